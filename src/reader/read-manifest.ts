import type { LiveManifest } from "../model/live-manifest.ts";

/** An entry's id, or a page's number, with its hash. */
export type Pair = readonly [name: string | number, hash: string];

/** Everything that a manifest lists on the newest page, the pinned entry first. */
export const listed = ({ pinned, entries }: LiveManifest): LiveManifest["entries"] =>
  pinned ? [pinned, ...entries] : entries;

/** A manifest that this script understands; throws at anything else that a host may answer. */
export function readManifest(answer: unknown): LiveManifest {
  const manifest = answer as LiveManifest;
  const pairs: readonly Pair[] = [...listed(manifest), ...manifest.older];
  if (manifest.v !== 1 || !(manifest.poll > 0) || !pairs.every(([name, hash]) => name && hash)) throw new TypeError();
  return manifest;
}
