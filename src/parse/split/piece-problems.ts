import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import { parseCalendarDate } from "../../model/time.ts";
import type { HeadingLine } from "../heading/heading-line.ts";
import type { DayHeading } from "../heading/read-day.ts";
import type { OpenBlock } from "./open-block.ts";
import { lineSpan } from "./relative-spans.ts";

const LONGEST_QUOTE = 60;

/** A heading of the second level that starts with nothing like a time. */
export function headingWithoutTime({ content }: HeadingLine, span: RelativeSpan): RelativeDiagnostic {
  const isDay = parseCalendarDate(content) !== undefined;
  return relativeDiagnostic(
    "heading-without-time",
    span,
    content === ""
      ? "`##` with nothing behind it opens no entry: an entry's heading starts with its time."
      : `\`## ${shorten(content)}\` starts with no time, so it opens no entry.`,
    isDay
      ? `Write \`# ${content}\` for a day, with one number sign.`
      : "Write `## HH:MM` and the headline for an entry, or use `###` for a heading inside one.",
  );
}

/** Dashes under a sentence. */
export function sentenceUnderlined(line: number): RelativeDiagnostic {
  const above = lineSpan(line, 1, 1);
  return relativeDiagnostic(
    "sentence-underlined",
    lineSpan(line, 1, 4),
    "Dashes right under a sentence make it a heading in Markdown; they are read as a rule.",
    "Put an empty line above the dashes.",
    { description: "Insert an empty line", edits: [{ span: above, text: "\n" }] },
  );
}

const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/u;

/** A line that git left where two versions of the file did not fit together. */
export function conflictMarker(content: string, line: number): RelativeDiagnostic | undefined {
  if (!CONFLICT.test(content)) return undefined;
  return relativeDiagnostic(
    "conflict-marker",
    lineSpan(line, 1, content.length + 1),
    `\`${shorten(content)}\` is a mark of git: two versions of this file were not brought together.`,
    "Keep the lines of both versions that are right, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.",
  );
}

/** A heading that looks like a date and is none. */
export function* dayFault({ content, column }: HeadingLine, day: DayHeading): Generator<RelativeDiagnostic> {
  if (day.kind === "day") return;
  const span = lineSpan(1, column, column + content.length);
  yield relativeDiagnostic(
    "day-heading-invalid",
    span,
    `\`# ${shorten(content)}\` looks like the heading of a day but is not a date of the form \`YYYY-MM-DD\` alone.`,
    day.meant ? `Write \`# ${day.meant}\`.` : "Write the day as `# YYYY-MM-DD`, such as `# 2020-01-03`.",
    day.meant && { description: `Write \`${day.meant}\``, edits: [{ span, text: day.meant }] },
  );
}

/** The name of a block in the writer's words. */
function nameOf(open: OpenBlock, opening: string): string {
  if (open.kind === "fence") return `The code block that starts with ${quoted(shorten(opening))}`;
  if (open.html === 2) return "The comment that starts with `<!--`";
  return `The HTML that starts with \`${shorten(opening)}\``;
}

function closingOf(open: OpenBlock, opening: string): string {
  if (open.kind === "fence") return open.marker.repeat(open.size);
  if (open.html === 2) return "-->";
  if (open.html === 3) return "?>";
  if (open.html === 5) return "]]>";
  if (open.html === 4) return ">";
  return `</${/^<(?<name>[a-z]+)/iu.exec(opening)?.groups?.["name"] ?? "script"}>`;
}

/** A block that takes in entries. */
export function swallowing(
  open: OpenBlock,
  opening: string,
  lines: { readonly opening: number; readonly lost: number },
  lost: string,
): RelativeDiagnostic {
  const span = lineSpan(lines.opening, 1, opening.length + 1);
  if (open.kind === "html" && open.html >= 6) {
    return relativeDiagnostic(
      "entries-swallowed",
      span,
      `${nameOf(open, opening)} goes on until an empty line, so it takes in the heading ${lost}.`,
      "Put an empty line above the heading.",
      { description: "Insert an empty line", edits: [{ span: lineSpan(lines.lost, 1, 1), text: "\n" }] },
    );
  }
  return relativeDiagnostic(
    "entries-swallowed",
    span,
    `${nameOf(open, opening)} is never closed, so everything below it is part of it: ${lost} would be lost.`,
    `Write ${quoted(closingOf(open, opening))} on a line of its own where it ends.`,
  );
}

/** A block that is open at the file's end and took in no entry yet. */
export function unclosed(open: OpenBlock, opening: string, line: number): RelativeDiagnostic | undefined {
  // HTML of these kinds ends with the text.
  if (open.kind === "html" && open.html >= 6) return undefined;
  return relativeDiagnostic(
    "block-unclosed",
    lineSpan(line, 1, opening.length + 1),
    `${nameOf(open, opening)} is never closed: the next entry written below would be lost in it.`,
    `Write ${quoted(closingOf(open, opening))} on a line of its own where it ends.`,
  );
}

/** Backticks in backticks could not be told apart. */
function quoted(text: string): string {
  return text.includes("`") ? `“${text}”` : `\`${text}\``;
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}
