import { settle } from "./changes/settle.ts";
import { readManifest } from "./manifest.ts";
import { base, manifest, setManifest } from "./page.ts";
import { ANEW, request } from "./request.ts";

/** What the host said of its last answer; its tag says more than its time, and stands alone where there is one. */
let condition: [value: string, header?: string] = [ANEW];
let answer = manifest;
/** The versions of the last answer, and of the one that is applied to the last entry. */
let last: string | undefined;
let settled = manifest.rev;

/** One round: asks for what has changed and applies it, with doubts about what looks old; true when all is over. */
export async function askHost(): Promise<boolean> {
  const reply = await request(`${base}live.json`, ...condition);
  if (reply.status !== 304) {
    answer = readManifest(reply.response);
    const tag = reply.getResponseHeader("ETag");
    condition = tag ? [tag, "If-None-Match"] : [reply.getResponseHeader("Last-Modified") ?? ANEW];
  }
  const { rev, updated, state } = answer;
  // Edges of a network of caches disagree for a while: an older answer counts when it comes twice.
  const isSure = updated >= manifest.updated || rev === last;
  last = rev;
  if (isSure) setManifest(answer);
  if (isSure && rev !== settled) settled = (await settle()) ? rev : "";
  return rev === settled && state === "ended";
}
