import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftText } from "../model/draft.ts";
import type { LabelDefinition } from "../model/entry-content.ts";
import type { SourceSpan } from "../model/source.ts";

/** The definitions of one piece of a blog with the text they stand in. */
export interface PieceDefinitions {
  readonly definitions: readonly LabelDefinition[];
  readonly text: DraftText;
}

/** Warns where a label is defined a second time in another way: definitions hold for the whole blog, and the first wins. */
export function* definitionConflicts(pieces: readonly PieceDefinitions[]): Generator<Diagnostic> {
  const first = new Map<string, { readonly markdown: string; readonly span: SourceSpan }>();
  for (const { definitions, text } of pieces) {
    for (const { kind, label, markdown, line } of definitions) {
      const span = lineSpan(text, line);
      const key = `${kind} ${label}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, { markdown, span });
      else if (earlier.markdown !== markdown) yield conflict(kind, label, span, earlier.span);
    }
  }
}

function conflict(kind: LabelDefinition["kind"], label: string, span: SourceSpan, earlier: SourceSpan): Diagnostic {
  const typed = kind === "footnote" ? `[^${label.toLowerCase()}]` : `[${label.toLowerCase()}]`;
  return diagnostic(
    "definition-conflict",
    span,
    `\`${typed}\` is already defined in ${earlier.file}, line ${earlier.start.line}, in another way; definitions hold for the whole blog, and the first one wins.`,
    `Give this ${kind === "footnote" ? "footnote" : "link"} another label, here and where it is used.`,
  );
}

function lineSpan({ file, start, text }: DraftText, line: number): SourceSpan {
  const words = text.split("\n")[line - 1] ?? "";
  const column = line === 1 ? start.column : 1;
  const at = start.line + line - 1;
  return { file, start: { line: at, column }, end: { line: at, column: column + words.length } };
}
