import { PREVIEW_FILES, type PreviewState } from "../model/preview.ts";
import { drawPanel } from "./draw-panel.ts";
import { make } from "./make.ts";

let host: HTMLElement | undefined;
let shown = "";

/**
 * Shows what there is to put right: errors in a panel over the page, warnings behind a button. A panel that was put aside
 * comes back when something else is wrong.
 */
export function showProblems(state: PreviewState): void {
  const told = JSON.stringify(state);
  if (told === shown) return;
  shown = told;
  host?.remove();
  // A page that says nothing else needs no panel over it.
  const isSaid = document.querySelector("body.problems") !== null;
  if (state.problems.length > 0 && !isSaid) host = showPanel(state);
}

function showPanel(state: PreviewState): HTMLElement {
  const { panel, heading, hide } = drawPanel(state);
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
  open(state.errors > 0);
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
