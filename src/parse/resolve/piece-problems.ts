import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PlacedPieces } from "./place-entries.ts";
import { below, type PiecePlace, placeDiagnostic } from "./place-relative.ts";
import { textUnderDays, titleLines } from "./text-problems.ts";
import { timeFaults } from "./time-faults.ts";

/** What is wrong in pieces, each at its place; `title` is that of the blog, where it may stand above the first entry once more. */
export function pieceProblems(
  placed: PlacedPieces,
  place: PiecePlace,
  title: string | undefined,
): readonly Diagnostic[] {
  const own = placed.notable.flatMap(({ piece, line }) =>
    piece.diagnostics.map((problem) => placeDiagnostic(problem, below(place, line))),
  );
  return [...textUnderDays(placed, place), ...titleLines(placed, place, title), ...own, ...timeFaults(placed, place)];
}
