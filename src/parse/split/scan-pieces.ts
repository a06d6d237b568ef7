import type { PieceFacts } from "../../model/entry-content.ts";
import { type HeadingLine, readHeadingLine } from "../heading/heading-line.ts";
import { readDayHeading } from "../heading/read-day.ts";
import { readEntryTime } from "../heading/read-entry-time.ts";
import { BlockTracker } from "./block-tracker.ts";
import { LineReader } from "./line-reader.ts";
import type { OpenBlock } from "./open-block.ts";
import { PieceDraft, type PieceOpening } from "./piece-draft.ts";
import type { ScannedPiece } from "./scanned-piece.ts";
import { SwallowedHeadings } from "./swallowed-headings.ts";

/** Where a scan begins and where it may stop. */
export interface ScanRange {
  readonly start: number;
  /** Asked at the start of each piece: true stops the scan there. */
  readonly stopAt?: (offset: number) => boolean;
}

/** The pieces found, and the offset at which the scan stopped: the text's end unless it was told to stop. */
export interface ScannedRange {
  readonly pieces: readonly ScannedPiece[];
  readonly end: number;
}

/**
 * Splits text at the headings of entries and days. A heading counts where parsing the whole text would put it at the
 * top level; one that a block swallows, because it is never closed, opens a piece all the same, after an error.
 */
export function scanPieces(
  text: string,
  readPiece: (text: string) => PieceFacts,
  range: ScanRange = { start: 0 },
): ScannedRange {
  return new PieceScanner(text, readPiece, range).scan();
}

const HASH = 0x23;
const WIDE_HASH = 0xff03;

class PieceScanner {
  readonly #text: string;
  readonly #reader: LineReader;
  readonly #tracker: BlockTracker;
  readonly #range: ScanRange;
  readonly #pieces: ScannedPiece[] = [];
  readonly #swallowed = new SwallowedHeadings();
  #draft: PieceDraft;

  constructor(text: string, readPiece: (text: string) => PieceFacts, range: ScanRange) {
    this.#text = text;
    this.#range = range;
    this.#reader = new LineReader(text);
    this.#reader.goBefore(range.start, 1);
    this.#tracker = new BlockTracker(readPiece, range.start, 1);
    this.#draft = new PieceDraft(text, range.start, 1, { kind: "opening" });
  }

  scan(): ScannedRange {
    const reader = this.#reader;
    for (;;) {
      while (reader.next()) {
        if (!this.#readLine()) return { pieces: this.#pieces, end: reader.start };
      }
      if (!this.#recoverAtEnd()) break;
    }
    this.#closePiece(this.#text.length, reader.line + 1, false);
    return { pieces: this.#pieces, end: this.#text.length };
  }

  /** False when the scan is to stop before this line. */
  #readLine(): boolean {
    const role = this.#tracker.read(this.#reader);
    switch (role) {
      case "heading":
        return this.#readHeading();
      case "inside":
        this.#readInside();
        return true;
      case "underline":
        this.#draft.addUnderline(this.#reader);
        return true;
      case "text":
        this.#readText();
        return true;
      default:
        return true;
    }
  }

  #readHeading(): boolean {
    const { start, end } = this.#reader;
    const heading = readHeadingLine(this.#text.slice(start, end));
    const opening = heading && pieceOpening(heading);
    if (!heading || !opening) {
      if (heading) this.#draft.addHeading(this.#reader, heading);
      return true;
    }
    return this.#openPiece(opening, false);
  }

  #openPiece(opening: PieceOpening, openEnded: boolean): boolean {
    const { start, line } = this.#reader;
    if (start > this.#range.start) {
      this.#closePiece(start, line, openEnded);
      // Where a block that is never closed decided, all of the text behind it is read again.
      if (!openEnded && this.#range.stopAt?.(start)) return false;
    }
    this.#draft = new PieceDraft(this.#text, start, line, opening);
    return true;
  }

  #closePiece(end: number, endLine: number, openEnded: boolean): void {
    const piece = this.#draft.finish(end, endLine, openEnded);
    if (piece) this.#pieces.push(piece);
  }

  #readText(): void {
    const { first } = this.#reader;
    if (this.#tracker.unsure) return;
    if (first === HASH || first === WIDE_HASH) this.#draft.addHeadingWithoutGap(this.#reader);
    else this.#draft.addOddLine(this.#reader, this.#tracker.startsBlock);
  }

  /** A line in a code or HTML block: headings of entries in it are lost unless it was closed further down. */
  #readInside(): void {
    const { open } = this.#tracker;
    if (!open) this.#swallowed.forget();
    else if (this.#reader.first === HASH && this.#reader.indent < 4) this.#readSwallowed(open);
  }

  #readSwallowed(open: OpenBlock): void {
    const { start, end, line } = this.#reader;
    const heading = readHeadingLine(this.#text.slice(start, end));
    const opening = heading && pieceOpening(heading);
    if (!heading || !opening) return;
    this.#swallowed.add({ start, line, words: heading.content });
    if (this.#swallowed.surelyLost(open)) this.#recover(open);
  }

  /** True when the text ended within a block that swallowed entries: the scan goes on at the first of them. */
  #recoverAtEnd(): boolean {
    const { open } = this.#tracker;
    if (!open) return false;
    if (this.#swallowed.isEmpty) {
      this.#draft.addUnclosed(open);
      return false;
    }
    this.#swallowed.rememberUnclosed(open);
    this.#recover(open);
    return true;
  }

  #recover(open: OpenBlock): void {
    const first = this.#swallowed.first;
    if (!first) return;
    this.#draft.addSwallowing(open, this.#swallowed);
    this.#swallowed.forget();
    this.#tracker.restart(first.start, first.line);
    this.#reader.goBefore(first.start, first.line);
    this.#reader.next();
    const heading = readHeadingLine(this.#text.slice(first.start, this.#reader.end));
    const opening = heading && pieceOpening(heading);
    if (opening) this.#openPiece(opening, true);
  }
}

/** What a heading opens: an entry, a day, or nothing. */
function pieceOpening(heading: HeadingLine): PieceOpening | undefined {
  if (heading.level === 2) {
    const time = readEntryTime(heading.content);
    return time && { kind: "entry", heading, time };
  }
  if (heading.level !== 1) return undefined;
  const day = readDayHeading(heading.content);
  return day && { kind: "day", heading, day };
}
