import type { DraftEntry } from "../model/draft.ts";
import type { LabelDefinition } from "../model/entry-content.ts";
import type { Piece } from "./entry-work.ts";

/** An entry's words with the definitions from elsewhere that they can reach. */
export function pieceOf({ id, instant, headline, body }: DraftEntry, definitions: readonly LabelDefinition[]): Piece {
  return { kind: "entry", id, instant, headline: headline?.text, text: body.text, definitions };
}
