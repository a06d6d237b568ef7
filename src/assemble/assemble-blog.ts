import { finderById, isDraftEntry } from "../model/find-by-id.ts";
import type { Entry, LiveBlog } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";
import { type ToldAttributes, tellsAny } from "../model/run-glance.ts";
import { type CalendarDate, instantOf, instantOfMinute, laterOf, type UtcInstant } from "../model/time.ts";
import { isShown } from "./assemble-entry.ts";
import { assembleRun } from "./assemble-run.ts";
import type { BlogMaterial } from "./blog-material.ts";
import { AUTHORS_KEY_LENGTH, type BlogFrame } from "./entry-facts.ts";
import { entryImage } from "./entry-image.ts";
import { listCorrections } from "./list-corrections.ts";
import { type NewestFirst, newestFirst, orderRuns, type PlacedRun } from "./order-entries.ts";

/** Puts a checked blog together: drafts out, entries in order, everything that follows from all of them. Cannot fail. */
export function assembleBlog(material: BlogMaterial): LiveBlog {
  const { draft, standfirst, media } = material;
  const { settings } = draft;
  const placed = orderRuns(draft.parts);
  const inOrder = newestFirst(placed);
  const [pinned] = tellingIds(placed, inOrder, "pinned", (told) => told.pinned === true && isShown(told));
  const authorsKey = material.hash(JSON.stringify(settings.authors)).slice(0, AUTHORS_KEY_LENGTH);
  const frame: BlogFrame = { authors: settings.authors, authorsKey, pinned: pinned?.id, hash: material.hash };
  const surroundings = { material, frame };
  const runs = placed.map((place) => assembleRun(place, surroundings));
  const all = inOrder(runs.map((run) => run.entries));
  const entries = placed.some(({ run }) => tellsAny(run.glance, ["id"])) ? withoutTwins(all) : all;
  const startedAt = entries.at(-1)?.instant ?? startOfDay(settings.date);
  const corrected = inOrder(runs.map((run) => run.corrected));
  const corrections = listCorrections(standfirst.content, corrected, startedAt);
  return {
    settings,
    standfirst: standfirst.content,
    standfirstKey: standfirst.key,
    entries,
    pinned: pinned?.id,
    corrections,
    formerIds: formerIds(
      tellingIds(placed, inOrder, "was", ({ was, draft }) => was !== undefined && !draft),
      placed,
    ),
    startedAt,
    updatedAt: runs.reduce(
      (latest, { updatedAt }) => laterOf(latest, updatedAt ?? latest),
      laterOf(corrections[0]?.at ?? startedAt, startedAt),
    ),
    image:
      settings.image === undefined ? undefined : entryImage(media(settings.image, undefined), settings.imageAlt ?? ""),
  };
}

/** An entry whose attribute lines say something. */
interface TellingId {
  readonly id: EntryId;
  readonly instant: UtcInstant;
  readonly told: ToldAttributes;
}

/** The entries with an attribute line of this name that says what is wanted, newest first. */
function tellingIds(
  placed: readonly PlacedRun[],
  inOrder: NewestFirst,
  name: keyof ToldAttributes,
  wanted: (told: ToldAttributes) => boolean,
): readonly TellingId[] {
  const lists = placed.map(({ run, isOldestFirst }) => {
    if (!tellsAny(run.glance, [name])) return [];
    const found = run.glance.told.flatMap(([place, told]): readonly TellingId[] => {
      const id = run.ids.at(place);
      const minute = run.glance.minutes[place];
      if (id === undefined || minute === undefined || !wanted(told)) return [];
      return [{ id, instant: instantOfMinute(minute), told }];
    });
    return isOldestFirst ? found.toReversed() : found;
  });
  return inOrder(lists);
}

/** Two equal ids, one of which a writer gave, are an error long before; should one slip through, the newer entry keeps the address. */
function withoutTwins(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<EntryId>();
  return entries.filter(({ id }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

/** An old id leads to the newest entry that claims it; an id in use leads nowhere else. */
function formerIds(claims: readonly TellingId[], placed: readonly PlacedRun[]): Readonly<Record<string, EntryId>> {
  if (claims.length === 0) return {};
  const find = finderById(placed.map(({ run }) => run));
  const isInUse = (id: EntryId): boolean => {
    const found = find(id);
    return found !== undefined && !isDraftEntry(found);
  };
  const former: Record<string, EntryId> = {};
  for (const { id, told } of claims) {
    if (told.was !== undefined && !isInUse(told.was)) former[told.was] ??= id;
  }
  return former;
}

function startOfDay(date: CalendarDate): UtcInstant {
  return instantOf(date, { hours: 0, minutes: 0 });
}
