import type { Element, Root } from "hast";
import type { RootContent } from "mdast";
import { isSignOff } from "../furniture.ts";
import type { ImportedSettings } from "../imported-blog.ts";
import { lineOf, visibleWords } from "./elements.ts";
import type { FoundPosting } from "./find-posting.ts";
import { type JsonObject, objectsIn } from "./json-values.ts";
import { mainPart } from "./main-part.ts";
import { markupToMarkdown } from "./markup-to-markdown.ts";
import type { PageContext } from "./page-context.ts";
import { excerptOf, findStandfirst, passagesIn, unplacedText } from "./passages.ts";
import { plainWords } from "./typed-text.ts";

/** What a page shows beside its updates and has a place in the new file. */
export interface BesideUpdates {
  readonly standfirst: readonly RootContent[];
  readonly settings: ImportedSettings;
}

/** What stands before the words of a notice: "Correction, 08:02 UTC: …". */
const LABEL = /^[^:]{0,40}(?::\d\d[^:]{0,20})?:\s+/u;

/** Reads the standfirst and the sign-off that a page shows beside the `placed` elements, and tells what else stands there. */
export function readBesideUpdates(
  page: Root,
  { posting, updates }: FoundPosting,
  { placed, context }: { readonly placed: ReadonlySet<Element>; readonly context: PageContext },
): BesideUpdates {
  const part = mainPart(page, placed);
  const objects = [posting, ...updates].flatMap((each) => [...objectsIn(each)]);
  const known = ` ${[...new Set(objects.flatMap(textsOf))].join(" | ")} `;
  const isKnown = (words: string): boolean => known.includes(` ${lettersOf(words)} `);
  const isNew = (words: string): boolean => !isKnown(words) && !isKnown(words.replace(LABEL, ""));

  const marked = findStandfirst(part, placed);
  const standfirst = marked && isNew(visibleWords(marked)) ? marked : undefined;
  if (standfirst)
    context.note({
      kind: "taken",
      line: lineOf(standfirst, 1),
      words: excerptOf(visibleWords(standfirst)),
      reason: "the standfirst",
    });
  const passages = passagesIn(part, new Set(standfirst ? [...placed, standfirst] : placed));
  const signOff = passages.findLast(({ words }) => isSignOff(words));
  if (signOff) context.note({ kind: "taken", ...signOff, reason: "`credits`" });
  for (const note of unplacedText(passages.filter((each) => each !== signOff && isNew(each.words)))) context.note(note);
  return {
    standfirst: standfirst ? markupToMarkdown(standfirst.children, lineOf(standfirst, 1), context) : [],
    settings: signOff ? [["credits", signOff.words]] : [],
  };
}

function textsOf(object: JsonObject): readonly string[] {
  return Object.values(object).flatMap((value) => (typeof value === "string" ? lettersOf(plainWords(value)) : []));
}

/** A text without its signs, so that other quotation marks or dashes make no other text. */
function lettersOf(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}
