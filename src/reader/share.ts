import { announce } from "./announce.ts";
import { find } from "./page.ts";
import { say } from "./words.ts";

/** How long the button says that the address is copied. */
const SHOWN = 2000;

/** Gives an entry's address away: by the device's own sheet, else by copying it, else for the reader to copy. */
export async function share(button: HTMLElement): Promise<void> {
  const url = new URL(`${button.dataset["address"]}`, location.href).href;
  const entry = button.closest("article") ?? document.body;
  const title = find("h3", entry).textContent ?? "";
  document.dispatchEvent(new CustomEvent("wirecopy:share", { detail: { id: entry.id, address: url } }));
  try {
    if (navigator.share) return await navigator.share({ title, url });
    await navigator.clipboard.writeText(url);
    const label = button.textContent;
    const copied = say("copied");
    announce(copied, true);
    if (label === copied) return;
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = label;
    }, SHOWN);
  } catch (error) {
    // The reader may have closed the sheet again.
    if (Object(error).name !== "AbortError") prompt(say("copy-failed", url), url);
  }
}
