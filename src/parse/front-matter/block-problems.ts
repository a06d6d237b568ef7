import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { fileStart, lineSpan } from "../source/spans.ts";
import { findClosing, locateFrontMatter } from "./locate-front-matter.ts";
import type { FrontMatterOwner } from "./read-front-matter.ts";

/** Longer front matter is no settings but a slip, and a way to keep a parser busy. */
const LONGEST = 8192;
const EXAMPLE = "three dashes, `title:`, `date:`, three dashes";

/** Why a block is not even looked into. */
export function checkBlock(file: string, block: string): Diagnostic | undefined {
  if (block.length > LONGEST) {
    return diagnostic(
      "front-matter-too-long",
      lineSpan(file, 1, 1, 4),
      `The front matter has ${block.length} characters; up to ${LONGEST} are read.`,
      "Put the second line of three dashes right after the settings, and text below it.",
    );
  }
  const lines = block.split("\n");
  const directive = lines.findIndex((line) => /^(?:%|\.\.\.[ \t]*$)/u.test(line));
  if (directive === -1) return undefined;
  return diagnostic(
    "front-matter-directive",
    lineSpan(file, directive + 2, 1, (lines[directive]?.length ?? 0) + 1),
    `\`${lines[directive]?.slice(0, 40)}\` is an order to a YAML parser, which could change what the other lines mean.`,
    "Delete the line.",
  );
}

/** A file without front matter where remark-frontmatter would find it: what is wrong, and where its text starts. */
export interface MissingBlock {
  readonly diagnostics: readonly Diagnostic[];
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

export function missingBlock(file: string, text: string, owner: FrontMatterOwner): MissingBlock {
  const whole = { bodyOffset: 0, bodyLine: 1 };
  const first = text.slice(0, text.indexOf("\n") === -1 ? text.length : text.indexOf("\n"));
  const language =
    /^---[ \t]*(?<language>[A-Za-z][\w-]*)[ \t]*$/u.exec(first)?.groups?.["language"] ?? otherFormat(first);
  if (language !== undefined) {
    const block = first.startsWith("---") ? findClosing(text, first.length + 1) : undefined;
    const { bodyOffset, bodyLine } = block ?? whole;
    return { diagnostics: [otherLanguage(file, first, language)], bodyOffset, bodyLine };
  }
  if (/^---[ \t]*$/u.test(first)) return { diagnostics: [notClosed(file)], ...whole };
  const moved = /^(?:[ \t]*\n)+(?=---[ \t]*\n)/u.exec(text) ?? /^[ \t\u00A0]+(?=---[ \t]*\n)/u.exec(text);
  if (moved) return { diagnostics: [notFirst(file, moved[0])], ...bodyBelow(text, moved[0]) };
  return { diagnostics: owner === "blog" ? [missing(file, first)] : [], ...whole };
}

/** Where the text starts below front matter that something stands before. */
function bodyBelow(text: string, before: string): Pick<MissingBlock, "bodyOffset" | "bodyLine"> {
  const block = locateFrontMatter(text.slice(before.length));
  if (!block) return { bodyOffset: 0, bodyLine: 1 };
  const linesBefore = before.split("\n").length - 1;
  return { bodyOffset: before.length + block.bodyOffset, bodyLine: linesBefore + block.bodyLine };
}

/** The format of settings that do not stand between dashes. */
function otherFormat(first: string): string | undefined {
  if (/^\+\+\+[ \t]*$/u.test(first)) return "TOML";
  return /^(?:;;;|\{)[ \t]*$/u.test(first) ? "JSON" : undefined;
}

function otherLanguage(file: string, first: string, language: string): Diagnostic {
  return diagnostic(
    "front-matter-language",
    lineSpan(file, 1, 1, first.length + 1),
    `The front matter says that it is ${language}. It is data, never a program: only YAML between plain dashes is read.`,
    "Write three dashes and nothing else on the line, and the settings as `name: value`.",
  );
}

function notClosed(file: string): Diagnostic {
  return diagnostic(
    "front-matter-unclosed",
    lineSpan(file, 1, 1, 4),
    "The front matter starts with three dashes but has no second line of three dashes, so the file has no settings.",
    "Write `---` on a line of its own after the last setting.",
  );
}

function notFirst(file: string, before: string): Diagnostic {
  const line = before.split("\n").length;
  const column = before.includes("\n") ? 1 : before.length + 1;
  const start = { line: 1, column: 1 };
  return diagnostic(
    "front-matter-not-first",
    lineSpan(file, line, column, column + 3),
    "The front matter must start at the very first character of the file; here something empty stands before it.",
    "Delete what stands before the three dashes.",
    { description: "Delete the empty space", edits: [{ span: { file, start, end: { line, column } }, text: "" }] },
  );
}

function missing(file: string, first: string): Diagnostic {
  return diagnostic(
    "front-matter-missing",
    first === "" ? fileStart(file) : lineSpan(file, 1, 1, first.length + 1),
    "The file has no front matter, so the blog has no title and no date.",
    `Start the file with front matter: ${EXAMPLE}. If it is no live blog, put \`_\` in front of its name.`,
  );
}
