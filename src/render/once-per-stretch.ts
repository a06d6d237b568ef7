import type { Entry } from "../model/live-blog.ts";

/** What was made of some entries in a row. */
interface MadeOfStretch<Made> {
  readonly key: string;
  readonly entries: readonly Entry[];
  readonly made: Made;
}

/**
 * Remembers what `make` gave for entries in a row and a key over everything else that it depends on: a process that builds
 * again and again makes nothing anew for stretches without a change. It lasts as long as the first of the entries.
 */
export function oncePerStretch<Made>(): (entries: readonly Entry[], key: string, make: () => Made) => Made {
  const known = new WeakMap<Entry, MadeOfStretch<Made>>();
  return (entries, key, make) => {
    const [first] = entries;
    if (!first) return make();
    const before = known.get(first);
    if (before?.key === key && isSameStretch(before.entries, entries)) return before.made;
    const made = make();
    known.set(first, { key, entries, made });
    return made;
  };
}

function isSameStretch(one: readonly Entry[], other: readonly Entry[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
