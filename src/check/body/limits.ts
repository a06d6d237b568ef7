import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";

const WORDS: Readonly<Record<"too-long" | "too-deep" | "too-dense", readonly [message: string, remedy: string]>> = {
  "too-long": [
    "The entry is longer than 64 kB, some ten thousand words, and cannot be read.",
    "Split it into several entries; link to long documents instead of pasting them.",
  ],
  "too-deep": [
    "More than 30 quotations or lists stand inside one another here, so the entry cannot be read.",
    "Take out the surplus `>` or indentation at the start of the line.",
  ],
  "too-dense": [
    "The entry holds thousands of markup characters (`*`, `_`, `~`, `[`, `<`, `|`) or lines up to here, so it cannot be read.",
    "Split it into several entries, or put pasted text between two lines of three backticks.",
  ],
};

/** An entry that the parser refuses to read. */
export function entryTooComplex(kind: keyof typeof WORDS, line: number): RelativeDiagnostic {
  const [message, remedy] = WORDS[kind];
  const span = { start: { line, column: 1 }, end: { line, column: 1 } };
  return relativeDiagnostic("entry-too-complex", span, message, remedy);
}
