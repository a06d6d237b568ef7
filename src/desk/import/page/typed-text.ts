import { fromHtml } from "hast-util-from-html";
import type { RootContent } from "mdast";
import { joinWrapped, wrapWidth } from "../paragraphs.ts";
import { plainParagraph } from "../plain-phrasing.ts";
import { rawText, visibleWords } from "./elements.ts";
import { markupToMarkdown } from "./markup-to-markdown.ts";
import type { PageContext } from "./page-context.ts";

/** A tag that is closed, one that needs no closing, or several of those whose closing many leave out. */
const TAGS = [
  /<(?<name>[a-z][a-z\d-]*)(?:\s[^<>]*)?>[\s\S]*?<\/\k<name>\s*>/iu,
  /<(?:br|img|hr|wbr|iframe|embed)(?:\s[^<>]*)?\/?>/iu,
  /^\s*<(?:p|ul|ol|li|div|figure|table)(?:\s[^<>]*)?>/iu,
  /<(?<name>p|li|tr|td)(?:\s[^<>]*)?>[\s\S]*?<\k<name>(?:\s[^<>]*)?>/iu,
];
const ENTITY = /&(?:#\d+|#x[\da-f]+|\w+);/iu;
const TAG = /<\/?(?<name>[a-z][a-z\d-]*)(?:\s[^<>]*)?\/?>/giu;

/** A text that pages give as plain text or as markup, without saying which. */
export function readBody(typed: string, line: number, context: PageContext): readonly RootContent[] {
  if (hasTags(typed)) {
    const { children } = fromHtml(typed, { fragment: true });
    return markupToMarkdown(
      children.filter((child) => child.type !== "doctype"),
      line,
      context,
    );
  }
  const lines = decodeEntities(typed)
    .split(/\r\n?|\n/u)
    .map((text) => ({ text: text.trim() }));
  const width = wrapWidth(lines.map(({ text }) => text));
  const blocks: { readonly text: string }[][] = [[]];
  for (const each of lines) {
    if (each.text === "") blocks.push([]);
    else blocks.at(-1)?.push(each);
  }
  return blocks
    .flatMap((block) => joinWrapped(block, width))
    .map((block) => plainParagraph(block.map(({ text }) => text).join("\n")));
}

/** One line of text, whether it came as text or as markup. */
export function plainWords(typed: string): string {
  const text = hasTags(typed) ? visibleWords(fromHtml(typed, { fragment: true })) : decodeEntities(typed);
  return text.replace(/\s+/gu, " ").trim();
}

/** The names of the tags that `plainWords` takes out of a text. */
export function tagsIn(typed: string): readonly string[] {
  if (!hasTags(typed)) return [];
  return [...typed.matchAll(TAG)].map((match) => match.groups?.["name"]?.toLowerCase() ?? "");
}

/** Many pages write `&amp;` in texts that are otherwise plain. */
function decodeEntities(typed: string): string {
  return ENTITY.test(typed) ? rawText(fromHtml(typed.replaceAll("<", "&lt;"), { fragment: true })) : typed;
}

/** Whether a text is markup. A `<b>` that nothing closes is a word about a tag. */
function hasTags(typed: string): boolean {
  return TAGS.some((form) => form.test(typed));
}
