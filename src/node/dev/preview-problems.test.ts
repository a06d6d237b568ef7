import { expect, test } from "vitest";
import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { MachineFault } from "../machine-fault.ts";
import { TemplateError } from "../template-error.ts";
import { previewState, problemOfFault } from "./preview-problems.ts";

function problem(severity: Severity, line: number): Diagnostic {
  const span = { file: "vote.md", start: { line, column: 4 }, end: { line, column: 9 } };
  const words = { message: "`22.40` is no time.", remedy: "Write `## 22:40`." };
  return { code: "entry-time-invalid", severity, span, ...words, fix: { description: "write 22:40", edits: [] } };
}

const found = (diagnostics: readonly Diagnostic[], sources = new Map<string, string>()) =>
  previewState({ diagnostics, sources, contentFolder: "/desk/content", notes: [], drafts: [] }, [], "/desk");

test("a problem of the content has its place as typed from the working folder, and the lines round it", () => {
  expect(found([problem("error", 2)], new Map([["vote.md", "---\n## 22.40 News\n"]]))).toEqual({
    errors: 1,
    warnings: 0,
    problems: [
      {
        severity: "error",
        place: "content/vote.md:2:4",
        code: "entry-time-invalid",
        message: "`22.40` is no time.",
        remedy: "Write `## 22:40`. `wirecopy fix` does it.",
        frame: expect.stringContaining("> 2 │ ## 22.40 News\n    │    ^^^^^"),
      },
    ],
    drafts: [],
  });
});

test("errors come first, notes not at all, and of very many problems the first ones", () => {
  const places = (diagnostics: readonly Diagnostic[]) => found(diagnostics).problems.map(({ place }) => place);
  const mixed = [problem("note", 1), problem("warning", 2), problem("error", 3), problem("error", 2)];
  expect(places(mixed)).toEqual(["content/vote.md:2:4", "content/vote.md:3:4", "content/vote.md:2:4"]);
  const many = found(Array.from({ length: 10_000 }, (_, line) => problem("error", line + 1)));
  expect(many.errors).toBe(10_000);
  expect(many.problems).toHaveLength(50);
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
