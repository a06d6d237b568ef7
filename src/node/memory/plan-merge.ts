import type { Segment } from "./segment.ts";

/** With more segments than this, all but the largest become one. */
const MOST_SEGMENTS = 8;
/** Values that no build asks for may take this much, and half of what is asked for, before they go. */
const SPARE_BYTES = 4 * 1024 * 1024;

/** Segments to be replaced by one, and what it holds. */
export interface Merge {
  readonly segments: readonly Segment[];
  readonly values: readonly PlacedValue[];
}

export interface PlacedValue {
  readonly key: string;
  readonly line: string;
  readonly segment: Segment;
}

/** Keys that a build of everything asked for. */
export interface UsedKeys {
  readonly known: ReadonlySet<string>;
  /** Many more, of which some may be known too. */
  readonly further: readonly FurtherKeys[];
}

/** So many keys, read when somebody wants to know them. */
export interface FurtherKeys {
  readonly count: number;
  readonly keys: () => readonly string[];
}

const NOTHING: Merge = { segments: [], values: [] };

/**
 * Decides what to merge, newest segment first. `used` are the keys that a build of everything asked for: once values
 * beside them take too much, all is written anew without them. Otherwise small segments are gathered, so that an edit
 * costs what it changes.
 */
export function planMerge(segments: readonly Segment[], used: UsedKeys | undefined): Merge {
  if (used && isMuchSpare(segments, used.known.size + sum(used.further.map(({ count }) => count)))) {
    const keys = new Set([...used.known, ...used.further.flatMap(({ keys: further }) => further())]);
    return { segments, values: newestOf(segments).filter(({ key }) => keys.has(key)) };
  }
  if (segments.length <= MOST_SEGMENTS) return NOTHING;
  const largest = segments.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  const small = segments.filter((segment) => segment !== largest);
  return { segments: small, values: newestOf(small) };
}

/** Whether values take too much that are none of the `asked`. */
function isMuchSpare(segments: readonly Segment[], asked: number): boolean {
  const total = sum(segments.map(({ bytes }) => bytes));
  const lines = sum(segments.map(({ count }) => count));
  const spare = total * (1 - asked / Math.max(lines, 1));
  return spare > SPARE_BYTES && spare > total / 3;
}

/** Each key once, from the newest segment that has it. */
function newestOf(segments: readonly Segment[]): PlacedValue[] {
  const values = new Map<string, PlacedValue>();
  for (const segment of segments) {
    for (const [key, line] of segment.lines) if (!values.has(key)) values.set(key, { key, line, segment });
  }
  return [...values.values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
