import type { LiveManifest } from "../model/live-manifest.ts";
import { order } from "./page.ts";

/** All fragments of a manifest: of the head, by the id of its title, of the pinned entry and of the others. */
export const listed = ({ head, pinned, entries }: LiveManifest): LiveManifest["entries"] => [
  ["title_", head],
  ...(pinned ? [pinned] : []),
  ...entries,
];

/** A manifest that this script understands; throws at anything else that a host may answer. */
export function readManifest(answer: LiveManifest): LiveManifest {
  const isWhole = [...listed(answer), ...answer.older].every(([name, hash]) => name && hash);
  if (answer.v !== 1 || !(answer.poll > 0) || !isWhole) throw new Error();
  return answer;
}

/** Ids of the timeline as a manifest lists them, newest first. */
export function timelineIds({ entries }: LiveManifest): string[] {
  const ids = entries.map(([id]) => id);
  return order === "oldest-first" ? ids.reverse() : ids;
}
