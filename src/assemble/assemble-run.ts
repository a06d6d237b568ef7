import type { Entry } from "../model/live-blog.ts";
import { type ToldAttributes, tellsAny } from "../model/run-glance.ts";
import { instantOfMinute, laterOf, type UtcInstant } from "../model/time.ts";
import { assembleEntry, type EntrySurroundings } from "./assemble-entry.ts";
import type { RenderedRun, RenderedText } from "./blog-material.ts";
import { NOTHING_TOLD } from "./entry-facts.ts";
import type { PlacedRun } from "./order-entries.ts";
import { type EntriesOfRun, RunEntry } from "./run-entry.ts";

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
  const { material, frame } = surroundings;
  const { authorsKey, pinned } = frame;
  const { told, minutes } = run.glance;
  const { settings } = material.draft;
  const wordsOf = (minute: number): string => material.timeInWords(instantOfMinute(minute));
  const hasImages = tellsAny(run.glance, ["image"]);
  const images = (hasImages ? told : []).flatMap(([, { image }]) => (image ? [material.media(image, file)] : []));
  const words = isUntitled(texts) ? [settings.lang, settings.showZone, minutes.slice(0, 1).map(wordsOf)] : [];
  const isPinned = pinned !== undefined && told.some(([place, said]) => said.pinned && run.ids.at(place) === pinned);
  const own = authors || isPinned || images.length + words.length > 0;
  // Hundreds of runs have nothing of their own: two strings in a row cost less than all of that as JSON.
  return `${authorsKey} ${isOldestFirst} ${own ? JSON.stringify([authors, isPinned && pinned, images, words]) : ""}`;
}

const UNTITLED = new WeakMap<RenderedRun["texts"], boolean>();

/** Whether an entry of a run has neither headline nor text: its title is the time in words. */
function isUntitled(texts: RenderedRun["texts"]): boolean {
  const known = UNTITLED.get(texts);
  if (known !== undefined) return known;
  const found = texts.some((text) => text && !text.isPlain && text.content.title === undefined);
  UNTITLED.set(texts, found);
  return found;
}

function assemble(placed: PlacedRun, { texts }: RenderedRun, surroundings: EntrySurroundings): AssembledRun {
  const { run, file, authors, isOldestFirst } = placed;
  const { ids, glance } = run;
  const { minutes } = glance;
  const { frame } = surroundings;
  const told = new Map(glance.told);
  const shared: EntriesOfRun = { ids, minutes, texts, authors, frame };
  const assembleAt = (place: number, said: ToldAttributes): Entry | undefined => {
    const id = ids.at(place);
    const instant = instantOfMinute(minutes[place] ?? 0);
    return id && assembleEntry({ id, instant, told: said, file, authors }, texts[place], surroundings);
  };
  const entries: Entry[] = [];
  const changed: Entry[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const [place, minute] of minutes.entries()) {
    const said = told.get(place) ?? NOTHING_TOLD;
    if (said.draft) continue;
    const text = texts[place];
    const isAlone = text !== undefined && takesNothing(said, text);
    const entry = isAlone ? new RunEntry(shared, place, said) : assembleAt(place, said);
    if (!entry) continue;
    entries.push(entry);
    if (said.updated || (text && isCorrected(text))) changed.push(entry);
    latest = Math.max(latest, minute);
  }
  const inOrder = isOldestFirst ? entries.toReversed() : entries;
  const corrected = changed.filter(hasCorrections);
  return {
    entries: inOrder,
    corrected: isOldestFirst ? corrected.toReversed() : corrected,
    updatedAt: latestOf(changed, latest),
  };
}

/** Whether an entry has neither a picture of its own to be found nor words for its time: all of it is at hand. */
function takesNothing({ withdrawn, image }: ToldAttributes, text: RenderedText): boolean {
  return withdrawn === undefined && image === undefined && (text.isPlain || text.content.title !== undefined);
}

function isCorrected(text: RenderedText): boolean {
  return !text.isPlain && text.content.corrections.length > 0;
}

function latestOf(entries: readonly Entry[], minute: number): UtcInstant | undefined {
  const first = minute === Number.NEGATIVE_INFINITY ? undefined : instantOfMinute(minute);
  return entries.reduce(
    (latest: UtcInstant | undefined, { updatedAt }) => laterOf(latest ?? updatedAt, updatedAt),
    first,
  );
}

function hasCorrections(entry: Entry): boolean {
  return entry.kind === "published" && entry.content.corrections.length > 0;
}
