import { showAges } from "./ages.ts";
import { announce } from "./announce.ts";
import { isOutdated, manifest } from "./answer.ts";
import { showConnection } from "./connection.ts";
import { isOn } from "./is-on.ts";
import { loadChanges } from "./load-changes.ts";
import { base, shownEntries } from "./page.ts";
import { startPolling } from "./polling.ts";
import { recall, remember } from "./preferences.ts";
import { startSwitch } from "./switches.ts";
import { waitingCount } from "./waiting-button.ts";
import { say } from "./words.ts";

const AGES_EVERY = 30_000;

/**
 * Remembers in this tab what its reader has seen when they turn away, for the rule "new since you last looked"; takes
 * the chance to load a new version of the page, unless a film is playing.
 */
function lookAway(): void {
  const [newest] = shownEntries();
  if (!document.hidden || !newest) return;
  remember(base, newest.id, "sessionStorage");
  if (isOutdated() && !isOn.pause && !document.querySelector("iframe")) location.reload();
}

/** Keeps the newest page of a blog up to date for as long as the blog lives. Gives what presses on its buttons do. */
export function startNewestPage(): Readonly<Record<string, () => void>> {
  const seen = recall(base, "sessionStorage");
  // Draws the rule.
  if (seen && seen !== shownEntries()[0]?.id)
    loadChanges().then(
      ({ redraw }) => redraw(),
      () => {},
    );
  document.addEventListener("visibilitychange", lookAway);
  setInterval(showAges, AGES_EVERY);
  showAges();
  showConnection();
  let pollNow = () => {};
  const pause_ = startSwitch("pause", () => {
    announce(say(isOn.pause ? "announce-paused" : "announce-resumed"), true);
    showConnection();
    pollNow();
  });
  if (manifest.state !== "ended") pollNow = startPolling();
  return {
    pause_,
    waiting_button() {
      if (waitingCount)
        loadChanges().then(
          ({ reveal }) => reveal(),
          () => {},
        );
      else location.reload();
    },
  };
}
