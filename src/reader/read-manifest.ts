import type { LiveManifest } from "../model/live-manifest.ts";
import { order } from "./page.ts";

/** Everything that a manifest lists on the newest page, the pinned entry first. */
export const listed = ({ pinned, entries }: LiveManifest): LiveManifest["entries"] =>
  pinned ? [pinned, ...entries] : entries;

/** A manifest that this script understands; throws at anything else that a host may answer. */
export function readManifest(answer: unknown): LiveManifest {
  const manifest = answer as LiveManifest;
  const isWhole = [...listed(manifest), ...manifest.older].every(([name, hash]) => name && hash);
  if (manifest.v !== 1 || !(manifest.poll > 0) || !isWhole) throw new Error();
  return manifest;
}

/** Ids of the timeline as a manifest lists them, newest first. */
export function timelineIds({ entries }: LiveManifest): string[] {
  const ids = entries.map(([id]) => id);
  return order === "oldest-first" ? ids.reverse() : ids;
}
