import type { ByteEdit, FileBytes } from "../../model/source.ts";
import type { SourceLayout } from "./source-layout.ts";

/** Which stretches of an earlier version of a file stand in its bytes now, from the first and from the last. */
export interface KeptStretches {
  /** How many at the front. */
  readonly front: number;
  /** The number of the first one behind all changes. */
  readonly back: number;
  /** Offsets between which the bytes are not known. */
  readonly start: number;
  readonly end: number;
}

const LINE_FEED = 0x0a;

/**
 * Which stretches lie outside an edit; undefined where the front matter does not. With a stretch goes the line below it,
 * which decided where it ends; `isOpenEnded` names those whose end all of the text behind them decided.
 */
export function keptBeside(
  bytes: FileBytes,
  { start, endBefore, before }: ByteEdit,
  { headBytes, lengths }: Pick<SourceLayout, "headBytes" | "lengths">,
  isOpenEnded: (index: number) => boolean,
): KeptStretches | undefined {
  if (start < headBytes) return undefined;
  return keptOf(
    bytes,
    { headBytes, lengths },
    {
      front: (index, at) => !isOpenEnded(index) && at < bytes.length && endOfLine(bytes, at) <= start,
      back: (_, at) => at - (bytes.length - before.length) > endBefore,
    },
  );
}

/** How to tell that a stretch is kept: by the offset behind it at the front, by its own in the back. */
interface Tests {
  readonly front: (index: number, end: number) => boolean;
  readonly back: (index: number, start: number) => boolean;
}

export function keptOf(
  bytes: FileBytes,
  { headBytes, lengths }: Pick<SourceLayout, "headBytes" | "lengths">,
  tests: Tests,
): KeptStretches {
  let start = headBytes;
  let front = 0;
  while (front < lengths.length) {
    const end = start + (lengths[front] ?? 0);
    if (!tests.front(front, end)) break;
    start = end;
    front += 1;
  }
  let end = bytes.length;
  let back = lengths.length;
  while (back > front) {
    const at = end - (lengths[back - 1] ?? 0);
    if (at <= start || !tests.back(back - 1, at)) break;
    end = at;
    back -= 1;
  }
  return { front, back, start, end };
}

/** Behind the line feed of the line that starts at an offset; beyond the end where it has none. */
export function endOfLine(bytes: FileBytes, start: number): number {
  const end = bytes.indexOf(LINE_FEED, start);
  return end === -1 ? bytes.length + 1 : end + 1;
}
