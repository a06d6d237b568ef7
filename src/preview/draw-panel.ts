import type { PreviewProblem } from "../model/preview.ts";
import { make } from "./make.ts";

/** The panel and the parts of it that do something. */
export interface Panel {
  readonly panel: HTMLElement;
  /** "2 errors, 1 warning" */
  readonly heading: string;
  readonly hide: HTMLElement;
}

export function drawPanel(problems: readonly PreviewProblem[]): Panel {
  const heading = (["error", "warning"] as const).flatMap((severity) => countInWords(problems, severity)).join(", ");
  const hide = make("button", "hide", "Hide");
  hide.title = "Hide until something changes (Escape)";
  const hasErrors = problems.some(({ severity }) => severity === "error");
  const panel = make(
    "section",
    "panel",
    make("header", "", make("h2", "", heading), hide),
    make(
      "div",
      "list",
      ...(hasErrors ? [make("p", "note", "A live blog with errors shows its last good text, if it has one.")] : []),
      ...problems.map(drawProblem),
    ),
  );
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

function countInWords(problems: readonly PreviewProblem[], severity: PreviewProblem["severity"]): readonly string[] {
  const count = problems.filter((each) => each.severity === severity).length;
  return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
}
