// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "handleDisabledFileLoadingAsSuccess": true } }
import { beforeEach, expect, test, vi } from "vitest";
import type { PreviewProblem, PreviewState } from "../model/preview.ts";

const problem = (severity: PreviewProblem["severity"], more: Partial<PreviewProblem> = {}): PreviewProblem => ({
  ...{ severity, place: "content/vote.md:11:4", code: "entry-time-invalid", message: "`22.40` is no time." },
  ...{ remedy: "Write `## 22:40`.", frame: "> 11 │ ## 22.40" },
  ...more,
});
const state = (...problems: readonly PreviewProblem[]): PreviewState => ({
  errors: problems.filter(({ severity }) => severity === "error").length,
  warnings: problems.filter(({ severity }) => severity === "warning").length,
  problems,
  drafts: [],
});

/** The panel and its button as the page shows them; undefined where nothing is told. */
function shown() {
  const root = document.querySelector("wirecopy-problems")?.shadowRoot;
  const panel = root?.querySelector<HTMLElement>(".panel");
  const badge = root?.querySelector<HTMLElement>(".badge");
  return panel && badge ? { panel, badge, isOpen: !panel.hidden, words: panel.textContent } : undefined;
}

let show: (state: PreviewState) => void;
beforeEach(async () => {
  vi.resetModules();
  document.documentElement.innerHTML = "<head></head><body></body>";
  show = (await import("./show-problems.ts")).showProblems;
});

test("an error opens the panel with its place, words, lines and remedy", () => {
  show(state(problem("error"), problem("warning", { message: "No alt text." })));
  expect(shown()?.isOpen).toBe(true);
  expect(shown()?.badge.textContent).toBe("1 error, 1 warning");
  const words = shown()?.words ?? "";
  for (const each of [
    "content/vote.md:11:4",
    "entry-time-invalid",
    "`22.40` is no time.",
    "> 11 │ ## 22.40",
    "→ Write `## 22:40`.",
    "No alt text.",
    "shows its last good text",
  ])
    expect(words).toContain(each);
});

test("warnings alone wait behind a button", () => {
  show(state(problem("warning"), problem("warning", { code: "x" })));
  expect(shown()?.isOpen).toBe(false);
  expect(shown()?.badge.textContent).toBe("2 warnings");
  shown()?.badge.click();
  expect(shown()?.isOpen).toBe(true);
  expect(shown()?.words).not.toContain("last good text");
});

test("a panel that was put aside, by its button or Escape, comes back only when something else is wrong", () => {
  show(state(problem("error")));
  shown()?.panel.querySelector<HTMLElement>(".hide")?.click();
  expect(shown()?.isOpen).toBe(false);
  show(state(problem("error")));
  expect(shown()?.isOpen).toBe(false);
  show(state(problem("error", { message: "`25:10` is no time." })));
  expect(shown()?.isOpen).toBe(true);
  shown()?.panel.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  expect(shown()?.isOpen).toBe(true);
  shown()?.panel.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  expect(shown()?.isOpen).toBe(false);
});

test("the panel goes when all is right, and says how many problems it leaves out", () => {
  show({ ...state(problem("error")), errors: 400 });
  expect(shown()?.words).toContain("These are the first 1.");
  show(state());
  expect(shown()).toBeUndefined();
});

test("texts stay texts, whatever a file is called; a fault without a place has none", () => {
  show(state(problem("error", { place: "<img src=x>", message: "<b>no</b>", code: "" })));
  expect(shown()?.panel.querySelector("img, .message b, .code")).toBeNull();
  show(state(problem("error", { place: "", code: "", frame: "" })));
  expect(shown()?.panel.querySelector("pre, .place code")).toBeNull();
});

test("the panel is hidden until its stylesheet is there, and a page that says nothing else gets none", () => {
  const append = vi.spyOn(document.documentElement, "append").mockImplementation(() => undefined);
  show(state(problem("error")));
  const host = append.mock.calls[0]?.[0] as HTMLElement | undefined;
  expect(host?.hidden).toBe(true);
  host?.shadowRoot?.querySelector("link")?.dispatchEvent(new Event("load"));
  expect(host?.hidden).toBe(false);
  append.mockRestore();
  document.body.className = "problems";
  show(state(problem("error", { message: "Another." })));
  expect(shown()).toBeUndefined();
});
