import { announce } from "./announce.ts";
import { manifest, setManifest } from "./answer.ts";
import { loadChanges } from "./load-changes.ts";
import { base } from "./page.ts";
import { readManifest } from "./read-manifest.ts";
import { ANEW, request } from "./request.ts";
import { waitingCount } from "./waiting-button.ts";
import { count } from "./words.ts";

/** What the host said of its last answer; its tag says more than its time, and stands alone where there is one. */
let since = ANEW;
let tag = "";
/** The time of the newest change and the version of the answer that is applied to the last entry. */
let { updated: applied, rev: settled } = Object(manifest);
/** An answer that looked old. */
let doubted = "";

/** Asks only for what has changed; the last answer stands where nothing has. */
async function fetchManifest(): Promise<void> {
  const answer = await request(`${base}live.json`, since, tag);
  if (answer.status === 304) return;
  setManifest(readManifest(answer.response));
  tag = answer.getResponseHeader("ETag") ?? "";
  since = tag ? "" : (answer.getResponseHeader("Last-Modified") ?? ANEW);
}

/** One round: asks for the manifest and applies it, with doubts about what looks old; true when all is over. */
export async function askHost(): Promise<boolean> {
  await fetchManifest();
  const { rev, updated, state } = manifest;
  // Edges of a network of caches disagree for a while: an older answer counts when it comes twice.
  const isDoubtful = updated < applied && doubted !== rev;
  doubted = isDoubtful ? rev : "";
  if (rev !== settled && !isDoubtful) {
    settled = "";
    const { isDone, update } = await (await loadChanges()).settle(manifest);
    applied = updated;
    if (isDone) settled = rev;
    if (update.added.length) announce(count("new-updates", waitingCount || update.added.length));
    document.dispatchEvent(new CustomEvent("wirecopy:update", { detail: update }));
  }
  return rev === settled && state === "ended";
}
