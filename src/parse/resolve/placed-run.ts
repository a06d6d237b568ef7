import type { Diagnostic, RelativeDiagnostic } from "../../model/diagnostic.ts";
import { glanceAt, type RunGlance } from "../../model/run-glance.ts";
import type { StretchMemory } from "../split/scan-stretches.ts";
import type { ScannedPiece } from "../split/scanned-piece.ts";
import { foundStretch, type Stretch } from "../split/stretch.ts";
import { glancedEntry } from "./draft-entry.ts";
import { pieceProblems } from "./piece-problems.ts";
import { type EntryDay, type PlacedPieces, placePieces, startWithEntry } from "./place-entries.ts";

/** A stretch of a file with its entries' moments. What it holds does not depend on where in the file it stands. */
export interface PlacedRun {
  /** Hash of its words and of the day that it began with; empty where nothing may be remembered of it. */
  readonly name: string;
  readonly lines: number;
  /** The day that holds for what follows. */
  readonly after: EntryDay;
  readonly glance: RunGlance;
  /** What is wrong in it; line 1 is its first line. The first run of a file is looked at anew each time, because of what stands before its entries. */
  readonly problems: readonly RelativeDiagnostic[];
  /** Made when somebody asks for them. */
  readonly placed: PlacedPieces;
}

/** What is remembered of a run. */
type RunRecord = Omit<PlacedRun, "name" | "placed"> & { readonly startsWithEntry: boolean };

class StretchRun implements PlacedRun {
  readonly name: string;
  readonly day: EntryDay;
  readonly record: RunRecord;
  readonly #stretch: Stretch;
  #placed: PlacedPieces | undefined;

  constructor(stretch: Stretch, day: EntryDay, memory: StretchMemory | undefined) {
    this.#stretch = stretch;
    this.day = day;
    const isNamed = memory !== undefined && stretch.name !== "";
    this.name = isNamed ? memory.hash(`run\u0000${stretch.name}\u0000${day.date}\u0000${day.from}`) : "";
    const known = isNamed ? (memory.memory.get(this.name) as RunRecord | undefined) : undefined;
    this.record = known ?? recordOf(stretch.pieces, this.placed);
    if (isNamed && !known) memory.memory.set(this.name, this.record);
  }

  get lines() {
    return this.record.lines;
  }

  get after() {
    return this.record.after;
  }

  get glance() {
    return this.record.glance;
  }

  get problems() {
    return this.record.problems;
  }

  get pieces() {
    return this.#stretch.pieces;
  }

  get placed() {
    this.#placed ??= placePieces(this.#stretch.pieces, this.day);
    return this.#placed;
  }
}

function recordOf(pieces: readonly ScannedPiece[], placed: PlacedPieces): RunRecord {
  const { lines, after, entries } = placed;
  return {
    lines,
    after,
    glance: glanceAt(entries.map(glancedEntry)),
    problems: pieceProblems(placed, { file: "", line: 1 }, undefined).map(relative),
    startsWithEntry: startWithEntry(pieces),
  };
}

function relative({ span, fix, ...rest }: Diagnostic): RelativeDiagnostic {
  const within = ({ start, end }: Diagnostic["span"]): RelativeDiagnostic["span"] => ({ start, end });
  if (!fix) return { ...rest, span: within(span) };
  const edits = fix.edits.map((edit) => ({ ...edit, span: within(edit.span) }));
  return { ...rest, span: within(span), fix: { description: fix.description, edits } };
}

/** By stretch, as it was placed the last time: a process that reads a file again and again finds the same objects. */
const LATEST = new WeakMap<Stretch, StretchRun>();

/**
 * Gives the stretches of a file their days, each at most once for its words and the day that it begins with. One whose first heading has no
 * time that can be known goes with the one above it: what stands below such a heading belongs to the entry before it.
 */
export function placeRuns(
  stretches: readonly Stretch[],
  day: EntryDay,
  memory: StretchMemory | undefined,
): readonly PlacedRun[] {
  const runs: StretchRun[] = [];
  let from = day;
  for (const stretch of stretches) {
    let run = placeStretch(stretch, from, memory);
    const above = run.record.startsWithEntry ? undefined : runs.pop();
    if (above) run = new StretchRun(foundStretch([...above.pieces, ...stretch.pieces], ""), above.day, undefined);
    runs.push(run);
    from = run.after;
  }
  return runs;
}

function placeStretch(stretch: Stretch, day: EntryDay, memory: StretchMemory | undefined): StretchRun {
  const latest = LATEST.get(stretch);
  if (latest?.day.date === day.date && latest.day.from === day.from) return latest;
  const run = new StretchRun(stretch, day, memory);
  LATEST.set(stretch, run);
  return run;
}
