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

const NOTHING: Merge = { segments: [], values: [] };

/**
 * Decides what to merge, newest segment first. `used` are the keys that a build of everything asked for: once values
 * beside them take too much, all is written anew without them. Otherwise small segments are gathered, so that an edit
 * costs what it changes.
 */
export function planMerge(segments: readonly Segment[], used: ReadonlySet<string> | undefined): Merge {
  if (used) {
    const live = newestOf(segments).filter(({ key }) => used.has(key));
    const total = sum(segments.map(({ bytes }) => bytes));
    const lines = sum(segments.map((segment) => segment.lines.size));
    const spare = total * (1 - live.length / Math.max(lines, 1));
    if (spare > SPARE_BYTES && spare > total / 3) return { segments, values: live };
  }
  if (segments.length <= MOST_SEGMENTS) return NOTHING;
  const largest = segments.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  const small = segments.filter((segment) => segment !== largest);
  return { segments: small, values: newestOf(small) };
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
