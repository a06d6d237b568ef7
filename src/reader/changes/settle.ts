import type { LiveManifest } from "../../model/live-manifest.ts";
import { isOn } from "../is-on.ts";
import type { Settled } from "../reader.ts";
import { showWaiting } from "../waiting-button.ts";
import { applyChanges, applyMoved } from "./apply-changes.ts";
import { fetchChanges } from "./fetch-changes.ts";
import { findMoved } from "./find-moved.ts";
import { articles, isNowhereElse, missingIds, waiting } from "./stream.ts";

/** Entries that the last answer did not list. */
let missed: readonly string[] = [];

const NOTHING: Settled = { isDone: false, update: { added: [], changed: [], removed: [] } };

/** Fetches what a manifest has anew and brings the page to it. */
export async function settle(manifest: LiveManifest): Promise<Settled> {
  const changes = await fetchChanges(manifest);
  // Pressed while the answers were under way.
  if (isOn.pause) return NOTHING;
  const changed = [...changes.entries.keys()].filter((id) => articles.has(id));
  const added = applyChanges(manifest, changes);
  showWaiting(waiting.size);
  const missing = missingIds();
  // Edges of a network of caches disagree for a while: what is missing once may be there the next time.
  const confirmed = missing.filter((id) => missed.includes(id));
  missed = missing;
  // What cannot be told now is asked again the next time.
  const moved = await findMoved(manifest.older, confirmed).catch(() => undefined);
  if (!moved || isOn.pause) return { isDone: false, update: { added, changed, removed: [] } };
  const removed = moved.lost.filter((id) => isNowhereElse(id, moved.reach));
  applyMoved(moved.found, removed);
  const isDone = changes.isWhole && confirmed.length === missing.length;
  return { isDone, update: { added, changed, removed } };
}
