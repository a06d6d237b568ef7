import type { Diagnostic, RelativeDiagnostic, RelativeSpan } from "../model/diagnostic.ts";
import type { DraftText } from "../model/draft.ts";
import type { SourcePosition, SourceSpan } from "../model/source.ts";

/** The texts that a piece's relative positions count from; line 0 is the headline. */
export interface PlacedTexts {
  readonly body: DraftText;
  readonly headline: DraftText | undefined;
}

/** Turns a problem remembered with an entry into one at the place where the entry stands now. */
export function placeDiagnostic({ fix, span, ...rest }: RelativeDiagnostic, texts: PlacedTexts): Diagnostic {
  const place = (relative: RelativeSpan): SourceSpan => ({
    file: texts.body.file,
    start: placePosition(relative.start, texts),
    end: placePosition(relative.end, texts),
  });
  return {
    ...rest,
    span: place(span),
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: place(edit.span) })) } }),
  };
}

function placePosition({ line, column }: SourcePosition, { body, headline }: PlacedTexts): SourcePosition {
  const start = line === 0 ? (headline ?? body).start : body.start;
  const isFirst = line <= 1;
  return {
    line: line === 0 ? start.line : start.line + line - 1,
    column: isFirst ? start.column + column - 1 : column,
  };
}
