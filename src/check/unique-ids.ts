import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry } from "../model/draft.ts";
import type { EntryId } from "../model/names.ts";
import { ownIdsOf } from "../model/run-glance.ts";
import { entriesOf, runsOf } from "./entries-of.ts";

/** Two entries with one id: one page would replace the other. */
export function* uniqueIds(blog: DraftBlog): Generator<Diagnostic> {
  if (!mayRepeat(blog)) return;
  const first = new Map<EntryId, DraftEntry>();
  for (const entry of entriesOf(blog)) {
    const other = first.get(entry.id);
    if (!other) {
      first.set(entry.id, entry);
      continue;
    }
    yield duplicate(entry, other);
    yield duplicate(other, entry);
  }
}

/** Ids that are made of date and minute differ from one another: only one that a writer gave can be there twice. */
function mayRepeat(blog: DraftBlog): boolean {
  const own = runsOf(blog).flatMap(({ glance }) => ownIdsOf(glance).map(([, id]) => id));
  return new Set(own).size < own.length || own.some((id) => LIKE_A_MINUTE.test(id));
}

const LIKE_A_MINUTE = /^\d{4}-\d{2}-\d{2}-\d{4}/u;

function duplicate(entry: DraftEntry, other: DraftEntry): Diagnostic {
  const span = entry.attributes.id?.span ?? entry.time.span;
  const given = entry.attributes.id ? `\`id: ${entry.id}\`` : `The id \`${entry.id}\`, made of date and minute,`;
  const place = other.heading.file === entry.heading.file ? "" : ` of \`${other.heading.file}\``;
  return diagnostic(
    "id-duplicate",
    span,
    `${given} is also the id of the entry in line ${other.heading.start.line}${place}; each entry needs an address of its own.`,
    "Change the `id:` of one of the two.",
  );
}
