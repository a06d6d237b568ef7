import { waiting } from "./changes/stream.ts";
import { find, manifest } from "./page.ts";
import { count, inDigits, say } from "./words.ts";

const { build } = manifest;

/** True when templates or script have changed since this page was loaded. */
export const isOutdated = (): boolean => manifest.build !== build;

/** Shows on the button and in the title how many entries wait; else the button may offer the page's new version. */
export function showWaiting(): void {
  const { length } = waiting();
  find("#waiting_").hidden = !length && !isOutdated();
  find("#waiting_button").textContent = length ? count("new-updates", length) : say("reload");
  document.title = (length ? `(${inDigits(length)}) ` : "") + find("#title_").dataset["title"];
}
