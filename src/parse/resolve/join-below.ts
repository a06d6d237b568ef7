import type { DraftText } from "../../model/draft.ts";
import type { PlacedDay } from "./place-entries.ts";

/**
 * Puts what stands under later headings below a text, each line at its distance: link definitions hold wherever they stand.
 * `above` is the number of lines of the file above those that the days count.
 */
export function joinBelow(text: DraftText, below: readonly PlacedDay[], above: number): DraftText {
  let joined = text.text;
  for (const { piece, line: place } of below) {
    if (piece.body === "") continue;
    const line = above + place + (piece.kind === "day" ? 1 : 0);
    const lastLine = text.start.line + joined.split("\n").length - 1;
    joined += `${"\n".repeat(Math.max(2, line - lastLine))}${piece.body}`;
  }
  return joined === text.text ? text : { ...text, text: joined };
}
