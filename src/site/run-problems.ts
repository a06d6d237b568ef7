import type { Diagnostic, RelativeDiagnostic } from "../model/diagnostic.ts";
import type { SourcePosition, SourceSpan } from "../model/source.ts";

/** The place of a run: its file, and the line at which it starts. */
interface RunPlace {
  readonly file: string;
  readonly line: number;
}

/** A problem of a run's texts, whose line 1 is the first of the run, at the place where the run stands now. */
export function moveDown({ span, fix, ...rest }: RelativeDiagnostic, { file, line }: RunPlace): Diagnostic {
  const moved = ({ start, end }: RelativeDiagnostic["span"]): SourceSpan => ({
    file,
    start: lower(start, line - 1),
    end: lower(end, line - 1),
  });
  if (!fix) return { ...rest, span: moved(span) };
  return {
    ...rest,
    span: moved(span),
    fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: moved(edit.span) })) },
  };
}

/** The same the other way round, to be remembered with the run. */
export function withinRun({ span, fix, ...rest }: Diagnostic, { line }: RunPlace): RelativeDiagnostic {
  const within = ({ start, end }: SourceSpan): RelativeDiagnostic["span"] => ({
    start: lower(start, 1 - line),
    end: lower(end, 1 - line),
  });
  if (!fix) return { ...rest, span: within(span) };
  return {
    ...rest,
    span: within(span),
    fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: within(edit.span) })) },
  };
}

function lower({ line, column }: SourcePosition, lines: number): SourcePosition {
  return { line: line + lines, column };
}
