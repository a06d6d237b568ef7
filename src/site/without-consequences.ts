import type { Diagnostic } from "../model/diagnostic.ts";

/** What is told of a block that takes in what follows it; nothing else about its first line would help the writer. */
const CAUSES: ReadonlySet<string> = new Set(["entries-swallowed", "block-unclosed"]);
const CONSEQUENCES: ReadonlySet<string> = new Set(["comment-broken", "raw-html"]);

/** The problems without those that vanish with a greater one on the same line: one slip, one message. */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const caused = new Set(diagnostics.filter(({ code }) => CAUSES.has(code)).map(lineOf));
  if (caused.size === 0) return diagnostics;
  return diagnostics.filter((problem) => !CONSEQUENCES.has(problem.code) || !caused.has(lineOf(problem)));
}

function lineOf({ span }: Diagnostic): string {
  return `${span.file}:${span.start.line}`;
}
