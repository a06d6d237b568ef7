import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Report } from "./report.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/** Workflow commands that GitHub shows at the lines of a pull request. */
export function printGithub({ diagnostics }: Report): string {
  return diagnostics.map((each) => `${annotation(each)}\n`).join("");
}

function annotation({ code, severity, span, message, remedy }: Diagnostic): string {
  const { file, start, end } = span;
  // Columns count only where a place is within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file, line: start.line, endLine: end.line, ...columns, title: code };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(",")}::${escapeMessage(`${message}\n${remedy}`)}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
