import { isOn } from "./is-on.ts";
import { loadChanges } from "./load-changes.ts";
import { base, find, order, zone } from "./page.ts";
import { recall, remember } from "./preferences.ts";
import type { Switch } from "./reader.ts";

/** Where the choice is stored, after a press only: a pause holds for one blog, an order for blogs that have the same. */
const KEYS: Readonly<Record<Switch, string>> = { zone: "zone", order: `order:${order}`, pause: `pause:${base}` };

/** Switches, and lets the button offer the way back. */
function turn(name: Switch, onTurn: () => void): void {
  const button = find(`#${name}_`);
  const { other = "" } = button.dataset;
  isOn[name] = !isOn[name];
  button.dataset["other"] = button.textContent ?? "";
  button.textContent = other.replace(/{\w+}/, zone.replace(/.*\//, "").replace("_", " "));
  onTurn();
}

/** Turns a switch that was left on, and gives what a press on its button does. */
export function startSwitch(name: Switch, onTurn: () => void): () => void {
  const button = find(`#${name}_`);
  if (recall(KEYS[name]) === "true" && button.isConnected && !button.hidden) turn(name, onTurn);
  return () => {
    turn(name, onTurn);
    remember(KEYS[name], `${isOn[name]}`);
  };
}

/** A switch that changes the page. */
export const startPageSwitch = (name: Switch): (() => void) =>
  startSwitch(name, () =>
    loadChanges().then(
      ({ turn }) => turn(name),
      () => {},
    ),
  );
