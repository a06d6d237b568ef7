import type { CalendarDate } from "../../model/time.ts";
import type { TypedAttributes } from "../entry/entry-head.ts";
import { NO_TYPED } from "../entry/typed-attributes.ts";
import type { EntryPiece, ScannedPiece } from "./scanned-piece.ts";

/** Pieces of a stretch as they are remembered: what their text says itself is left out. Survives JSON. */
export type PackedPieces = readonly PackedPiece[];

/** An entry that has nothing to tell but its time and attributes; any other piece as it is, without its text. */
type PackedPiece = PackedEntry | { readonly length: number; readonly piece: ScannedPiece };

type PackedEntry = readonly [
  length: number,
  lines: number,
  day: CalendarDate | 0,
  hours: number,
  minutes: number,
  timeStart: number,
  timeEnd: number,
  headline: number,
  column: number,
  contentLength: number,
  endColumn: number,
  bodyLine: number,
  bodyOffset: number,
  bodyLength: number,
  attributes: TypedAttributes | 0,
];

/** Takes out of pieces what can be found in their text again. */
export function packPieces(pieces: readonly ScannedPiece[]): PackedPieces {
  return pieces.map((piece) => packEntry(piece) ?? packWhole(piece));
}

/** The pieces that were packed, found in the text of their stretch. */
export function unpackPieces(packed: PackedPieces, text: string): readonly ScannedPiece[] {
  let start = 0;
  return packed.map((each) => {
    const end = start + (isEntry(each) ? each[0] : each.length);
    const own = text.slice(start, end);
    start = end;
    return isEntry(each) ? unpackEntry(each, own) : { ...each.piece, text: own };
  });
}

function isEntry(packed: PackedPiece): packed is PackedEntry {
  return Array.isArray(packed);
}

function packWhole(piece: ScannedPiece): PackedPiece {
  return { length: piece.text.length, piece: { ...piece, text: "" } };
}

function packEntry(piece: ScannedPiece): PackedEntry | undefined {
  if (piece.kind !== "entry" || piece.isNotable) return undefined;
  const { text, lines, head } = piece;
  const { time, column, content, endColumn, attributes, bodyLine, body } = head;
  if (time.kind !== "read") return undefined;
  const bodyOffset = text.indexOf(body, endColumn - 1);
  if (bodyOffset < 0 || !text.startsWith(content, column - 1)) return undefined;
  return [
    ...([text.length, lines, time.date ?? 0, time.time.hours, time.time.minutes] as const),
    ...([time.start, time.end, time.headline, column, content.length, endColumn] as const),
    ...([bodyLine, bodyOffset, body.length, attributes === NO_TYPED ? 0 : attributes] as const),
  ];
}

const NOTHING: readonly never[] = [];

function unpackEntry(packed: PackedEntry, text: string): EntryPiece {
  const [, lines, day, hours, minutes, start, end, headline, column, contentLength] = packed;
  const [, , , , , , , , , , endColumn, bodyLine, bodyOffset, bodyLength, attributes] = packed;
  // Field by field: V8 gives objects that are spread into others a shape of their own each, and there are thousands.
  return {
    text,
    lines,
    titles: NOTHING,
    openEnded: false,
    kind: "entry",
    head: {
      time: { kind: "read", date: day || undefined, time: { hours, minutes }, start, end, headline, slip: false },
      column,
      content: text.slice(column - 1, column - 1 + contentLength),
      endColumn,
      attributes: attributes || NO_TYPED,
      bodyLine,
      body: text.slice(bodyOffset, bodyOffset + bodyLength),
      diagnostics: NOTHING,
    },
    diagnostics: NOTHING,
    isNotable: false,
  };
}
