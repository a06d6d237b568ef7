import { chooseTimes } from "./choose-times.ts";
import type { ImportedBlog, ImportNote, ImportOptions, ImportResult } from "./imported-blog.ts";
import { wrapWidth } from "./paragraphs.ts";
import { type DayClue, placeDays } from "./place-days.ts";
import { note, readEntryLines, textBlocks, writeParagraphs } from "./read-entry-lines.ts";
import { readLines, type TextLine } from "./read-lines.ts";
import { NO_DAY, NO_TIMES, NO_TITLE, zoneNeeded } from "./refusals.ts";

type TimeLine = TextLine & { readonly kind: "time" };

/** Reads the text of a live blog as a person copies it from a page: entries begin at lines that begin with a time. */
export function readPastedText(text: string, options: ImportOptions): ImportResult {
  const year = options.date === undefined ? yearIn(text) : Number(options.date.slice(0, 4));
  const typed = readLines(text, year);
  const chosen = chooseTimes(typed);
  const notes: ImportNote[] = [];
  const lines = typed.map((line, index) => settleLine(line, chosen.others.get(index), notes));
  const starts = chosen.entries;
  if (starts.length === 0) return NO_TIMES;
  const named = lines.find((line): line is TimeLine => line.kind === "time" && line.typed.zone === "named");
  if (named && options.zone === undefined) return zoneNeeded(named.number, named.text);

  const width = wrapWidth(lines.map((line) => line.text));
  const opening = readOpening(lines.slice(0, starts[0]), { ...options, width }, notes);
  if (opening.title === undefined) return NO_TITLE;
  const clues = lines.flatMap((line): readonly DayClue[] => {
    if (line.kind === "day") return line.number > (starts[0] ?? 0) || options.date === undefined ? [line] : [];
    return line.kind === "time" ? [{ kind: "time", typed: line.typed, line: line.number, words: line.text }] : [];
  });
  const days = placeDays(clues, { first: options.date, zone: options.zone });
  if (!days) return NO_DAY;
  notes.push(...days.notes);
  const signOff = lines.findLast((line) => line.kind === "sign-off");
  if (signOff) notes.push(note("taken", signOff, "`credits`"));
  const entries = starts.flatMap((start, place) => {
    const [line, instant] = [lines[start], days.instants[place]];
    if (line?.kind !== "time" || instant === undefined) return [];
    const below = lines.slice(start + 1, starts[place + 1]).filter((each) => each !== signOff && each.kind !== "day");
    const read = readEntryLines(
      { instant, rest: line.typed.rest, line: line.number, below },
      { width, zone: options.zone },
    );
    notes.push(...read.notes);
    return [read.entry];
  });
  const credits = signOff ? [["credits", signOff.text] as const] : [];
  const settings = [["title", opening.title] as const, ...credits];
  const blog: ImportedBlog = { settings, opening: opening.body, newestFirst: days.newestFirst, entries };
  return { kind: "blog", blog, notes: notes.toSorted((one, other) => one.line - other.line) };
}

/** Notes what a line is where it is no copy; a time that begins no entry becomes copy. */
function settleLine(line: TextLine, reason: string | undefined, notes: ImportNote[]): TextLine {
  const { number, text } = line;
  if (reason !== undefined || line.kind === "unread-time") {
    const why = line.kind === "unread-time" ? line.reason : reason;
    notes.push(note("doubt", line, `kept as text, not as the time of an entry: ${why}`));
    return { kind: "copy", number, text };
  }
  if (line.kind === "furniture") notes.push(note("left-out", line, line.reason));
  if (line.kind === "day") notes.push(note("taken", line, `the day of the entries below, ${line.date}`));
  return line;
}

interface Opening {
  readonly title: string | undefined;
  readonly body: ImportedBlog["opening"];
}

/** What stands above the first entry: the title first, unless it is given. */
function readOpening(
  lines: readonly TextLine[],
  { title, date, width }: ImportOptions & { readonly width: number },
  notes: ImportNote[],
): Opening {
  const first = title === undefined ? lines.find(({ kind }) => kind === "copy") : undefined;
  if (first) notes.push(note("taken", first, "`title`"));
  // With a date given, one above the entries is text like any other.
  const blocks = textBlocks(lines.filter((line) => line !== first && (line.kind !== "day" || date !== undefined)));
  return { title: title ?? first?.text, body: writeParagraphs(blocks, width) };
}

/** The year of the first date that names one, for dates that do not. */
function yearIn(text: string): number | undefined {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}
