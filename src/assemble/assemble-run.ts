import type { Entry, PublishedEntry } from "../model/live-blog.ts";
import { instantOfMinute, laterOf, type UtcInstant } from "../model/time.ts";
import { assembleEntry, type EntrySurroundings, NOTHING_TOLD } from "./assemble-entry.ts";
import type { RenderedRun } from "./blog-material.ts";
import type { PlacedRun } from "./order-entries.ts";

/** A run as published, drafts left out. */
export interface AssembledRun {
  /** Newest first, as far as the places in the file tell. */
  readonly entries: readonly Entry[];
  /** Those of them that have corrections. */
  readonly corrected: readonly Entry[];
  /** The newest change of all; undefined where there are no entries. */
  readonly updatedAt: UtcInstant | undefined;
}

/** A run as it was put together the last time, with all that it took from elsewhere. */
interface KnownRun {
  readonly key: string;
  readonly assembled: AssembledRun;
}

/** By what its texts gave: a process that builds again and again gets the same object for a run that did not change. */
const KNOWN = new WeakMap<RenderedRun, KnownRun>();

/** Puts the entries of a run together, each at most once for what it depends on. */
export function assembleRun(placed: PlacedRun, surroundings: EntrySurroundings): AssembledRun {
  const rendered = surroundings.material.runs.get(placed.run);
  if (!rendered) return { entries: [], corrected: [], updatedAt: undefined };
  const key = keyOf(placed, rendered, surroundings);
  const known = KNOWN.get(rendered);
  if (known?.key === key) return known.assembled;
  const assembled = assemble(placed, rendered, surroundings);
  KNOWN.set(rendered, { key, assembled });
  return assembled;
}

/** All that the entries of a run take from elsewhere, beside their texts. */
function keyOf(
  { run, file, authors, isOldestFirst }: PlacedRun,
  { texts }: RenderedRun,
  surroundings: EntrySurroundings,
) {
  const { authorsKey, pinned, material } = surroundings;
  const { told, minutes } = run.glance;
  const { settings } = material.draft;
  const wordsOf = (minute: number): string => material.timeInWords(instantOfMinute(minute));
  const images = told.flatMap(([, { image }]) => (image === undefined ? [] : [material.media(image, file)]));
  const isUntitled = texts.some((text) => text && text.content.title === undefined);
  const words = isUntitled ? [settings.lang, settings.showZone, minutes.slice(0, 1).map(wordsOf)] : [];
  const isPinned = pinned !== undefined && told.some(([place]) => run.ids[place] === pinned);
  return JSON.stringify([authorsKey, authors, isOldestFirst, isPinned && pinned, images, words]);
}

function assemble(
  { run, file, authors, isOldestFirst }: PlacedRun,
  { texts }: RenderedRun,
  surroundings: EntrySurroundings,
) {
  const told = new Map(run.glance.told);
  const entries = run.glance.minutes.flatMap((minute, place): readonly Entry[] => {
    const id = run.ids[place];
    if (id === undefined) return [];
    const instant = instantOfMinute(minute);
    const typed = { id, instant, told: told.get(place) ?? NOTHING_TOLD, file, authors };
    const entry = assembleEntry(typed, texts[place], surroundings);
    return entry ? [entry] : [];
  });
  const inOrder = isOldestFirst ? entries.toReversed() : entries;
  return {
    entries: inOrder,
    corrected: inOrder.filter(hasCorrections),
    updatedAt: entries.map(({ updatedAt }) => updatedAt).reduce<UtcInstant | undefined>(latest, undefined),
  };
}

function latest(one: UtcInstant | undefined, other: UtcInstant): UtcInstant {
  return one === undefined ? other : laterOf(one, other);
}

function hasCorrections(entry: Entry): entry is PublishedEntry {
  return entry.kind === "published" && entry.content.corrections.length > 0;
}
