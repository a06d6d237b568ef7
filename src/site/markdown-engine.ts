import type { MarkdownEngine } from "../model/markdown-engine.ts";
import { BodyReader } from "../parse/body/body-reader.ts";
import { renderEntry } from "./render-entry.ts";

/** Makes the Markdown engine; what each of its functions gives depends on nothing but its arguments. */
export function createMarkdownEngine(): MarkdownEngine {
  const reader = new BodyReader();
  return {
    readPiece: (text) => reader.readPiece(text),
    readReferences: (text, headline, definitions) => reader.readReferences({ text, headline, definitions }),
    renderEntry: (inputs) => renderEntry(reader, inputs),
  };
}
