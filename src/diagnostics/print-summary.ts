import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { countNoun } from "./count-noun.ts";
import type { Report } from "./report.ts";

/** Where a place can be put right: the address of a file's line in an editor on the web. */
export type EditorAddress = (file: string, line: number) => string;

const SIGNS: Readonly<Record<Severity, string>> = { error: "❌", warning: "⚠️", note: "ℹ️" };

/** Summaries of CI runs have a largest size; who has more problems than this starts with the first ones anyway. */
const MOST = 200;

/** The problems as Markdown, each with a link to the line where it can be put right. */
export function printSummary({ diagnostics }: Report, addressOf: EditorAddress): string {
  if (diagnostics.length === 0) return "**Live blogs:** no problems.\n";
  const rows = diagnostics.slice(0, MOST).map((each) => `- ${printOne(each, addressOf)}\n`);
  const more = diagnostics.length > MOST ? `\nand ${countNoun(diagnostics.length - MOST, "more problem")}.\n` : "";
  return `**Live blogs:** ${countNoun(diagnostics.length, "problem")}. Each link opens the line in the editor.\n\n${rows.join("")}${more}`;
}

function printOne({ severity, code, span, message, remedy }: Diagnostic, addressOf: EditorAddress): string {
  const { line } = span.start;
  const place = `[${escapeText(`${span.file}:${line}`)}](${addressOf(span.file, line)})`;
  return `${SIGNS[severity]} ${place} ${severity} \`${code}\`: ${escapeMessage(`${message} ${remedy}`)}`;
}

/** Code in backticks stays as it is; in the rest no word of the writer's may become markup. */
function escapeMessage(message: string): string {
  return message
    .replaceAll(/\s+/gu, " ")
    .split(/(`[^`]+`)/u)
    .map((piece, at) => (at % 2 === 1 ? piece : escapeText(piece)))
    .join("");
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~&@]/gu, (sign) => `\\${sign}`);
}
