import type { Entry, LiveBlog } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";
import { type CalendarDate, instantOf, laterOf, type UtcInstant } from "../model/time.ts";
import { AUTHORS_KEY_LENGTH, assembleEntry, isShown } from "./assemble-entry.ts";
import type { BlogMaterial } from "./blog-material.ts";
import { entryImage } from "./entry-image.ts";
import { listCorrections } from "./list-corrections.ts";
import { orderEntries, type PlacedEntry } from "./order-entries.ts";

/** Puts a checked blog together: drafts out, entries in order, everything that follows from all of them. Cannot fail. */
export function assembleBlog(material: BlogMaterial): LiveBlog {
  const { draft, standfirst, media } = material;
  const { settings } = draft;
  const placed = orderEntries(draft.parts);
  const pinned = placed.find(({ entry }) => isShown(entry) && entry.attributes.pinned?.value)?.entry.id;
  const authorsKey = material.hash(JSON.stringify(settings.authors)).slice(0, AUTHORS_KEY_LENGTH);
  const surroundings = { material, pinned, authorsKey };
  const entries = withoutTwins(placed.map((place) => assembleEntry(place, surroundings)).filter(isPresent));
  const startedAt = entries.at(-1)?.instant ?? startOfDay(settings.date);
  const corrections = listCorrections(standfirst.content, entries, startedAt);
  return {
    settings,
    standfirst: standfirst.content,
    standfirstKey: standfirst.key,
    entries,
    pinned,
    corrections,
    formerIds: formerIds(placed, entries),
    startedAt,
    updatedAt: newestChange(entries, corrections[0]?.at, startedAt),
    image:
      settings.image === undefined ? undefined : entryImage(media(settings.image, undefined), settings.imageAlt ?? ""),
  };
}

function isPresent(entry: Entry | undefined): entry is Entry {
  return entry !== undefined;
}

/** Two equal ids are an error long before; should one slip through, the newer entry keeps the address. */
function withoutTwins(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<EntryId>();
  return entries.filter(({ id }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

function newestChange(entries: readonly Entry[], corrected: UtcInstant | undefined, startedAt: UtcInstant): UtcInstant {
  return entries.reduce(
    (latest, { updatedAt }) => laterOf(latest, updatedAt),
    laterOf(corrected ?? startedAt, startedAt),
  );
}

/** An old id leads to the newest entry that claims it; an id in use leads nowhere else. */
function formerIds(placed: readonly PlacedEntry[], entries: readonly Entry[]): Readonly<Record<string, EntryId>> {
  const claims = placed.filter(({ entry }) => entry.attributes.was !== undefined && !entry.attributes.draft?.value);
  if (claims.length === 0) return {};
  const inUse = new Set<EntryId>(entries.map(({ id }) => id));
  const former: Record<string, EntryId> = {};
  for (const { entry } of claims) {
    const old = entry.attributes.was?.value;
    if (old !== undefined && !inUse.has(old)) former[old] ??= entry.id;
  }
  return former;
}

function startOfDay(date: CalendarDate): UtcInstant {
  return instantOf(date, { hours: 0, minutes: 0 });
}
