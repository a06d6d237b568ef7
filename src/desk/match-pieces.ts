import type { TextPiece } from "./split-text.ts";

/** One entry, or one heading of a day, as each version of the file has it. */
export interface PieceHistory {
  readonly base: TextPiece | undefined;
  readonly ours: TextPiece | undefined;
  readonly theirs: TextPiece | undefined;
}

/** The pieces of three versions, each as the history that it belongs to, in the order of the version. */
export interface MatchedPieces {
  readonly base: readonly PieceHistory[];
  readonly ours: readonly PieceHistory[];
  readonly theirs: readonly PieceHistory[];
}

/** Tells which pieces of three versions of a file are the same one. */
export function matchPieces(
  base: readonly TextPiece[],
  ours: readonly TextPiece[],
  theirs: readonly TextPiece[],
): MatchedPieces {
  const inOurs = pairPieces(base, ours, EDITED);
  const inTheirs = pairPieces(base, theirs, EDITED);
  const taken = new Set([...inOurs.values(), ...inTheirs.values()]);
  const added = pairPieces(
    ours.filter((piece) => !taken.has(piece)),
    theirs.filter((piece) => !taken.has(piece)),
    ADDED_TWICE,
  );
  const histories = new Map<TextPiece, PieceHistory>();
  const note = (history: PieceHistory) => {
    for (const piece of [history.base, history.ours, history.theirs]) if (piece) histories.set(piece, history);
  };
  for (const piece of base) note({ base: piece, ours: inOurs.get(piece), theirs: inTheirs.get(piece) });
  for (const piece of ours) {
    if (!histories.has(piece)) note({ base: undefined, ours: piece, theirs: added.get(piece) });
  }
  for (const piece of theirs) if (!histories.has(piece)) note({ base: undefined, ours: undefined, theirs: piece });
  const of = (pieces: readonly TextPiece[]) => pieces.flatMap((piece) => histories.get(piece) ?? []);
  return { base: of(base), ours: of(ours), theirs: of(theirs) };
}

/** What two pieces have in common that are one; pieces without it have no name of that kind. */
type NameOf = (piece: TextPiece) => string | undefined;

const SAME_TEXT: NameOf = ({ moment, text }) => `${moment} ${text}`;
const SAME_DAY: NameOf = ({ kind, day }) => (kind === "day" ? day : undefined);

/** From the surest sign to the weakest. */
const EDITED: readonly NameOf[] = [
  SAME_TEXT,
  SAME_DAY,
  ({ text }) => text,
  ({ id }) => id,
  ({ kind, words }) => (kind === "entry" && words !== "" ? words : undefined),
  ({ kind, moment }) => (kind === "entry" ? moment : undefined),
  ({ kind, words }) => (kind === "entry" ? words.split("\n", 1)[0] || undefined : undefined),
];

/** Two additions are one only if they are alike to the word. */
const ADDED_TWICE: readonly NameOf[] = [SAME_TEXT, SAME_DAY];

/** Pairs the pieces of two versions, sign by sign; where several share a sign, those that are most alike first. */
function pairPieces(
  from: readonly TextPiece[],
  to: readonly TextPiece[],
  signs: readonly NameOf[],
): ReadonlyMap<TextPiece, TextPiece> {
  const pairs = new Map<TextPiece, TextPiece>();
  const taken = new Set<TextPiece>();
  for (const sign of signs) {
    const open = groupBy(
      to.filter((piece) => !taken.has(piece)),
      sign,
    );
    const waiting = groupBy(
      from.filter((piece) => !pairs.has(piece)),
      sign,
    );
    for (const [name, pieces] of waiting) {
      for (const [one, other] of pairAlike(pieces, open.get(name) ?? [])) {
        pairs.set(one, other);
        taken.add(other);
      }
    }
  }
  return pairs;
}

function groupBy(pieces: readonly TextPiece[], nameOf: NameOf): ReadonlyMap<string, readonly TextPiece[]> {
  const groups = new Map<string, TextPiece[]>();
  for (const piece of pieces) {
    const name = nameOf(piece);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(piece);
    else groups.set(name, [piece]);
  }
  return groups;
}

/** So many of one minute are compared with one another; beyond that, their order decides. */
const MOST_COMPARED = 30;

function pairAlike(from: readonly TextPiece[], to: readonly TextPiece[]): readonly (readonly [TextPiece, TextPiece])[] {
  const candidates = from
    .slice(0, MOST_COMPARED)
    .flatMap((one, row) =>
      to.slice(0, MOST_COMPARED).map((other, column) => ({ one, other, alike: likeness(one, other), row, column })),
    );
  const pairs: (readonly [TextPiece, TextPiece])[] = [];
  const used = new Set<TextPiece>();
  const byLikeness = candidates.toSorted(
    (a, b) => b.alike - a.alike || Math.abs(a.row - a.column) - Math.abs(b.row - b.column) || a.row - b.row,
  );
  for (const { one, other } of byLikeness) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

/** The share of words that two pieces have in common. */
function likeness(one: TextPiece, other: TextPiece): number {
  if (one.text === other.text) return 1;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const common = [...words].filter((word) => others.has(word)).length;
  return common / Math.max(words.size, others.size, 1);
}

function wordsOf({ words }: TextPiece): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
