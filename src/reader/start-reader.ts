import { arrange } from "./arrange.ts";
import { showNewer } from "./newer-link.ts";
import { reveal, startNewestPage } from "./newest-page.ts";
import { find, kind, live } from "./page.ts";
import { playEmbed } from "./play-embed.ts";
import { startReadingOptions } from "./reading-options.ts";
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
export function startReader(): void {
  showButtons(document);
  const presses = { ...(live && startNewestPage()), ...startReadingOptions(REDRAW[kind]) };
  document.addEventListener("click", ({ target }) => {
    const pressed = Object(target).closest("button, a");
    const { id, hash = "", dataset = {} } = Object(pressed);
    presses[id]?.();
    if (waiting.has(hash.slice(1))) reveal();
    if (dataset.address) void share(pressed);
    if (dataset.src) playEmbed(pressed);
  });
  if (find("#newer_").isConnected) showNewer().catch(() => {});
}
