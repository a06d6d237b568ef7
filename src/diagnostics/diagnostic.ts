import type { Diagnostic, Fix, RelativeDiagnostic, RelativeSpan } from "../model/diagnostic.ts";
import type { SourceSpan } from "../model/source.ts";
import type { DiagnosticCode } from "./codes.ts";
import { severityOf } from "./severity-of.ts";

/** Makes a diagnostic with the severity that the table gives its code. */
export function diagnostic(
  code: DiagnosticCode,
  span: SourceSpan,
  message: string,
  remedy: string,
  fix?: Fix,
): Diagnostic {
  return { code, severity: severityOf(code), span, message, remedy, ...(fix && { fix }) };
}

/** The same for a problem inside one entry's text, placed relative to it. */
export function relativeDiagnostic(
  code: DiagnosticCode,
  span: RelativeSpan,
  message: string,
  remedy: string,
  fix?: NonNullable<RelativeDiagnostic["fix"]>,
): RelativeDiagnostic {
  return { code, severity: severityOf(code), span, message, remedy, ...(fix && { fix }) };
}
