import type { SourceFile } from "../../model/source.ts";
import type { FileScan } from "./stretch.ts";

/** How the bytes of a file lie whose text is used as it was typed: with it the next version is decoded only where it differs. */
export interface SourceLayout {
  /** The front matter with its two lines of dashes. */
  readonly head: string;
  /** Bytes of the head. */
  readonly headBytes: number;
  /** Bytes of each stretch below it. */
  readonly lengths: readonly number[];
  /** How many times `##` stands in the file, or less often. */
  readonly signs: number;
}

const SIGNS = "##";
const ENCODER = new TextEncoder();
const LINE_FEED = 0x0a;

/** The layout of a file whose front matter has so many characters; undefined where it has none, or its bytes are not at hand. */
export function layoutOf({ text, bytes }: SourceFile, headLength: number, scan: FileScan): SourceLayout | undefined {
  const head = text.slice(0, headLength);
  const headBytes = bytesIn(head);
  if (!bytes || !head.startsWith("---") || bytes.indexOf(LINE_FEED, headBytes - 1) !== headBytes - 1) return undefined;
  const isAscii = bytes.length === text.length;
  let at = headLength;
  const lengths = scan.stretches.map(({ length }) => {
    const start = at;
    at += length;
    return isAscii ? length : bytesIn(text.slice(start, at));
  });
  return { head, headBytes, lengths, signs: countSigns(text) };
}

/** How many bytes a text takes as UTF-8. */
export function bytesIn(text: string): number {
  return ENCODER.encode(text).length;
}

/** How many times the signs stand in a text with which headings of entries begin. */
export function countSigns(text: string): number {
  let count = 0;
  for (let at = text.indexOf(SIGNS); at >= 0; at = text.indexOf(SIGNS, at + SIGNS.length)) count += 1;
  return count;
}
