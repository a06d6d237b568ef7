import { expect, test } from "vitest";
import { MachineFault } from "../machine-fault.ts";
import { TemplateError } from "../template-error.ts";
import { problemOfFault, problemsOf } from "./preview-problems.ts";

test("a problem of the content has its place as typed from the working folder, and the lines round it", () => {
  const span = { file: "vote.md", start: { line: 2, column: 4 }, end: { line: 2, column: 9 } };
  const found = problemsOf(
    {
      diagnostics: [
        {
          ...{ code: "entry-time-invalid", severity: "error", span },
          ...{ message: "`22.40` is no time.", remedy: "Write `## 22:40`." },
          fix: { description: "write 22:40", edits: [] },
        },
      ],
      sources: new Map([["vote.md", "---\n## 22.40 News\n"]]),
      contentFolder: "/desk/content",
      notes: [],
    },
    "/desk",
  );
  expect(found).toEqual([
    {
      severity: "error",
      place: "content/vote.md:2:4",
      code: "entry-time-invalid",
      message: "`22.40` is no time.",
      remedy: "Write `## 22:40`. `wirecopy fix` does it.",
      frame: expect.stringContaining("> 2 │ ## 22.40 News\n    │    ^^^^^"),
    },
  ]);
});

test("a template's fault has the template's place", () => {
  const fault = new TemplateError(
    "/desk/templates/entry.eta",
    3,
    new Error("`it.x` is undefined: there is nothing to print."),
  );
  expect(problemOfFault(fault, "/desk")).toMatchObject({
    place: "templates/entry.eta:3",
    message: "`it.x` is undefined: there is nothing to print.",
    remedy: expect.stringContaining("Put the template right"),
  });
});

test("a fault of the machine has its own words, any other is ours", () => {
  const fault = new MachineFault("The disk is full.", "Free some space.");
  expect(problemOfFault(new Error("outer", { cause: fault }), "/desk")).toMatchObject({
    message: "The disk is full.",
    remedy: "Free some space.",
  });
  expect(problemOfFault(new TypeError("x is undefined"), "/desk")).toMatchObject({
    place: "",
    message: "wirecopy has a fault: x is undefined",
    remedy: expect.stringContaining("not to blame"),
  });
});
