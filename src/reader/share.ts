import { announce } from "./announce.ts";
import { find } from "./page.ts";
import { say } from "./words.ts";

/** Gives an entry's address away: by the device's own sheet, else by copying it, else for the reader to copy. */
export async function share(button: HTMLElement): Promise<void> {
  const url = new URL(`${button.dataset["address"]}`, location.href).href;
  const entry = button.closest("article") ?? document.body;
  document.dispatchEvent(new CustomEvent("wirecopy:share", { detail: { id: entry.id, address: url } }));
  try {
    if (navigator.share) return await navigator.share({ title: `${find("h3", entry).textContent}`, url });
    await navigator.clipboard.writeText(url);
    button.textContent = say("copied");
    announce(say("copied"), true);
  } catch (error) {
    // The reader may have closed the sheet again.
    if (Object(error).name !== "AbortError") prompt(say("copy-failed", url), url);
  }
}
