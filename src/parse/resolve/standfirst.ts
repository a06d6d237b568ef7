import type { DraftText } from "../../model/draft.ts";
import { joinBelow } from "./join-below.ts";
import type { PlacedDay, PlacedPieces } from "./place-entries.ts";
import type { PiecePlace } from "./place-relative.ts";
import { isTitle } from "./text-problems.ts";

/** The standfirst: all that stands before the first entry but day headings and a repeated title. */
export function standfirstOf(
  { before }: Pick<PlacedPieces, "before">,
  { file, line: firstLine }: PiecePlace,
  title: string | undefined,
): DraftText {
  const texts = before.map(({ piece, line }) => ({ piece: { ...piece, body: withoutTitle(piece, title) }, line }));
  const [first, ...rest] = texts;
  if (!first) return { file, start: { line: 1, column: 1 }, text: "" };
  const startLine = firstLine + first.line - 1 + (first.piece.kind === "day" ? 1 : 0);
  const start = { line: startLine, column: 1 };
  return dropBlankStart(joinBelow({ file, start, text: first.piece.body }, rest, firstLine - 1));
}

function withoutTitle(piece: PlacedDay["piece"], title: string | undefined): string {
  const shift = piece.kind === "day" ? 1 : 0;
  const left = new Set(
    piece.titles.filter(({ words }) => isTitle(words, title)).map(({ span }) => span.start.line - shift),
  );
  if (left.size === 0) return piece.body;
  const lines = piece.body.split("\n");
  return lines
    .map((line, index) => {
      const underline = /^ {0,3}=+[ \t]*$/u.test(line) && left.has(index);
      return left.has(index + 1) || underline ? "" : line;
    })
    .join("\n")
    .trimEnd();
}

function dropBlankStart(text: DraftText): DraftText {
  const blank = /^(?:[ \t]*\n)+/u.exec(text.text)?.[0] ?? "";
  if (blank === "") return text;
  const line = text.start.line + blank.split("\n").length - 1;
  return { ...text, start: { line, column: 1 }, text: text.text.slice(blank.length) };
}
