/**
 * Cuts a list that is given newest first into stretches of so many, counted from the oldest, so that what is added moves
 * no border; the newest stretch comes first and may be shorter.
 */
export function stretchesOf<One>(newestFirst: readonly One[], length: number): readonly (readonly One[])[] {
  const stretches: (readonly One[])[] = [];
  for (let start = 0; start < newestFirst.length; ) {
    const end = start + (((newestFirst.length - start - 1) % length) + 1);
    stretches.push(newestFirst.slice(start, end));
    start = end;
  }
  return stretches;
}
