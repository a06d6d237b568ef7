import { isOn, type Switch } from "./is-on.ts";
import { base, find, order } from "./page.ts";
import { keep } from "./preferences.ts";

/** Where the choice is stored, after a press only: a pause holds for one blog, an order for blogs that have the same. */
const SCOPES: Readonly<Record<Switch, string>> = { zone: "", order, pause: base };

/** Turns a switch that was left on, and lets its button turn it. */
export function startSwitch(name: Switch, onTurn: () => void): void {
  const button = find(`#${name}_`);
  const key = name + SCOPES[name];
  const turn = () => {
    const { other } = button.dataset;
    isOn[name] = !isOn[name];
    // The button offers the way back.
    button.dataset["other"] = button.textContent as string;
    button.textContent = other as string;
    onTurn();
  };
  // Who cannot see the button could not turn it back.
  if (keep(key) && button.offsetParent) turn();
  button.onclick = () => {
    turn();
    keep(key, isOn[name] ? "on" : "");
  };
}
