import type { BlockContent, Blockquote, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { CorrectionTime, DraftCorrection } from "../../model/draft-body.ts";
import { dateOf, instantOf, parseCalendarDate, parseTimeOfDay, type UtcInstant } from "../../model/time.ts";
import { normaliseDigits } from "../heading/blanks.ts";
import { plainText } from "./plain-text.ts";

/** The longest stretch between the word and its colon that may be a time. */
const LONGEST_TIME = 40;
const TIME = /^(?:(?<date>\d{4}-\d{2}-\d{2})[ T]+)?(?<time>\d{2}:\d{2})(?:\s*UTC)?$/i;
const COLON = /:(?!\d)/;

/** Reads a top-level quotation that opens with a correction word, bold or not; undefined for any other. */
export function readCorrection(
  node: RootContent,
  words: readonly string[],
  entry: UtcInstant,
): DraftCorrection | undefined {
  const first = node.type === "blockquote" ? node.children[0] : undefined;
  if (node.type !== "blockquote" || first?.type !== "paragraph") return undefined;
  const asTyped = plainText(first).slice(0, 2 * LONGEST_TIME + 60);
  const opening = normaliseDigits(asTyped);
  const word = findWord(opening, words);
  if (word === undefined) return undefined;
  const rest = opening.slice(word.length);
  const colon = rest.search(COLON);
  if (colon < 0 || colon > LONGEST_TIME) return undefined;
  const typed = rest.slice(0, colon).trim();
  const comma = /^[,،、，]/.exec(typed)?.[0] ?? "";
  const time = readTime(typed.slice(comma.length).trim(), entry);
  if (!time) return undefined;
  const start = node.position?.start ?? { line: 1, column: 1 };
  const typedStart = first.position?.start ?? start;
  const end = { line: typedStart.line, column: typedStart.column + word.length + colon };
  return {
    quote: node,
    span: { start: { line: typedStart.line, column: typedStart.column }, end },
    word,
    comma: comma || ",",
    colon: asTyped[word.length + colon] ?? ":",
    time,
    content: withoutOpening(node, first, word.length + colon + 1),
  };
}

/** The word as typed. It must end there: "Corrections" is another word. */
function findWord(opening: string, words: readonly string[]): string | undefined {
  const lower = opening.toLowerCase();
  const found = words.filter((word) => lower.startsWith(word) && !/^\p{L}/u.test(opening.slice(word.length)));
  const longest = found.reduce((one, other) => (other.length > one.length ? other : one), "");
  return longest === "" ? undefined : opening.slice(0, longest.length);
}

/** Undefined where the words before the colon are no time at all: "Clarification from the ministry:" is a quotation. */
function readTime(typed: string, entry: UtcInstant): CorrectionTime | undefined {
  if (typed === "") return { kind: "none" };
  const groups = TIME.exec(typed)?.groups;
  const time = groups && parseTimeOfDay(groups["time"] ?? "");
  const date = groups?.["date"] === undefined ? dateOf(entry) : parseCalendarDate(groups["date"]);
  if (time && date) return { kind: "moment", instant: instantOf(date, time) };
  if (/\d/.test(typed)) return { kind: "unreadable", typed };
  return undefined;
}

function withoutOpening(quote: Blockquote, first: Paragraph, length: number): readonly BlockContent[] {
  const lead = first.children.findIndex((node) => plainText(node).trim() !== "");
  const children = dropText(first.children.slice(Math.max(lead, 0)), length);
  const others = quote.children.filter(
    (node, index): node is BlockContent =>
      index > 0 && node.type !== "definition" && node.type !== "footnoteDefinition",
  );
  const isEmpty = children.every((node) => node.type === "text" && node.value.trim() === "");
  return isEmpty ? others : [{ type: "paragraph", children }, ...others];
}

/** The inline content after the first `length` characters of its text. */
function dropText(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let left = length;
  for (const node of nodes) {
    const text = plainText(node);
    const dropped = left;
    left = Math.max(0, left - text.length);
    if (dropped === 0) kept.push(node);
    else if (node.type === "text" && text.length > dropped) kept.push({ ...node, value: text.slice(dropped) });
    else if ((node.type === "strong" || node.type === "emphasis") && text.length > dropped) {
      kept.push({ ...node, children: dropText(node.children, dropped) });
    }
  }
  const [first, ...others] = kept;
  return first?.type === "text" ? [{ ...first, value: first.value.trimStart() }, ...others] : kept;
}
