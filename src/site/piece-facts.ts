import type { PieceFacts } from "../model/entry-content.ts";
import type { Ports } from "./ports.ts";

/** Gives the Markdown engine's view of a piece of text, remembered under the text's hash. */
export function rememberPieceFacts({ hash, memory, engine }: Ports): (text: string) => PieceFacts {
  return (text) => {
    const key = hash(`piece\u0000${text}`);
    // The memory gives back only what this version of the program put under the key.
    const known = memory.get(key) as PieceFacts | undefined;
    if (known) return known;
    const facts = engine().readPiece(text);
    memory.set(key, facts);
    return facts;
  };
}
