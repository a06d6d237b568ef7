import type { Entry } from "../model/live-blog.ts";
import { type ToldAttributes, tellsAny } from "../model/run-glance.ts";
import { instantOfMinute, laterOf, type UtcInstant } from "../model/time.ts";
import { assembleEntry, type EntrySurroundings } from "./assemble-entry.ts";
import type { RenderedRun } from "./blog-material.ts";
import { NOTHING_TOLD } from "./entry-facts.ts";
import type { PlacedRun } from "./order-entries.ts";
import { RunEntry, SharedByRun } from "./run-entry.ts";

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
  const assembled = assemble(placed, rendered, key, surroundings);
  KNOWN.set(rendered, { key, assembled });
  return assembled;
}

/** All that the entries of a run take from elsewhere, beside their texts. */
function keyOf(
  { run, file, authors, isOldestFirst }: PlacedRun,
  rendered: RenderedRun,
  surroundings: EntrySurroundings,
) {
  const { material, frame } = surroundings;
  const { authorsKey, pinned } = frame;
  const { told, minutes } = run.glance;
  const { settings } = material.draft;
  const wordsOf = (minute: number): string => material.timeInWords(instantOfMinute(minute));
  const hasImages = tellsAny(run.glance, ["image"]);
  const images = (hasImages ? told : []).flatMap(([, { image }]) => (image ? [material.media(image, file)] : []));
  const words =
    rendered.notable.untitled.length > 0 ? [settings.lang, settings.showZone, minutes.slice(0, 1).map(wordsOf)] : [];
  const isPinned = pinned !== undefined && told.some(([place, said]) => said.pinned && run.ids.at(place) === pinned);
  const own = authors || isPinned || images.length + words.length > 0;
  // Hundreds of runs have nothing of their own: two strings in a row cost less than all of that as JSON.
  return `${authorsKey} ${isOldestFirst} ${own ? JSON.stringify([authors, isPinned && pinned, images, words]) : ""}`;
}

function assemble(placed: PlacedRun, rendered: RenderedRun, key: string, surroundings: EntrySurroundings) {
  const { run, file, authors, isOldestFirst } = placed;
  const { texts, notable } = rendered;
  const { ids, glance } = run;
  const { minutes } = glance;
  const { frame } = surroundings;
  const runKey = frame.hash(JSON.stringify([run.name || glance.told, rendered.key, key]));
  const shared = new SharedByRun({ run: { key: runKey }, ids, minutes, texts, notable, authors, frame });
  const told = new Map(glance.told);
  const untitled = new Set(notable.untitled);
  const assembleAt = (place: number, said: ToldAttributes): Entry | undefined => {
    const id = ids.at(place);
    const instant = instantOfMinute(minutes[place] ?? 0);
    return id && assembleEntry({ id, instant, told: said, file, authors }, texts.at(place), surroundings);
  };
  const entries: Entry[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const [place, minute] of minutes.entries()) {
    const said = told.get(place) ?? NOTHING_TOLD;
    if (said.draft) continue;
    const isWhole = !untitled.has(place) && takesNothing(said);
    const entry = isWhole ? new RunEntry(shared, place, said) : assembleAt(place, said);
    if (!entry) continue;
    entries.push(entry);
    latest = Math.max(latest, minute);
  }
  if (isOldestFirst) entries.reverse();
  const special = entries.filter(({ isBare }) => !isBare);
  return {
    entries,
    corrected: notable.corrected.length === 0 ? [] : special.filter(hasCorrections),
    updatedAt: latestOf(special, latest),
  };
}

/** Whether an entry has neither a picture of its own to be found nor a notice in its place. */
function takesNothing({ withdrawn, image }: ToldAttributes): boolean {
  return withdrawn === undefined && image === undefined;
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
