import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { codeFrame } from "./code-frame.ts";
import { countNoun } from "./count-noun.ts";
import type { Paint } from "./paint.ts";
import { countSeverities, type Report, type SeverityCounts } from "./report.ts";
import { readLinesOf } from "./source-lines.ts";
import { visibleText } from "./terminal-text.ts";

/** Of one code in one file, more than this would bury the others; the rest are counted. */
const MOST_OF_A_KIND = 100;

/** For people at a terminal: each problem with its place, reason, remedy and the lines round it, then a summary. */
export function printText(report: Report, paint: Paint): string {
  const { diagnostics } = report;
  if (diagnostics.length === 0) return "";
  const linesOf = readLinesOf(report);
  const kinds = countKinds(diagnostics);
  const blocks = [...kinds.shown.map((each) => printOne(each, linesOf(each.span.file), paint)), ...kinds.left];
  return `${blocks.join("\n\n")}\n\n${printSummary(report, paint)}\n`;
}

/** The first ones of each code in each file, and words about the others. */
function countKinds(diagnostics: readonly Diagnostic[]): {
  readonly shown: readonly Diagnostic[];
  readonly left: readonly string[];
} {
  const counts = new Map<string, number>();
  const shown = diagnostics.filter(({ span, code }) => {
    const kind = `more \`${code}\` in ${visibleText(span.file)}.`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST_OF_A_KIND;
  });
  const left = [...counts].filter(([, count]) => count > MOST_OF_A_KIND);
  const words = left.map(([kind, count]) => `${count - MOST_OF_A_KIND} ${kind}`);
  return { shown, left: words.map((each) => `${each} \`wirecopy check --format json\` lists all.`) };
}

function printOne(diagnostic: Diagnostic, lines: readonly string[] | undefined, paint: Paint): string {
  const { span, severity, code, message, remedy, fix } = diagnostic;
  const place = `${visibleText(span.file)}:${span.start.line}:${span.start.column}`;
  const frame = lines === undefined ? "" : codeFrame(span, lines, paint);
  const repair = fix ? " `wirecopy fix` does it." : "";
  return [
    `${paint.bold(place)} ${paintSeverity(severity, paint)} ${paint.faint(code)}`,
    indent(visibleText(message)),
    ...(frame ? [indent(frame)] : []),
    ...(remedy ? [indent(`${paint.green("→")} ${visibleText(remedy)}${repair}`)] : []),
  ].join("\n");
}

/** "2 errors and 1 note in 2 files." and where to read more. */
function printSummary({ diagnostics }: Report, paint: Paint): string {
  const files = new Set(diagnostics.map(({ span }) => span.file)).size;
  const worst = (["error", "warning", "note"] as const).find((each) =>
    diagnostics.some(({ severity }) => severity === each),
  );
  const example = diagnostics.find(({ severity }) => severity === worst)?.code ?? "";
  const counted = joinWords(countInWords(countSeverities(diagnostics)));
  return `${paint.bold(`${counted} in ${countNoun(files, "file")}.`)} ${paint.faint(`\`wirecopy explain ${example}\` says more about a code.`)}`;
}

function countInWords(counts: SeverityCounts): readonly string[] {
  return (["error", "warning", "note"] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countNoun(counts[severity], severity));
}

function joinWords(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}

function paintSeverity(severity: Severity, paint: Paint): string {
  const colours = { error: paint.red, warning: paint.yellow, note: paint.cyan };
  return colours[severity](severity);
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}
