import type { DraftText } from "../../model/draft.ts";
import { joinBelow } from "./join-below.ts";
import type { PlacedDay, PlacedFile } from "./place-entries.ts";
import { isTitle } from "./text-problems.ts";

/** The standfirst: all that stands before the first entry but day headings and a repeated title. */
export function standfirstOf({ before }: PlacedFile, file: string, title: string | undefined): DraftText {
  const texts = before.map(({ piece, place }) => ({ piece: { ...piece, body: withoutTitle(piece, title) }, place }));
  const [first, ...rest] = texts;
  if (!first) return { file, start: { line: 1, column: 1 }, text: "" };
  const startLine = first.place.line + (first.piece.kind === "day" ? 1 : 0);
  return dropBlankStart(joinBelow({ file, start: { line: startLine, column: 1 }, text: first.piece.body }, rest));
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
