import type { Element, Nodes, Root } from "hast";
import { furnitureReason, isSignOff } from "../furniture.ts";
import type { ImportNote } from "../imported-blog.ts";
import { attributeOf, isBlock, lineOf } from "./elements.ts";
import { isAround } from "./main-part.ts";

/** A stretch of text that a reader sees in the page's main part, and its line. */
export interface Passage {
  readonly line: number;
  readonly words: string;
}

const STANDFIRST = /(?:^|[-_])(?:standfirst|p-summary|dek|subheadline)(?:$|[-_])/iu;

/** The element that a page marks as its standfirst, by class, id or microdata; none within `placed` elements. */
export function findStandfirst(part: Root | Element, placed: ReadonlySet<Element>): Element | undefined {
  for (const child of part.children) {
    if (child.type !== "element" || placed.has(child) || isAround(child)) continue;
    const names = [attributeOf(child, "className"), attributeOf(child, "id")].join(" ").split(" ");
    const isMarked = names.some((name) => STANDFIRST.test(name)) || attributeOf(child, "itemProp") === "description";
    const found = isMarked && child.tagName !== "meta" ? child : findStandfirst(child, placed);
    if (found) return found;
  }
  return undefined;
}

/** Fewer words than these are labels, names and buttons. */
const FEWEST_WORDS = 4;
/** Scripts without blanks have about two signs to a word. */
const FEWEST_SIGNS = 2 * FEWEST_WORDS;
const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** The passages of a page's main part, each once, but for those in `placed` elements, menus, buttons and links alone. */
export function passagesIn(part: Root | Element, placed: ReadonlySet<Element>): readonly Passage[] {
  const passages = new Map<string, Passage>();
  let texts: ShownText[] = [];
  // The footer of an article may hold its sign-off, that of the page never does.
  const isLeftOut = (element: Element): boolean =>
    placed.has(element) || isAround(element) || (part.type === "root" && element.tagName === "footer");
  for (const each of [...shownTexts(part, isLeftOut), "break" as const]) {
    if (each !== "break") {
      texts.push(each);
      continue;
    }
    const words = oneLine(texts);
    const isMenu = !isPassage(oneLine(texts.filter(({ isLinked }) => !isLinked)));
    const line = texts.find(({ value }) => value.trim() !== "")?.line ?? 1;
    if (!isMenu && !passages.has(words)) passages.set(words, { line, words });
    texts = [];
  }
  return [...passages.values()];
}

interface ShownText {
  readonly value: string;
  readonly line: number;
  readonly isLinked: boolean;
}

/** The texts of a part of a page, and where one passage breaks off from the next. */
function* shownTexts(
  node: Nodes,
  isLeftOut: (element: Element) => boolean,
  isLinked = false,
): Generator<ShownText | "break"> {
  if (node.type === "text") yield { value: node.value, line: lineOf(node, 1), isLinked };
  if (!("children" in node)) return;
  const isOut = node.type === "element" && isLeftOut(node);
  const isApart = isOut || (node.type === "element" && isBlock(node));
  if (isApart) yield "break";
  if (isOut) return;
  const isInLink = isLinked || (node.type === "element" && node.tagName === "a");
  for (const child of node.children) yield* shownTexts(child, isLeftOut, isInLink);
  if (isApart) yield "break";
}

const LONGEST_EXCERPT = 160;

/** The beginning of a text, for a report. */
export function excerptOf(words: string): string {
  return words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT).trimEnd()}…` : words;
}

/** Tells of passages that went into no entry: one note for all, with the words of the first. */
export function unplacedText([first, ...others]: readonly Passage[]): readonly ImportNote[] {
  if (!first) return [];
  const words = excerptOf(first.words);
  const place = "the page's main part but in no update; add by hand what belongs to the live blog";
  if (others.length === 0) return [{ kind: "left-out", line: first.line, words, reason: `it stands in ${place}` }];
  const lines = [...new Set(others.map(({ line }) => line))];
  const where = `${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ", …" : ""}`;
  const more = others.length === 1 ? "1 more passage" : `${others.length} more passages`;
  return [{ kind: "left-out", line: first.line, words, reason: `this and ${more} (${where}) stand in ${place}` }];
}

function isPassage(words: string): boolean {
  if (furnitureReason(words) !== undefined) return false;
  const count = words.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  return isSignOff(words) || count >= FEWEST_WORDS || (words.match(SIGN)?.length ?? 0) >= FEWEST_SIGNS;
}

function oneLine(texts: readonly ShownText[]): string {
  return texts
    .map(({ value }) => value)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}
