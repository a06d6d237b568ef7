/** Kept at hand: a page, its entries' own pages and their fragments are made one after the other. */
const KEPT = 256;

/** Remembers what was made of the latest entries, so that pages which stand beside each other share it. */
export function keepLatest<Keyed extends { readonly key: string }, Value>(
  make: (keyed: Keyed) => Value,
): (keyed: Keyed) => Value {
  const made = new Map<string, Value>();
  return (keyed) => {
    const known = made.get(keyed.key);
    if (known !== undefined) return known;
    const value = make(keyed);
    const [oldest] = made.keys();
    if (made.size >= KEPT && oldest !== undefined) made.delete(oldest);
    made.set(keyed.key, value);
    return value;
  };
}
