import type { Paragraph } from "mdast";
import { addDays, clockOf, dateOf, instantOf, type UtcInstant } from "../../model/time.ts";
import type { ImportedEntry, ImportNote } from "./imported-blog.ts";
import { resolveLocalTime } from "./local-time.ts";
import { joinWrapped } from "./paragraphs.ts";
import { plainParagraph, plainPhrasing } from "./plain-phrasing.ts";
import type { TextLine } from "./read-lines.ts";
import type { TypedTime } from "./typed-time.ts";

/** An entry's lines: the one with the time, and those below it up to the next. */
export interface EntryLines {
  readonly instant: UtcInstant;
  /** What follows the time on its line. */
  readonly rest: string;
  readonly line: number;
  readonly below: readonly TextLine[];
}

/** How a text is read as a whole. */
export interface TextForm {
  /** Where its lines were wrapped; 0 where they were not. */
  readonly width: number;
  readonly zone: string | undefined;
}

/** An entry of a pasted text, and what of its lines is no text of it. */
export interface ReadEntry {
  readonly entry: ImportedEntry;
  readonly notes: readonly ImportNote[];
}

const LONGEST_HEADLINE = 140;

/** Reads the headline, the names, the time of an update and the text out of an entry's lines. */
export function readEntryLines({ instant, rest, line, below }: EntryLines, { width, zone }: TextForm): ReadEntry {
  const notes: ImportNote[] = [];
  const attributes: (readonly [string, string])[] = [];
  for (const each of below) {
    const attribute = readAttribute(each, { instant, zone, known: attributes });
    if (!attribute) continue;
    attributes.push(attribute);
    notes.push(note("taken", each, `\`${attribute[0]}: ${attribute[1]}\``));
  }
  const placed = new Set(notes.map((each) => each.line));
  const blocks = textBlocks(below.filter(({ number }) => !placed.has(number)));
  const typed: TextLine | undefined = rest === "" ? undefined : { kind: "copy", number: line, text: rest };
  const [first = [], ...others] = typed ? [[typed], ...blocks] : blocks;
  const headline = headlineOf(first, { hasMore: others.length > 0, isTyped: typed !== undefined, width });
  const text = headline === undefined ? [first, ...others] : [first.slice(1), ...others];
  const entry = { line, instant, attributes, headline: headline === undefined ? [] : plainPhrasing(headline) };
  return { entry: { ...entry, body: writeParagraphs(text, width) }, notes };
}

/** The paragraphs of blocks of lines. */
export function writeParagraphs(blocks: readonly (readonly TextLine[])[], width: number): readonly Paragraph[] {
  return blocks
    .flatMap((lines) => joinWrapped(lines, width))
    .map((lines) => plainParagraph(lines.map(({ text }) => text).join("\n")));
}

/** Copy and what looks like something else but stays text, block by block. */
export function textBlocks(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [[]];
  for (const line of lines) {
    if (line.kind === "furniture") continue;
    if (line.kind === "blank") blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

export function note(kind: ImportNote["kind"], { number, text }: TextLine, reason: string): ImportNote {
  return { kind, line: number, words: text, reason };
}

interface EntryState extends Pick<TextForm, "zone"> {
  readonly instant: UtcInstant;
  readonly known: readonly (readonly [name: string, value: string])[];
}

function readAttribute(line: TextLine, { instant, zone, known }: EntryState): readonly [string, string] | undefined {
  const isKnown = (name: string) => known.some(([each]) => each === name);
  if (line.kind === "byline" && !isKnown("author")) return ["author", line.names.join(", ")];
  if (line.kind !== "updated" || isKnown("updated")) return undefined;
  const moment = momentOfUpdate(line.typed, instant, zone);
  if (moment === undefined || moment < instant) return undefined;
  const isSameDay = dateOf(moment) === dateOf(instant);
  return ["updated", isSameDay ? clockOf(moment) : `${dateOf(moment)} ${clockOf(moment)}`];
}

function momentOfUpdate(
  { time, date, days, zone: said }: TypedTime,
  instant: UtcInstant,
  zone: string | undefined,
): UtcInstant | undefined {
  const isLocal = zone !== undefined && said !== "utc";
  if (!isLocal) return said === "named" ? undefined : instantOf(addDays(date ?? dateOf(instant), days), time);
  // The zone's day may be another than the one in UTC.
  const candidates = date === undefined ? [-1, 0, 1].map((step) => addDays(dateOf(instant), step)) : [date];
  return candidates.map((day) => resolveLocalTime(day, time, zone).instant).find((moment) => moment >= instant);
}

interface HeadlinePlace {
  readonly hasMore: boolean;
  /** True where it stands behind the time. */
  readonly isTyped: boolean;
  readonly width: number;
}

/**
 * The headline: what stands behind the time, or alone on the first line below it, if it is short and no sentence with a
 * full stop. Without text below it a line that ends in a sign is the text.
 */
function headlineOf([line, next]: readonly TextLine[], { hasMore, isTyped, width }: HeadlinePlace): string | undefined {
  if (line?.kind !== "copy" || line.text.length > LONGEST_HEADLINE) return undefined;
  if (/[.。…:;,]["'”’»)]?$/u.test(line.text)) return undefined;
  if (isTyped) return line.text;
  if (next === undefined) return hasMore || !/[!?]["'”’»)]?$/u.test(line.text) ? line.text : undefined;
  // A heading copied from a page stands right above its text; a wrapped line is nearly as long as the next.
  return joinWrapped([line, next], width).length === 2 ? line.text : undefined;
}
