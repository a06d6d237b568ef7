import type { PieceFacts } from "../model/entry-content.ts";
import { type CalendarDate, formatTimeOfDay, parseCalendarDate } from "../model/time.ts";
import { locateFrontMatter } from "../parse/front-matter/locate-front-matter.ts";
import { trimBlankLines } from "../parse/split/body-text.ts";
import { scanPieces } from "../parse/split/scan-pieces.ts";
import type { ScannedPiece } from "../parse/split/scanned-piece.ts";

/** Tells what a piece of text holds, as the Markdown engine does. */
export type ReadPiece = (text: string) => PieceFacts;

/** An entry or the heading of a day, as one unit of a file that is changed. */
export interface TextPiece {
  readonly kind: "day" | "entry";
  /** From its heading on, without blank lines at the end. */
  readonly text: string;
  /** The line ends between it and what follows; undefined at the end of a file. */
  readonly gap: string | undefined;
  /** The heading of a day above it, or its own. */
  readonly day: CalendarDate | undefined;
  /** Sorts by date and time; the file's own date is an empty word. */
  readonly moment: string;
  readonly id: string | undefined;
  /** What it says, whatever its time. */
  readonly words: string;
}

/** A file's text taken apart. Put together again in the same order it is the same text. */
export interface SplitText {
  /** The lines of the front matter between its dashes; undefined where there is none. */
  readonly settings: string | undefined;
  /** What stands before the first entry, with the line ends behind it. */
  readonly opening: string;
  readonly pieces: readonly TextPiece[];
  /** The line ends after the last piece. */
  readonly end: string;
}

/** Where these are found, the file's entries cannot be told apart for sure. */
const UNSAFE = new Set(["entries-swallowed", "block-unclosed", "conflict-marker"]);

/**
 * Takes a file's text apart, line feeds only; undefined where a construct that is never closed makes that a guess. `day`
 * is that of the file, where its own front matter does not say it.
 */
export function splitText(text: string, readPiece: ReadPiece, day?: CalendarDate): SplitText | undefined {
  const front = locateFrontMatter(text);
  if (!front && /^---[ \t]*(?:\n|$)/u.test(text)) return undefined;
  if (front && /^(?:<{7}|>{7}|\|{7})/mu.test(front.text)) return undefined;
  const { pieces } = scanPieces(text.slice(front?.bodyOffset ?? 0), readPiece);
  if (pieces.some(isUnsafe)) return undefined;
  const first = pieces[0]?.kind === "opening" ? pieces[0] : undefined;
  const fileDate = parseCalendarDate(/^date:[ \t]*(?<date>\S+)/mu.exec(front?.text ?? "")?.groups?.["date"] ?? "");
  const read = readPieces(first ? pieces.slice(1) : pieces, day ?? fileDate);
  const last = pieces.at(-1);
  const end = last && last !== first ? last.text.slice(trimBlankLines(last.text).length) : "";
  return { settings: front?.text, opening: first?.text ?? "", pieces: read, end };
}

function isUnsafe({ openEnded, diagnostics }: ScannedPiece): boolean {
  return openEnded || diagnostics.some(({ code }) => UNSAFE.has(code));
}

function readPieces(pieces: readonly ScannedPiece[], fileDate: CalendarDate | undefined): readonly TextPiece[] {
  let day: CalendarDate | undefined;
  return pieces.flatMap((piece, index): readonly TextPiece[] => {
    if (piece.kind === "opening") return [];
    const text = trimBlankLines(piece.text);
    const gap = index === pieces.length - 1 ? undefined : piece.text.slice(text.length);
    if (piece.kind === "day") {
      day = piece.date ?? day;
      return [{ kind: piece.kind, text, gap, day, moment: day ?? "", id: undefined, words: "" }];
    }
    const { time, attributes, content } = piece.head;
    const read = time.kind === "read" ? time.time : time.meant?.time;
    const date = time.date ?? day ?? fileDate ?? "";
    const moment = `${date}T${read ? formatTimeOfDay(read) : ""}`;
    const lineEnd = text.indexOf("\n");
    const below = lineEnd === -1 ? "" : text.slice(lineEnd);
    const words = `${content.slice(time.headline)}${below}`.trim();
    return [{ kind: piece.kind, text, gap, day, moment, id: attributes.id?.value, words }];
  });
}
