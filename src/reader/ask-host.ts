import type { LivePage } from "../model/live-manifest.ts";
import { applyChanges, applyMoved, type Update } from "./apply-changes.ts";
import { isPaused } from "./connection.ts";
import { fetchChanges } from "./fetch-changes.ts";
import { findMoved } from "./find-moved.ts";
import type { Round } from "./polling.ts";
import { readManifest } from "./read-manifest.ts";
import { ANEW, type Request, type Validators } from "./request.ts";
import { hashes, isNowhereElse, manifest, missingIds } from "./stream.ts";

interface Listeners {
  /** Templates or script have changed since this page was loaded. */
  readonly onBuild: () => void;
  readonly onUpdate: (update: Update) => void;
}

/** Gives the function that asks for the manifest, fetches what changed and applies it, and doubts what looks old. */
export function createAskHost(
  ask: Request,
  live: NonNullable<LivePage["live"]>,
  { onBuild, onUpdate }: Listeners,
): () => Promise<Round> {
  const { base } = live;
  let validators: Validators = ANEW;
  let answered = live.manifest;
  let settled = answered.rev;
  let doubted = "";
  let missed: readonly string[] = [];

  /** Asks only for what has changed; the last answer stands where nothing has. */
  async function fetchManifest(): Promise<void> {
    const { status, content, header } = await ask(`${base}live.json`, "json", validators);
    if (status === 304) return;
    if (status !== 200) throw new Error(base, { cause: header("Retry-After") });
    answered = readManifest(content);
    validators = { "If-None-Match": header("ETag"), "If-Modified-Since": header("Last-Modified") };
  }

  async function settle(): Promise<void> {
    settled = "";
    const changes = await fetchChanges(ask, base, answered, hashes);
    // Pressed while the answers were under way.
    if (isPaused) return;
    onUpdate(applyChanges(answered, changes));
    const missing = missingIds();
    // Edges of a network of caches disagree for a while: what is missing once may be there the next time.
    const confirmed = missing.filter((id) => missed.includes(id));
    missed = missing;
    const moved = await findMoved(ask, base, answered.older, confirmed, isNowhereElse);
    if (isPaused) return;
    applyMoved(moved);
    if (moved.gone[0]) onUpdate({ added: [], changed: [], removed: moved.gone });
    if (changes.isWhole && confirmed.length === missing.length) settled = answered.rev;
  }

  return async () => {
    await fetchManifest();
    const { rev, build, updated, poll, state } = answered;
    if (build !== live.manifest.build) onBuild();
    const isDoubtful = updated < manifest.updated && doubted !== rev;
    doubted = isDoubtful ? rev : "";
    if (rev !== settled && !isDoubtful) await settle();
    return { poll, isOver: rev === settled && state === "ended" };
  };
}
