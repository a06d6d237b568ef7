import { showAges } from "./ages.ts";
import { waiting } from "./changes/stream.ts";
import { reveal } from "./changes/turn.ts";
import { find } from "./page.ts";
import { pollNow, startPolling } from "./polling.ts";
import { showStatus } from "./status.ts";
import { startSwitch } from "./switches.ts";

const AGES_EVERY = 30_000;

/** Keeps the newest page of a blog up to date for as long as the blog lives. */
export function startNewestPage(): void {
  setInterval(showAges, AGES_EVERY);
  showAges();
  startSwitch("pause", () => {
    showStatus(true);
    pollNow();
  });
  find("#waiting_button").onclick = () => {
    if (waiting()[0]) reveal();
    else location.reload();
  };
  startPolling();
}
