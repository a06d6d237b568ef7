import { Grammar } from "./grammar.ts";

/** Makes the grammar. The compiled program loads it at the first call: most texts are plain and do without. */
export function loadGrammar(): Grammar {
  return new Grammar();
}
