import type { LivePage } from "../model/live-manifest.ts";
import { showAges } from "./ages.ts";
import { announce } from "./announce.ts";
import { release, type Update } from "./apply-changes.ts";
import { arrange, setSeen } from "./arrange.ts";
import { createAskHost } from "./ask-host.ts";
import { isPaused, noteRound, showConnection, startPause } from "./connection.ts";
import { holdPlace, keepPlace } from "./keep-place.ts";
import { byId, page } from "./page.ts";
import { startPolling } from "./polling.ts";
import { recall, remember } from "./preferences.ts";
import { listed } from "./read-manifest.ts";
import type { Request } from "./request.ts";
import { hashes, manifest, setManifest, timelineIds, waiting } from "./stream.ts";
import { count, say } from "./words.ts";

const AGES_EVERY = 30_000;

/** True when templates or script have changed since this page was loaded. */
let needsReload = false;

/** Shows how many entries wait, on the button and in the title; and how the newest age. */
function showWaiting(): void {
  const { size } = waiting;
  const { title } = byId("title_").dataset;
  byId("waiting_").hidden = !size && !needsReload;
  byId("waiting_button").textContent = size ? count("new-updates", size) : say("reload");
  if (title) document.title = size ? `(${size.toLocaleString(page.locale)}) ${title}` : title;
  showAges();
}

const newestShown = (): string => timelineIds(manifest).find((id) => !waiting.has(id)) ?? "";

/** Shows what waits and leads to the first unread entry. */
function reveal(): void {
  const unread =
    timelineIds(manifest)
      .filter((id) => waiting.has(id))
      .pop() ??
    manifest.pinned?.[0] ??
    "";
  const heading = () => byId(`heading_${unread}`);
  setSeen(newestShown());
  keepPlace(() => {
    release();
    arrange();
  }, false);
  heading().tabIndex = -1;
  heading().focus({ preventScroll: true });
  byId(unread).scrollIntoView();
  showWaiting();
}

/** A press on the button, or on a link to an entry that waits. */
function startWaiting(): void {
  byId("waiting_button").addEventListener("click", () => {
    if (waiting.size) reveal();
    else location.reload();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && waiting.has(target.closest("a")?.hash.slice(1) ?? "")) reveal();
  });
}

/**
 * Remembers in this tab what its reader has seen when they turn away, for the rule "new since you last looked"; takes
 * the chance to load a new version of the page, unless a film is playing.
 */
function startLooking(base: string): void {
  const last = recall(base, "sessionStorage");
  if (last && last !== newestShown()) {
    setSeen(last);
    arrange();
  }
  document.addEventListener("visibilitychange", () => {
    const id = newestShown();
    if (!document.hidden || !id) return;
    setSeen(id);
    remember(base, id, "sessionStorage");
    if (needsReload && !isPaused && !document.querySelector("iframe")) location.reload();
  });
}

/** Keeps the newest page of a blog up to date for as long as the blog lives. */
export function startNewestPage(live: NonNullable<LivePage["live"]>, ask: Request): void {
  setManifest(live.manifest);
  hashes.set("head", manifest.head);
  for (const [id, hash] of listed(manifest)) hashes.set(id, hash);
  startLooking(live.base);
  startWaiting();
  setInterval(showAges, AGES_EVERY);
  showAges();
  holdPlace();
  if (manifest.state === "ended") return;
  const askHost = createAskHost(ask, live, {
    onBuild() {
      needsReload = true;
      showWaiting();
    },
    onUpdate(update: Update) {
      const { length } = update.added;
      showConnection();
      showWaiting();
      if (length) announce(count("new-updates", waiting.size || length));
      document.dispatchEvent(new CustomEvent("wirecopy:update", { detail: update }));
    },
  });
  startPause(live.base, () => pollNow());
  const pollNow = startPolling({ ask: askHost, onRound: noteRound, poll: manifest.poll, isPaused: () => isPaused });
}
