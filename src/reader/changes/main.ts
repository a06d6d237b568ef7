// The first part is there already: what both need is taken from it.
import "../main.ts";
import { reveal } from "./apply-changes.ts";
import { waiting } from "./stream.ts";

export { reveal } from "./apply-changes.ts";
export { settle } from "./settle.ts";
export { redraw, turn } from "./turn.ts";

document.addEventListener("click", ({ target }) => {
  const { hash = "" } = Object(Object(target).closest("a"));
  // A link to an entry that waits shows it first.
  if (waiting.has(hash.slice(1))) reveal();
});
