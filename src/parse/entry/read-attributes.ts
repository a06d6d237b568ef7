import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import { lineSpan } from "../split/relative-spans.ts";
import {
  ATTRIBUTE_KINDS,
  type AttributeName,
  hasForm,
  isAttributeName,
  isNearForm,
  misspeltAttribute,
} from "./attribute-kinds.ts";
import { attributeFault, misspelling } from "./attribute-problems.ts";
import type { TypedAttributes } from "./entry-head.ts";
import { typedAttributes } from "./typed-attributes.ts";

/** A line `name: value` under a heading. */
export interface AttributeLine {
  readonly name: AttributeName;
  /** Trimmed. */
  readonly value: string;
  readonly nameSpan: RelativeSpan;
  readonly valueSpan: RelativeSpan;
}

/** The attributes under a heading, and where the text behind them starts. */
export interface ReadAttributes {
  readonly attributes: TypedAttributes;
  readonly diagnostics: readonly RelativeDiagnostic[];
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

const LINE = /^(?<indent> {0,3})(?<name>[A-Za-z]{2,12})(?<colon>[ \t]*:[ \t]*)(?<value>.*)$/u;

/** Reads the attribute lines that start at an offset of a text: the first run of lines that count. */
export function readAttributes(text: string, offset: number, firstLine: number): ReadAttributes {
  const start = skipBlankLines(text, offset, firstLine);
  const lines: AttributeLine[] = [];
  const diagnostics: RelativeDiagnostic[] = [];
  let { at, line } = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const found = readLine(text.slice(at, end), line);
    if (!found) break;
    if (found.problem) diagnostics.push(found.problem);
    if (found.attribute) lines.push(found.attribute);
    at = end + 1;
    line += 1;
  }
  if (line > start.line && at < text.length) diagnostics.push(...blockNotEnded(text, at, line));
  const body = skipBlankLines(text, Math.min(at, text.length), line);
  const typed = typedAttributes(lines);
  return {
    attributes: typed.attributes,
    diagnostics: [...diagnostics, ...typed.diagnostics],
    bodyOffset: body.at,
    bodyLine: body.line,
  };
}

/** A line that counts, with its value or with what is wrong with it. */
interface CountingLine {
  readonly attribute?: AttributeLine;
  readonly problem?: RelativeDiagnostic;
}

function readLine(content: string, line: number): CountingLine | undefined {
  const groups = LINE.exec(content)?.groups;
  if (!groups) return undefined;
  const typed = groups["name"] ?? "";
  const value = (groups["value"] ?? "").trimEnd();
  const nameColumn = (groups["indent"]?.length ?? 0) + 1;
  const valueColumn = nameColumn + typed.length + (groups["colon"]?.length ?? 0);
  const spans = {
    nameSpan: lineSpan(line, nameColumn, nameColumn + typed.length),
    valueSpan: lineSpan(line, valueColumn, valueColumn + value.length),
  };
  const name = typed.toLowerCase();
  if (isAttributeName(name)) return readKnown(name, typed === name, value, spans);
  const meant = misspeltAttribute(typed);
  if (!meant || !hasForm(ATTRIBUTE_KINDS[meant], value)) return undefined;
  return { attribute: { name: meant, value, ...spans }, problem: misspelling(typed, meant, spans.nameSpan) };
}

function readKnown(
  name: AttributeName,
  asDocumented: boolean,
  value: string,
  spans: Pick<AttributeLine, "nameSpan" | "valueSpan">,
): CountingLine | undefined {
  const kind = ATTRIBUTE_KINDS[name];
  if (hasForm(kind, value)) return { attribute: { name, value, ...spans } };
  // "Breaking: explosions heard" is copy; "key: true" was meant as an attribute.
  if (value !== "" && !(asDocumented && isNearForm(kind, value))) return undefined;
  return { problem: attributeFault(name, value, spans) };
}

function* blockNotEnded(text: string, at: number, line: number): Generator<RelativeDiagnostic> {
  const content = text.slice(at, lineEnd(text, at));
  if (content.trim() === "") return;
  yield relativeDiagnostic(
    "attributes-not-ended",
    lineSpan(line, 1, 1 + content.length),
    "This line follows the attributes without an empty line between, so a typing slip in an attribute could hide in it.",
    "Put an empty line between the attributes and the text.",
    {
      description: "Insert an empty line",
      edits: [{ span: lineSpan(line, 1, 1 + 0), text: "\n" }],
    },
  );
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

function skipBlankLines(
  text: string,
  offset: number,
  firstLine: number,
): { readonly at: number; readonly line: number } {
  let at = offset;
  let line = firstLine;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (text.slice(at, end).trim() !== "") break;
    at = end + 1;
    line += 1;
  }
  return { at: Math.min(at, text.length), line };
}
