import type { SourceSpan } from "../model/source.ts";
import type { Paint } from "./paint.ts";
import { cropEnd, cropStart, terminalWidth, visibleText } from "./terminal-text.ts";

/** Lines shown before and after the place. */
const CONTEXT = 1;
/** Of a place of many lines the first ones are enough. */
const MOST_LINES = 4;
/** Columns of text: a paragraph of a Markdown file is one line, however long. */
const COLUMNS = 100;
/** Columns kept in front of the place in a long line. */
const COLUMNS_BEFORE = 40;

/** The lines round a place with a mark under it; empty where the file has no such line. */
export function codeFrame(span: SourceSpan, lines: readonly string[], paint: Paint): string {
  const first = span.start.line;
  if (first < 1 || first > lines.length) return "";
  const last = Math.min(span.end.line, first + MOST_LINES - 1, lines.length);
  const from = Math.max(1, first - CONTEXT);
  const to = Math.min(lines.length, last + CONTEXT);
  const digits = String(to).length;
  const rows: string[] = [];
  for (let number = from; number <= to; number += 1) {
    const line = lines[number - 1] ?? "";
    const marked = number >= first && number <= last;
    const gutter = `${marked ? ">" : " "} ${String(number).padStart(digits)} │`;
    const { shown, mark } =
      number === first ? markLine(line, span) : { shown: cropEnd(visibleText(line), COLUMNS), mark: "" };
    rows.push(marked ? `${paint.bold(gutter)} ${shown}` : paint.faint(`${gutter} ${shown}`));
    if (mark) rows.push(`  ${" ".repeat(digits)} ${paint.faint("│")} ${paint.red(mark)}`);
  }
  return rows.map((row) => row.trimEnd()).join("\n");
}

/** A line cut to what matters, and the carets under the place. */
function markLine(line: string, { start, end }: SourceSpan): { readonly shown: string; readonly mark: string } {
  const from = Math.min(start.column - 1, line.length);
  const until = end.line > start.line ? line.length : Math.max(from, Math.min(end.column - 1, line.length));
  const before = cropStart(visibleText(line.slice(0, from)), COLUMNS_BEFORE);
  const place = cropEnd(visibleText(line.slice(from, until)), COLUMNS - COLUMNS_BEFORE);
  const room = COLUMNS - terminalWidth(before) - terminalWidth(place);
  const after = room > 1 ? cropEnd(visibleText(line.slice(until)), room) : "";
  const mark = " ".repeat(terminalWidth(before)) + "^".repeat(Math.max(1, terminalWidth(place)));
  return { shown: before + place + after, mark };
}
