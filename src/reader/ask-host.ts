import { applyChanges, showEntries } from "./apply-changes.ts";
import { arrange } from "./arrange.ts";
import { isPaused } from "./connection.ts";
import { fetchChanges } from "./fetch-changes.ts";
import { findMoved } from "./find-moved.ts";
import { keepPlace } from "./keep-place.ts";
import { base, live } from "./page.ts";
import { readManifest } from "./read-manifest.ts";
import { ANEW, failure, request } from "./request.ts";
import { articles, forget, isNowhereElse, manifest, missingIds } from "./stream.ts";

/** What an answer changed, by id; `wirecopy:update` carries it. */
export interface Update {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What the host said of its last answer. */
let since = ANEW;
let tag = "";
/** The newest answer, applied or not. */
let answered = manifest;
/** The answer that is applied to the last entry. */
let settled = answered?.rev;
/** An answer that looked old. */
let doubted = "";
/** Entries that the last answer did not list. */
let missed: readonly string[] = [];

/** Asks only for what has changed; the last answer stands where nothing has. */
async function fetchManifest(): Promise<void> {
  const answer = await request(`${base}live.json`, since, tag);
  if (answer.status === 304) return;
  if (answer.status !== 200) throw failure(answer);
  answered = readManifest(answer.response);
  since = answer.getResponseHeader("Last-Modified") ?? ANEW;
  tag = answer.getResponseHeader("ETag") ?? "";
}

/** Fetches what changed and applies it. */
async function settle(onUpdate: (update: Update) => void): Promise<void> {
  settled = "";
  const changes = await fetchChanges(answered);
  // Pressed while the answers were under way.
  if (isPaused) return;
  const changed = [...changes.entries.keys()].filter((id) => articles.has(id));
  const added = applyChanges(answered, changes);
  const missing = missingIds();
  // Edges of a network of caches disagree for a while: what is missing once may be there the next time.
  const confirmed = missing.filter((id) => missed.includes(id));
  missed = missing;
  const moved = await findMoved(answered.older, confirmed).catch(() => undefined);
  const removed = isPaused || !moved ? [] : moved.lost.filter(isNowhereElse);
  if (!isPaused && moved) {
    keepPlace(() => {
      showEntries(moved.found);
      removed.forEach(forget);
      arrange();
    });
    if (changes.isWhole && confirmed.length === missing.length) settled = answered.rev;
  }
  onUpdate({ added, changed, removed });
}

/** One round: asks for the manifest and applies it, with doubts about what looks old; true when all is over. */
export async function askHost(onUpdate: (update: Update) => void): Promise<boolean> {
  await fetchManifest();
  const { rev, updated, state } = answered;
  const isDoubtful = updated < manifest.updated && doubted !== rev;
  doubted = isDoubtful ? rev : "";
  if (rev !== settled && !isDoubtful) await settle(onUpdate);
  return rev === settled && state === "ended";
}

/** True when templates or script have changed since this page was loaded. */
export const isOutdated = (): boolean => answered.build !== live?.manifest.build;
