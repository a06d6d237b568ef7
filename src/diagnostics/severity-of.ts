import type { Severity } from "../model/diagnostic.ts";
import { CODES, type DiagnosticCode } from "./codes.ts";

/**
 * The severity that the table gives a code. The compiled program holds another form of this file, with the severities
 * alone: the pages are only for those who ask for one, and as code they would take each start a millisecond or two.
 */
export function severityOf(code: DiagnosticCode): Severity {
  return CODES[code].severity;
}
