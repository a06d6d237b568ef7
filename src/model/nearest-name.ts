/**
 * Counts the edits between two words: a character added, dropped or replaced, or two neighbours swapped
 * (Damerau–Levenshtein in its restricted form: no stretch is edited twice).
 */
export function editDistance(one: string, other: string): number {
  const target = [...other];
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: target.length + 1 }, (_, column) => column);
  let previous = "";
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (const [column, wanted] of target.entries()) {
      const swapped = letter === target[column - 1] && previous === wanted;
      current.push(
        Math.min(
          (last[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          (last[column] ?? 0) + (letter === wanted ? 0 : 1),
          swapped ? (beforeLast[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
    previous = letter;
  }
  return last.at(-1) ?? 0;
}

/** Gives the name that was probably meant, whatever its case; undefined when none is near. Of equals the first wins. */
export function nearestName(word: string, names: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = editsAllowed(typed) + 1;
  for (const name of names) {
    if (Math.abs(name.length - typed.length) >= least) continue;
    const distance = editDistance(typed, name.toLowerCase());
    // A word of which nothing stands is no misspelling.
    if (distance < least && distance < name.length) {
      best = name;
      least = distance;
    }
  }
  return best;
}

function editsAllowed(word: string): number {
  if (word.length <= 3) return 1;
  return word.length <= 7 ? 2 : 3;
}
