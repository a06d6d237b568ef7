/** Kept at hand at least: as many as the fragments of a blog, which are named first and written later. */
const LEAST = 64;

/**
 * Remembers what was made of the latest entries, at least `count`, so that pages which stand beside each other share it.
 * They lie in places that are used again: a map that grows and shrinks leaves old tables, which keep what they held from
 * being collected young.
 */
export function keepLatest<Keyed extends { readonly key: string }, Value>(
  count: number,
  make: (keyed: Keyed) => Value,
): (keyed: Keyed) => Value {
  const kept = Math.max(count, LEAST);
  const places = new Map<string, number>();
  const keys: string[] = [];
  const values: Value[] = [];
  let next = 0;
  return (keyed) => {
    const place = places.get(keyed.key);
    const known = place === undefined ? undefined : values[place];
    if (known !== undefined) return known;
    const value = make(keyed);
    places.delete(keys[next] ?? "");
    keys[next] = keyed.key;
    values[next] = value;
    places.set(keyed.key, next);
    next = (next + 1) % kept;
    return value;
  };
}

/** The newest page holds up to twice as many entries as the others; one that holds all of them shares the latest only. */
export function longestPage(pageSize: number): number {
  return Number.isFinite(pageSize) ? 2 * pageSize : 0;
}
