import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry } from "../model/draft.ts";
import type { ToldAttributes } from "../model/run-glance.ts";
import { entriesTelling, nameOf, runsOf } from "./entries-of.ts";

/** Of several pinned entries the newest stands on top; the others are told so. */
export function* severalPinned(blog: DraftBlog): Generator<Diagnostic> {
  const pinned = entriesTelling(runsOf(blog), ["pinned"], isPinned);
  if (pinned.length < 2) return;
  const newest = pinned.reduce((one, other) => (isNewer(other, one) ? other : one));
  for (const { attributes, ...entry } of pinned) {
    if (entry.id === newest.id || !attributes.pinned) continue;
    yield diagnostic(
      "pinned-several",
      attributes.pinned.span,
      `Only one entry can stand on top: ${nameOf(newest)} is pinned too and is newer.`,
      "Delete this line, or write `pinned: no`.",
      { description: "Write `no`", edits: [{ span: attributes.pinned.span, text: "no" }] },
    );
  }
}

function isPinned({ pinned, withdrawn, draft }: ToldAttributes): boolean {
  return pinned === true && !withdrawn && draft !== true;
}

function isNewer(one: DraftEntry, other: DraftEntry): boolean {
  return one.instant > other.instant || (one.instant === other.instant && one.id > other.id);
}
