/** What orders the items of a sequence that both sides have added to. */
export interface SequenceRules<T> {
  /** True for an item of the result. */
  readonly stays: (item: T) => boolean;
  /** Whether, of two additions at one place, ours stands before theirs. */
  readonly oursFirst: (ours: T, theirs: T) => boolean;
}

/**
 * Brings the orders of both sides together: ours, with what theirs added or moved put where it stands there. Items are
 * compared by identity: one object stands for the same item on all sides.
 */
export function mergeOrder<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  { stays, oursFirst }: SequenceRules<T>,
): readonly T[] {
  const movedByOurs = movedItems(base, ours);
  const movedByTheirs = movedItems(base, theirs);
  const inOurs = new Set(ours);
  const coming = new Set(
    theirs.filter((item) => stays(item) && (!inOurs.has(item) || (movedByTheirs.has(item) && !movedByOurs.has(item)))),
  );
  const result = ours.filter((item) => stays(item) && !coming.has(item));
  const inTheirs = new Set(theirs);
  let above: T | undefined;
  for (const item of theirs) {
    if (!stays(item)) continue;
    if (coming.has(item)) {
      let at = above === undefined ? 0 : result.indexOf(above) + 1;
      // Between two items of both sides stand only additions of ours.
      for (
        let next = result[at];
        next !== undefined && !inTheirs.has(next) && oursFirst(next, item);
        next = result[at]
      ) {
        at += 1;
      }
      result.splice(at, 0, item);
    }
    above = item;
  }
  return result;
}

/** The items of a side that stand elsewhere among the others than in the base: as few as explain its order. */
function movedItems<T>(base: readonly T[], side: readonly T[]): ReadonlySet<T> {
  const places = new Map(base.map((item, index) => [item, index]));
  const common = side.flatMap((item) => {
    const place = places.get(item);
    return place === undefined ? [] : [{ item, place }];
  });
  const kept = longestRising(common.map(({ place }) => place));
  return new Set(common.filter((_, index) => !kept.has(index)).map(({ item }) => item));
}

/** The indexes of a longest rising subsequence. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? ends[low - 1] : undefined);
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
