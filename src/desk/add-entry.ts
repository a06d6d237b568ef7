import { type DraftBlog, type DraftPart, entriesOfPart, JUMP_MINUTES } from "../model/draft.ts";
import type { SourceFile } from "../model/source.ts";
import { type CalendarDate, clockOf, dateOf, minutesBetween, type UtcInstant } from "../model/time.ts";
import { PART_KEYS } from "../parse/front-matter/blog-keys.ts";
import { readFrontMatter } from "../parse/front-matter/read-front-matter.ts";
import { parseBlog } from "../parse/parse-blog.ts";
import { dayOfFileName } from "../parse/part-day.ts";
import { type ReadPiece, splitText, type TextPiece } from "./split-text.ts";

/** An entry as a person asks for it. */
export interface NewEntry {
  readonly instant: UtcInstant;
  readonly headline: string;
  /** Lines under the heading by name. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

/** A blog to which an entry is added. */
export interface BlogTexts {
  /** The file with the front matter first, then the parts in their order. */
  readonly files: readonly SourceFile[];
  /** Part of the id that is given where the minute is taken. */
  readonly idEnding: string | undefined;
  readonly readPiece: ReadPiece;
}

/** The one file that changes, or why none can. */
export type AddedEntry =
  | { readonly file: string; readonly text: string; readonly heading: string }
  | { readonly refused: "blog-unreadable" | "text-opens-entries" };

/**
 * Adds an entry to the file of a blog that holds its newest one, in the order of that file and under its day: with a
 * full date, or a heading for the day where the file has such headings. Where the minute is taken, the entry gets an id.
 */
export function addEntry({ files, idEnding, readPiece }: BlogTexts, entry: NewEntry): AddedEntry {
  const { draft } = parseBlog({
    name: "blog",
    files,
    siteDefaults: { lang: "en", order: "newest-first", showZone: undefined },
    readPiece,
  });
  const target = draft && newestPart(draft);
  const source = files.find(({ path }) => path === target?.file);
  if (!draft || !target || !source) return { refused: "blog-unreadable" };
  const unix = source.text.replaceAll(/\r\n?/gu, "\n");
  const day = dayOf(draft, { path: source.path, text: unix });
  const split = splitText(unix, readPiece, day);
  if (!split) return { refused: "blog-unreadable" };
  const place = findPlace(split.pieces, entry.instant, target.direction.order === "newest-first");
  const placed = placeDay(split.pieces, place, entry, day);
  const form = placed === "none" && hidesMidnight(target, entry) ? "own" : placed;
  const written = writeEntry(withId(entry, draft, idEnding), form);
  const below = split.pieces.slice(place);
  const count = below.reduce((sum, { text, gap }) => sum + linesOf(text + (gap ?? split.end)), 0);
  const line = below.length === 0 ? undefined : linesOf(unix) - count;
  const text = insertBefore(source.text, line, written);
  const again = splitText(text.replaceAll(/\r\n?/gu, "\n"), readPiece, day);
  const added = again?.pieces.filter(({ kind }) => kind === "entry").length ?? 0;
  const before = split.pieces.filter(({ kind }) => kind === "entry").length;
  if (added !== before + 1) return { refused: "text-opens-entries" };
  const heading = written.find((each) => each.startsWith("## ")) ?? "";
  return { file: source.path, text, heading };
}

/** The part with the newest entry; of a blog without entries the last one. */
function newestPart({ parts }: DraftBlog): DraftPart | undefined {
  let found = parts.at(-1);
  let newest = "";
  for (const part of parts) {
    for (const { instant } of entriesOfPart(part)) {
      if (instant >= newest) [newest, found] = [instant, part];
    }
  }
  return found;
}

/** The day that undated entries of a file have. */
function dayOf(draft: DraftBlog, { path, text }: SourceFile): CalendarDate {
  if (path === draft.file) return draft.settings.date;
  const { date } = readFrontMatter(path, text, PART_KEYS, "part").settings;
  return date?.value ?? dayOfFileName(path).date ?? draft.settings.date;
}

function findPlace(pieces: readonly TextPiece[], instant: UtcInstant, newestFirst: boolean): number {
  const moment = instant.slice(0, "YYYY-MM-DDTHH:MM".length);
  const date = dateOf(instant);
  const isUpTo = ({ kind, moment: other }: TextPiece) => kind === "entry" && other <= moment;
  if (newestFirst) {
    const found = pieces.findIndex(isUpTo);
    let place = found === -1 ? pieces.length : found;
    while (isDay(pieces[place - 1]) && pieces[place - 1]?.day !== date) place -= 1;
    return place;
  }
  let place = pieces.findLastIndex(isUpTo) + 1;
  while (isDay(pieces[place]) && (pieces[place]?.day ?? "") <= date) place += 1;
  return place;
}

function isDay(piece: TextPiece | undefined): boolean {
  return piece?.kind === "day";
}

/** How the entry says its day: not at all, in its heading, or by a heading of the day above it. */
type DayForm = "none" | "own" | "heading";

function placeDay(pieces: readonly TextPiece[], place: number, { instant }: NewEntry, fileDay: CalendarDate): DayForm {
  const above = pieces.slice(0, place).findLast(({ kind }) => kind === "day")?.day ?? fileDay;
  if (above === dateOf(instant)) return "none";
  // What follows must have a heading of its own, or it would come under the new day.
  const next = pieces[place];
  return pieces.some(isDay) && (next === undefined || isDay(next)) ? "heading" : "own";
}

/**
 * Whether midnight might as well lie between the entry and those that are there: so far from them all, without a date, it
 * would not show which way the file runs.
 */
function hidesMidnight(part: DraftPart, { instant }: NewEntry): boolean {
  const { direction } = part;
  const moments = new Set(entriesOfPart(part).map((each) => each.instant));
  const [only] = moments;
  if (direction.from === "written" || moments.size !== 1 || only === undefined) return false;
  return Math.abs(minutesBetween(only, instant)) > JUMP_MINUTES;
}

function withId(entry: NewEntry, { parts }: DraftBlog, ending: string | undefined): NewEntry {
  const all = parts.flatMap(entriesOfPart);
  const alike = all.filter(({ instant }) => instant === entry.instant).length;
  if (alike === 0) return entry;
  const ids = new Set<string>(all.map(({ id }) => id));
  const minute = `${dateOf(entry.instant)}-${clockOf(entry.instant).replace(":", "")}`;
  let number = alike + 1;
  while (ids.has(`${minute}-${number}`)) number += 1;
  return { ...entry, attributes: [...entry.attributes, ["id", `${minute}-${ending ?? number}`]] };
}

function writeEntry({ instant, headline, attributes, text }: NewEntry, day: DayForm): readonly string[] {
  const date = dateOf(instant);
  const heading = ["##", ...(day === "own" ? [date] : []), clockOf(instant), ...(headline ? [headline] : [])].join(" ");
  return [
    ...(day === "heading" ? [`# ${date}`, ""] : []),
    heading,
    ...attributes.map(([name, value]) => `${name}: ${value}`),
    ...(text === "" ? [] : ["", ...text.split("\n")]),
  ];
}

/** Inserts lines before a line counted from 0, or at the end; no other byte changes. */
function insertBefore(text: string, line: number | undefined, lines: readonly string[]): string {
  const lineEnd = /\r\n|\r|\n/u.exec(text)?.[0] ?? "\n";
  const words = lines.join(lineEnd);
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/gu), (match) => match.index + match[0].length)];
  const at = line === undefined ? text.length : (starts[line] ?? text.length);
  const above = text.slice(0, at);
  const ended = above === "" || /[\r\n]$/u.test(above);
  const isApart = above === "" || /(?:^|\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/u.test(above);
  const apart = isApart ? "" : lineEnd;
  if (at < text.length) return above + apart + words + lineEnd + lineEnd + text.slice(at);
  // The end of the file stays as it was: with or without a last line end.
  return ended ? above + apart + words + lineEnd : above + lineEnd + lineEnd + words;
}

function linesOf(text: string): number {
  return text.split("\n").length - 1;
}
