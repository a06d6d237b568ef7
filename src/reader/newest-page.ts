import { showAges } from "./ages.ts";
import { announce } from "./announce.ts";
import { release } from "./apply-changes.ts";
import { arrange, setSeen } from "./arrange.ts";
import { isOutdated, type Update } from "./ask-host.ts";
import { isPaused, showConnection, turnPause } from "./connection.ts";
import { holdPlace, keepPlace } from "./keep-place.ts";
import { base, find } from "./page.ts";
import { startPolling } from "./polling.ts";
import { recall, remember } from "./preferences.ts";
import { listed, timelineIds } from "./read-manifest.ts";
import { articles, hashes, manifest, waiting } from "./stream.ts";
import { count, inDigits, say } from "./words.ts";

const AGES_EVERY = 30_000;

/** Shows how many entries wait, on the button and in the title; and how old the newest are. */
function showWaiting(): void {
  const { size } = waiting;
  const { title } = find("#title_").dataset;
  find("#waiting_").hidden = !size && !isOutdated();
  find("#waiting_button").textContent = size ? count("new-updates", size) : say("reload");
  document.title = (size ? `(${inDigits(size)}) ` : "") + title;
  showAges();
}

const newestShown = (): string => timelineIds(manifest).find((id) => !waiting.has(id)) ?? "";

/** Shows what waits and leads to the first unread entry. */
export function reveal(): void {
  const unread =
    timelineIds(manifest)
      .filter((id) => waiting.has(id))
      .pop() ?? [...waiting][0];
  setSeen(newestShown());
  keepPlace(() => {
    release();
    arrange();
  }, false);
  const heading = find(`#heading_${unread}`);
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  articles.get(`${unread}`)?.scrollIntoView();
  showWaiting();
}

/**
 * Remembers in this tab what its reader has seen when they turn away, for the rule "new since you last looked"; takes
 * the chance to load a new version of the page, unless a film is playing.
 */
function lookAway(): void {
  const id = newestShown();
  if (!document.hidden) return;
  setSeen(id);
  remember(base, id, "sessionStorage");
  if (isOutdated() && !isPaused && !document.querySelector("iframe")) location.reload();
}

function showUpdate(update: Update): void {
  const { length } = update.added;
  showConnection();
  showWaiting();
  if (length) announce(count("new-updates", waiting.size || length));
  document.dispatchEvent(new CustomEvent("wirecopy:update", { detail: update }));
}

/** Keeps the newest page of a blog up to date for as long as the blog lives. Gives what presses on its buttons do. */
export function startNewestPage(): Readonly<Record<string, () => void>> {
  for (const [name, hash] of [["head", manifest.head] as const, ...listed(manifest)]) hashes.set(name, hash);
  const last = recall(base, "sessionStorage");
  if (last && last !== newestShown()) {
    setSeen(last);
    arrange();
  }
  document.addEventListener("visibilitychange", lookAway);
  setInterval(showAges, AGES_EVERY);
  showAges();
  holdPlace();
  showConnection();
  const pollNow = startPolling(showUpdate, showWaiting);
  return {
    pause_() {
      turnPause();
      pollNow();
    },
    waiting_button() {
      if (waiting.size) reveal();
      else location.reload();
    },
  };
}
