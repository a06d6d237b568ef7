import { isOutdated } from "./answer.ts";
import { find } from "./page.ts";
import { count, inDigits, say } from "./words.ts";

/** How many new entries wait until the reader asks for them. */
export let waitingCount = 0;

/** Shows on the button and in the title how many entries wait; else the button may offer the page's new version. */
export function showWaiting(size = waitingCount): void {
  waitingCount = size;
  find("#waiting_").hidden = !size && !isOutdated();
  find("#waiting_button").textContent = size ? count("new-updates", size) : say("reload");
  document.title = (size ? `(${inDigits(size)}) ` : "") + find("#title_").dataset["title"];
}
