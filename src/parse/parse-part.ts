import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftEntry, DraftPart, FileDirection } from "../model/draft.ts";
import type { EntryId } from "../model/names.ts";
import type { Byline, EntryOrder } from "../model/settings.ts";
import type { IdentifiedPart } from "./resolve/assign-ids.ts";
import { draftEntry } from "./resolve/draft-entry.ts";
import { fileDirection } from "./resolve/file-direction.ts";
import { type FileDay, type PlacedFile, placePieces } from "./resolve/place-entries.ts";
import { placeDiagnostic } from "./resolve/place-relative.ts";
import { timeFaults } from "./resolve/time-faults.ts";
import type { FileScan } from "./split/scanned-piece.ts";

/** A file split into pieces, with what its front matter and name say about all of it. */
export interface PartSource {
  readonly file: string;
  readonly scan: FileScan;
  /** The line of the file at which the scanned text starts. */
  readonly line: number;
  readonly day: FileDay;
  readonly written: EntryOrder | undefined;
  readonly authors: readonly Byline[] | undefined;
}

/** A file with its entries in their places; they have no ids yet. */
export interface PlacedPart extends IdentifiedPart {
  readonly source: PartSource;
  readonly placed: PlacedFile;
  readonly direction: FileDirection;
}

export function placePart(source: PartSource): PlacedPart {
  const { file, line, day, scan, written } = source;
  const placed = placePieces(scan.pieces, { file, line }, day);
  return { source, placed, direction: fileDirection(placed.entries, written), entries: placed.entries };
}

/** The part as a draft, with the problems of its pieces. */
export function draftPart(
  { source, direction, placed }: PlacedPart,
  ids: readonly EntryId[],
): { readonly part: DraftPart; readonly diagnostics: readonly Diagnostic[] } {
  const { file, authors } = source;
  const entries: DraftEntry[] = [];
  for (const [index, entry] of placed.entries.entries()) {
    const id = ids[index];
    if (id !== undefined) entries.push(draftEntry(entry, file, id));
  }
  return {
    part: { file, direction, ...(authors && { authors }), entries },
    diagnostics: [...pieceProblems(source), ...timeFaults(placed)],
  };
}

/** The problems of a file's pieces, each at its place. */
export function pieceProblems({ scan, file, line }: Pick<PartSource, "scan" | "file" | "line">): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let at = line;
  for (const piece of scan.pieces) {
    if (piece.diagnostics.length > 0) {
      const place = { file, line: at };
      diagnostics.push(...piece.diagnostics.map((problem) => placeDiagnostic(problem, place)));
    }
    at += piece.lines;
  }
  return diagnostics;
}
