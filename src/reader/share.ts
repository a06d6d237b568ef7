import { announce } from "./announce.ts";
import { find } from "./page.ts";
import { say } from "./words.ts";

/** How long the button says that the address is copied. */
const SHOWN = 2000;

/** Gives an entry's address away: by the device's own sheet, else by copying it, else for the reader to copy. */
export async function share(button: HTMLElement): Promise<void> {
  const url = new URL(button.dataset["address"] as string, location.href).href;
  const entry = button.closest("article") as HTMLElement;
  const title = find("h3", entry).textContent as string;
  document.dispatchEvent(new CustomEvent("wirecopy:share", { detail: { id: entry.id, address: url } }));
  try {
    if (navigator.share) return await navigator.share({ title, url });
    await navigator.clipboard.writeText(url);
    const copied = say("copied");
    announce(copied, true);
    button.dataset["server"] ??= button.textContent as string;
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = button.dataset["server"] as string;
    }, SHOWN);
  } catch (error) {
    // The reader may have closed the sheet again.
    if ((error as Error).name !== "AbortError") prompt(say("copy-failed", url), url);
  }
}
