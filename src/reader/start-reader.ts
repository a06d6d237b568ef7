import { arrange } from "./arrange.ts";
import { showNewer } from "./newer-link.ts";
import { startNewestPage } from "./newest-page.ts";
import { byId, find, page } from "./page.ts";
import { playEmbed } from "./play-embed.ts";
import { startReadingOptions } from "./reading-options.ts";
import type { Request } from "./request.ts";
import { share } from "./share.ts";
import { articles, showButtons, waiting } from "./stream.ts";
import { shownNodes, showTimeline } from "./timeline.ts";
import { dayInWords, dayOf, writeTimes } from "./times.ts";

/** Sets the entries of each kind of page anew after zone or order have changed. */
const REDRAW = {
  newest() {
    for (const id of waiting) writeTimes(articles.get(id) ?? document);
    arrange();
  },
  older: () => showTimeline(shownNodes()),
  entry() {
    const time = find("#day_title time");
    const day = dayOf(find("article"));
    time.setAttribute("datetime", day);
    time.textContent = dayInWords(day);
  },
};

/** Starts what a page of its kind can do. */
export function startReader(ask: Request): void {
  showButtons(document);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button?.dataset["address"]) void share(button);
    if (button?.dataset["src"]) playEmbed(button);
  });
  if (page.live) startNewestPage(page.live, ask);
  startReadingOptions(REDRAW[page.kind]);
  if (byId("newer_").isConnected) showNewer(ask).catch(() => {});
}
