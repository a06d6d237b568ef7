import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftEntry, DraftPart } from "../model/draft.ts";
import type { EntryId } from "../model/names.ts";
import type { Byline, EntryOrder } from "../model/settings.ts";
import type { IdentifiedPart } from "./resolve/assign-ids.ts";
import { draftEntry } from "./resolve/draft-entry.ts";
import { fileDirection } from "./resolve/file-direction.ts";
import { KnownEntries, type KnownFile } from "./resolve/known-file.ts";
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
  readonly known: KnownFile;
}

/** A file with its entries in their places; they have no ids yet. */
export interface PlacedPart extends IdentifiedPart {
  readonly source: PartSource;
  readonly placed: PlacedFile;
  readonly entries: PlacedFile["entries"];
}

export function placePart(source: PartSource): PlacedPart {
  const { file, line, day, scan, written, known } = source;
  const placed = placePieces(scan.pieces, { file, line }, day, new KnownEntries(known, scan.pieces));
  return { source, placed, direction: fileDirection(placed.entries, written), entries: placed.entries };
}

/** The part as a draft. */
export function draftPart({ source, direction, placed }: PlacedPart, ids: readonly EntryId[]): DraftPart {
  const { file, authors, scan } = source;
  const known = new KnownEntries(source.known, scan.pieces);
  const entries: DraftEntry[] = [];
  for (const [index, entry] of placed.entries.entries()) {
    const id = ids[index];
    if (id !== undefined) entries.push(known.draft(index, entry, id) ?? draftEntry(entry, file, id));
  }
  return { file, direction, ...(authors && { authors }), entries };
}

/** The problems of a file's pieces, each at its place. */
export function pieceProblems({ scan, file, line }: Pick<PartSource, "scan" | "file" | "line">): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let at = line;
  for (const piece of scan.pieces) {
    const place = { file, line: at };
    diagnostics.push(...piece.diagnostics.map((problem) => placeDiagnostic(problem, place)));
    at += piece.lines;
  }
  return diagnostics;
}

/** The same of a placed file, with its times that cannot be read as typed. */
export function placedProblems(placed: PlacedFile): readonly Diagnostic[] {
  const { file, notable } = placed;
  const own = notable.flatMap(({ piece, line }) =>
    piece.diagnostics.map((problem) => placeDiagnostic(problem, { file, line })),
  );
  return [...own, ...timeFaults(placed)];
}
