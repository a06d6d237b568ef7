import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import { BLANK } from "../heading/blanks.ts";
import type { HeadingLine } from "../heading/heading-line.ts";
import { readEntryTime } from "../heading/read-entry-time.ts";
import { lineSpan } from "./relative-spans.ts";

const NO_GAP = new RegExp(`^(?<signs>[#\uFF03]{1,2})(?<gap>(?:(?![ \\t])${BLANK})*)(?<rest>.*)$`, "u");
const BOLD = /^(?<marks>\*\*|__)(?<time>(?:\d{4}-\d{2}-\d{2} )?\d{2}:\d{2})(?!\d)/u;
const BARE = new RegExp(
  `^(?<time>(?:\\d{4}-\\d{2}-\\d{2} )?(?:[01]\\d|2[0-3]):[0-5]\\d)(?=$|${BLANK}|:(?:${BLANK}|$))`,
  "u",
);
const DAY = /^\d{4}-\d{2}-\d{2}[ \t]*$/u;

/** A line that looks like an entry's or a day's heading and is none, because of what stands behind the number signs. */
export function headingWithoutGap(content: string, line: number, column: number): RelativeDiagnostic | undefined {
  const groups = NO_GAP.exec(content)?.groups;
  const signs = groups?.["signs"] ?? "";
  const gap = groups?.["gap"] ?? "";
  const rest = (groups?.["rest"] ?? "").trimStart();
  if (!groups || (signs.includes("#") && gap === "" && groups["rest"] !== rest)) return undefined;
  const looksRight = signs.length === 2 ? gap !== "" || readEntryTime(rest) !== undefined : DAY.test(rest);
  if (!looksRight) return undefined;
  const length = signs.length + gap.length;
  const span = lineSpan(line, column, column + content.length);
  const written = `${"#".repeat(signs.length)} `;
  return relativeDiagnostic(
    "entry-heading-gap",
    span,
    gap === ""
      ? `\`${content.trimEnd()}\` looks like a heading but is text: a space is missing after \`${signs}\`.`
      : `\`${signs}\` is followed by a no-break space, which looks like a space and makes no heading.`,
    `Write \`${written}${rest.trimEnd()}\`.`,
    {
      description: "Put a space after the number signs",
      edits: [{ span: lineSpan(line, column, column + length + leadingBlanks(groups["rest"] ?? "")), text: written }],
    },
  );
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}

/** A heading of another level that starts with a time. */
export function headingOfOtherLevel(
  heading: HeadingLine,
  line: number,
  endColumn: number,
): RelativeDiagnostic | undefined {
  if (!BARE.test(heading.content)) return undefined;
  const signs = "#".repeat(heading.level);
  return relativeDiagnostic(
    "entry-heading-level",
    lineSpan(line, 1, endColumn),
    `\`${signs} ${heading.content}\` starts with a time but opens no entry: entries have two number signs.`,
    `Write \`## ${heading.content}\` if a new entry starts here.`,
  );
}

/** A time at the start of a block, bare or bold. */
export function timeWithoutHeading(content: string, line: number, column: number): RelativeDiagnostic | undefined {
  const bold = BOLD.exec(content);
  const found = bold ?? BARE.exec(content);
  const time = found?.groups?.["time"];
  if (!found || time === undefined) return undefined;
  const typed = bold ? `${bold[0]}${bold.groups?.["marks"]}` : time;
  return relativeDiagnostic(
    "entry-time-without-heading",
    lineSpan(line, column, column + found[0].length),
    `\`${typed}\` at the start of a paragraph looks like a new entry but is text of this one.`,
    `Write \`## ${time}\` if a new entry starts here; else begin the paragraph with another word.`,
  );
}
