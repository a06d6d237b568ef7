import { isOn } from "./is-on.ts";
import { noteSeen } from "./last-seen.ts";
import { findAll } from "./page.ts";
import { isOutdated } from "./waiting-button.ts";

/** When its reader turns away, the page takes the chance to load its new version, unless a film is playing. */
export function lookAway(): void {
  if (!document.hidden) return;
  noteSeen();
  if (isOutdated() && !isOn.pause && !findAll("iframe")[0]) location.reload();
}
