import { diff3Merge } from "node-diff3";

/** Merged text; `conflicts` counts the places that a person must decide. */
export interface MergedText {
  readonly text: string;
  readonly conflicts: number;
}

const OURS = "<<<<<<< ours";
const BETWEEN = "=======";
const THEIRS = ">>>>>>> theirs";

/** Merges by lines as git does; of two edits of one place both stay, between git's markers. Line feeds only. */
export function mergeLines(base: string, ours: string, theirs: string): MergedText {
  const decided = chooseSide(base, ours, theirs);
  if (decided !== undefined) return { text: decided, conflicts: 0 };
  const regions = diff3Merge(ours.split("\n"), base.split("\n"), theirs.split("\n"), { excludeFalseConflicts: true });
  let conflicts = 0;
  const lines = regions.flatMap(({ ok, conflict }) => {
    if (!conflict) return ok ?? [];
    conflicts += 1;
    return [OURS, ...conflict.a, BETWEEN, ...conflict.b, THEIRS];
  });
  return { text: lines.join("\n"), conflicts };
}

/** The text where at most one side has changed it, or both alike. */
export function chooseSide<T>(base: T, ours: T, theirs: T): T | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

/** A text that one side changed and the other deleted: the changed text stays, between markers. */
export function markDeletion(ours: string | undefined, theirs: string | undefined): MergedText {
  const lines = [
    OURS,
    ...(ours === undefined ? [] : [ours]),
    BETWEEN,
    ...(theirs === undefined ? [] : [theirs]),
    THEIRS,
  ];
  return { text: lines.join("\n"), conflicts: 1 };
}
