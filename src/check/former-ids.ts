import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry } from "../model/draft.ts";
import { finderById } from "../model/find-by-id.ts";
import { entriesTelling, isDraft, nameOf, runsOf } from "./entries-of.ts";

/** A `was:` must name an address that no entry has now and no other entry had. */
export function* formerIds(blog: DraftBlog): Generator<Diagnostic> {
  const runs = runsOf(blog);
  const named = entriesTelling(runs, ["was"], ({ was }) => was !== undefined);
  if (named.length === 0) return;
  const find = finderById(runs);
  const former = new Map<string, DraftEntry>();
  for (const entry of named) {
    const { was } = entry.attributes;
    if (!was || isDraft(entry)) continue;
    const present = find(was.value);
    const holder = present?.run.entries[present.place];
    const other = former.get(was.value);
    if (holder || other) yield taken(entry, was, holder, other);
    else former.set(was.value, entry);
  }
}

function taken(
  entry: DraftEntry,
  { value, span }: NonNullable<DraftEntry["attributes"]["was"]>,
  holder: DraftEntry | undefined,
  other: DraftEntry | undefined,
): Diagnostic {
  if (holder === entry) {
    return diagnostic(
      "former-id-taken",
      span,
      `\`${value}\` is this entry's id now, so nothing has to lead to it.`,
      "Delete the line.",
    );
  }
  const reason = holder
    ? `\`${value}\` is the id of ${nameOf(holder)} now, so it cannot lead here.`
    : `\`${value}\` leads to ${other ? nameOf(other) : "another entry"} already.`;
  return diagnostic("former-id-taken", span, reason, "Write the id that this entry had, or delete the line.");
}
