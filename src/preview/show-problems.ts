import { PREVIEW_FILES, type PreviewProblem } from "../model/preview.ts";
import { drawPanel } from "./draw-panel.ts";
import { make } from "./make.ts";

let host: HTMLElement | undefined;
let shown = "[]";

/**
 * Shows what there is to put right: errors in a panel over the page, warnings behind a button. Notes are for the terminal.
 * A panel that was put aside comes back when something else is wrong.
 */
export function showProblems(all: readonly PreviewProblem[]): void {
  const problems = [...withSeverity(all, "error"), ...withSeverity(all, "warning")];
  const state = JSON.stringify(problems);
  if (state === shown) return;
  shown = state;
  host?.remove();
  const [worst] = problems;
  if (worst) host = showPanel(problems, worst.severity === "error");
}

function withSeverity(problems: readonly PreviewProblem[], wanted: PreviewProblem["severity"]): PreviewProblem[] {
  return problems.filter(({ severity }) => severity === wanted);
}

function showPanel(problems: readonly PreviewProblem[], isUrgent: boolean): HTMLElement {
  const { panel, heading, hide } = drawPanel(problems);
  const badge = make("button", "badge", heading);
  const open = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    badge.hidden = isOpen;
  };
  const putAside = () => {
    open(false);
    badge.focus();
  };
  badge.addEventListener("click", () => {
    open(true);
    panel.focus();
  });
  hide.addEventListener("click", putAside);
  panel.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") putAside();
  });
  open(isUrgent);
  const element = make("wirecopy-problems");
  element.hidden = true;
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = PREVIEW_FILES.styles;
  styles.onload = () => {
    element.hidden = false;
  };
  // Apart from the page, whose stylesheet it must not meet.
  element.attachShadow({ mode: "open" }).append(styles, panel, badge);
  document.documentElement.append(element);
  return element;
}
