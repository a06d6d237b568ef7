import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import { formatTimeOfDay } from "../../model/time.ts";
import type { HeadingLine } from "../heading/heading-line.ts";
import type { EntryTime, EntryTimeRead } from "../heading/read-entry-time.ts";
import { trimBlankLines } from "../split/body-text.ts";
import { lineSpan } from "../split/relative-spans.ts";
import type { EntryHead } from "./entry-head.ts";
import { readAttributes } from "./read-attributes.ts";

/** Reads an entry as far as its own text tells; the text starts with the heading line. */
export function readEntryHead(text: string, heading: HeadingLine, time: EntryTime): EntryHead {
  const headingEnd = text.indexOf("\n");
  const endColumn = (headingEnd === -1 ? text.length : headingEnd) + 1;
  const rest = readAttributes(text, endColumn, 2);
  return {
    time,
    column: heading.column,
    content: heading.content,
    endColumn,
    attributes: rest.attributes,
    bodyLine: rest.bodyLine,
    body: trimBlankLines(text.slice(rest.bodyOffset)),
    diagnostics: time.kind === "read" && time.slip ? [slip(heading, time), ...rest.diagnostics] : rest.diagnostics,
  };
}

function slip({ content, column }: HeadingLine, time: EntryTimeRead): RelativeDiagnostic {
  const typed = content.slice(time.start, time.end);
  const written = `${time.date ? `${time.date} ` : ""}${formatTimeOfDay(time.time)}`;
  const span = lineSpan(1, column + time.start, column + time.end);
  return relativeDiagnostic(
    "entry-time-slip",
    span,
    `\`${typed}\` is read as \`${written}\`, but other programs and colleagues may not find it.`,
    `Write \`${written}\`: two digits, a colon, two digits.`,
    { description: `Write \`${written}\``, edits: [{ span, text: written }] },
  );
}
