import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftPart } from "../model/draft.ts";
import type { Byline, EntryOrder } from "../model/settings.ts";
import type { IdentifiedPart, MinuteNumbers } from "./resolve/assign-ids.ts";
import { draftRun } from "./resolve/draft-run.ts";
import { fileDirection } from "./resolve/file-direction.ts";
import { pieceProblems } from "./resolve/piece-problems.ts";
import type { EntryDay } from "./resolve/place-entries.ts";
import { type PiecePlace, placeDiagnostic } from "./resolve/place-relative.ts";
import { type PlacedRun, placeRuns } from "./resolve/placed-run.ts";
import { textBeforeEntries } from "./resolve/text-problems.ts";
import type { StretchMemory } from "./split/scan-stretches.ts";
import { type FileScan, piecesOf } from "./split/stretch.ts";

/** A file that is split, with what its front matter and name say about all of it. */
export interface PartSource {
  readonly file: string;
  readonly scan: FileScan;
  /** The line of the file at which the scanned text starts. */
  readonly line: number;
  readonly day: EntryDay;
  readonly written: EntryOrder | undefined;
  readonly authors: readonly Byline[] | undefined;
  readonly memory: StretchMemory | undefined;
}

/** A run at its place in the file. */
interface FileRun {
  readonly run: PlacedRun;
  readonly place: PiecePlace;
}

/** A file with its entries in their places; they have no ids yet. */
export interface PlacedPart extends IdentifiedPart {
  readonly source: PartSource;
  readonly runs: readonly PlacedRun[];
  readonly placed: readonly FileRun[];
}

export function placePart(source: PartSource): PlacedPart {
  const { file, line, day, scan, written, memory } = source;
  const runs = placeRuns(scan.stretches, day, memory);
  let at = line;
  const placed = runs.map((run): FileRun => {
    const place = { file, line: at };
    at += run.lines;
    return { run, place };
  });
  const direction = fileDirection(
    runs.map(({ glance }) => glance),
    written,
  );
  return { source, runs, placed, direction };
}

/** The part as a draft. */
export function draftPart({ source, direction, placed }: PlacedPart, numbers: readonly MinuteNumbers[]): DraftPart {
  const { file, authors } = source;
  const runs = placed.map(({ run, place }, index) => draftRun(run, place, numbers[index]));
  return { file, direction, ...(authors && { authors }), runs };
}

/** The problems of a file's pieces, each at its place. */
export function scanProblems({ scan, file, line }: Pick<PartSource, "scan" | "file" | "line">): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let at = line;
  for (const piece of piecesOf(scan)) {
    const place = { file, line: at };
    diagnostics.push(...piece.diagnostics.map((problem) => placeDiagnostic(problem, place)));
    at += piece.lines;
  }
  return diagnostics;
}

/** What is wrong in a file; only the main one has a title. */
export function partProblems({ placed }: PlacedPart, title: string | undefined): readonly Diagnostic[] {
  return placed.flatMap(({ run, place }, index) => {
    if (index > 0) return run.problems.map((problem) => placeDiagnostic(problem, place));
    const before = title === undefined ? [...textBeforeEntries(run.placed, place)] : [];
    return [...before, ...pieceProblems(run.placed, place, title)];
  });
}
