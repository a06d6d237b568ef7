import type { PreviewProblem, PreviewState } from "../model/preview.ts";
import { make } from "./make.ts";

/** The panel and the parts of it that do something. */
export interface Panel {
  readonly panel: HTMLElement;
  /** "2 errors, 1 warning" */
  readonly heading: string;
  readonly hide: HTMLElement;
}

export function drawPanel({ errors, warnings, problems }: PreviewState): Panel {
  const heading = [...countInWords(errors, "error"), ...countInWords(warnings, "warning")].join(", ");
  const hide = make("button", "hide", "Hide");
  hide.title = "Hide until something changes (Escape)";
  const isCut = problems.length < errors + warnings;
  const list = make(
    "div",
    "list",
    ...(errors > 0 ? [make("p", "note", "A live blog with errors shows its last good text, if it has one.")] : []),
    ...problems.map(drawProblem),
    ...(isCut ? [make("p", "note", `These are the first ${problems.length}. \`wirecopy check\` lists all.`)] : []),
  );
  const panel = make("section", "panel", make("header", "", make("h2", "", heading), hide), list);
  panel.setAttribute("role", "region");
  panel.setAttribute("aria-label", "Problems of the content");
  panel.setAttribute("aria-live", "polite");
  panel.tabIndex = -1;
  return { panel, heading, hide };
}

function drawProblem({ severity, place, code, message, frame, remedy }: PreviewProblem): HTMLElement {
  const words = [make("b", "", severity), make("code", "", place), make("span", "code", code)];
  return make(
    "article",
    severity,
    make("p", "place", ...words.filter(({ textContent }) => textContent)),
    make("p", "message", message),
    ...(frame ? [make("pre", "", frame)] : []),
    make("p", "remedy", `→ ${remedy}`),
  );
}

function countInWords(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
}
