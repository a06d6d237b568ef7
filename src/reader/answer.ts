import type { LiveManifest } from "../model/live-manifest.ts";
import { live } from "./page.ts";

/** The newest manifest that the host gave, applied or not; at first the page's own. */
export let manifest: LiveManifest = Object(live).manifest;

export function setManifest(answer: LiveManifest): void {
  manifest = answer;
}

/** True when templates or script have changed since this page was loaded. */
export const isOutdated = (): boolean => manifest.build !== Object(live).manifest.build;
