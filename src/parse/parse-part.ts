import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftEntry, DraftPart, DraftText, FileDirection } from "../model/draft.ts";
import type { EntryId } from "../model/names.ts";
import type { Byline, EntryOrder } from "../model/settings.ts";
import type { IdentifiedPart } from "./resolve/assign-ids.ts";
import { draftEntry } from "./resolve/draft-entry.ts";
import { fileDirection } from "./resolve/file-direction.ts";
import {
  type EntryMoment,
  type FileDay,
  type PlacedEntry,
  type PlacedFile,
  placePieces,
} from "./resolve/place-entries.ts";
import { placeDiagnostic } from "./resolve/place-relative.ts";
import { sizeProblem } from "./resolve/size-problems.ts";
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

/** An entry whose time is known. */
interface TimedEntry {
  readonly entry: PlacedEntry;
  readonly moment: EntryMoment;
}

/** A file with its entries in their places; they have no ids yet. */
export interface PlacedPart extends IdentifiedPart {
  readonly source: PartSource;
  readonly placed: PlacedFile;
  readonly direction: FileDirection;
  readonly timed: readonly TimedEntry[];
}

export function placePart(source: PartSource): PlacedPart {
  const { file, line, day, scan, written } = source;
  const placed = placePieces(scan.pieces, { file, line }, day);
  const timed = placed.entries.flatMap((entry) => (entry.moment ? [{ entry, moment: entry.moment }] : []));
  const moments = timed.map(({ entry, moment }) => ({ instant: moment.instant, dated: entry.dateFrom === "own" }));
  return {
    source,
    placed,
    direction: fileDirection(moments, written),
    timed,
    entries: timed.map(({ entry, moment }) => ({
      instant: moment.instant,
      ownId: entry.piece.head.attributes.id?.value,
    })),
  };
}

/** The part as a draft, with the problems of its pieces. */
export function draftPart(
  part: PlacedPart,
  ids: readonly EntryId[],
): { readonly part: DraftPart; readonly diagnostics: readonly Diagnostic[] } {
  const { source, direction, placed, timed } = part;
  const diagnostics: Diagnostic[] = [...pieceProblems(source), ...timeFaults(placed.entries)];
  const entries: DraftEntry[] = [];
  timed.forEach(({ entry, moment }, index) => {
    const id = ids[index];
    if (id === undefined) return;
    const draft = draftEntry(entry, moment, id);
    const { text, problem } = limitText(draft.body);
    if (problem) diagnostics.push(problem);
    entries.push(problem ? { ...draft, body: text } : draft);
  });
  const { file, authors } = source;
  return { part: { file, direction, ...(authors && { authors }), entries }, diagnostics };
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

/** Nothing of a text that is too long or too deep is left, so that no later stage has to fear it. */
export function limitText(text: DraftText): { readonly text: DraftText; readonly problem: Diagnostic | undefined } {
  const problem = sizeProblem(text);
  return problem ? { text: { ...text, text: "" }, problem } : { text, problem };
}
