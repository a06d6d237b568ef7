import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const ATX = /^ {0,3}##(?:[ \t]|$)/u;

/** Second-level headings as parsing the whole text gives them: where a blog has no error, each is an entry. */
export function countEntries(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  const lines = text.split(/\r\n|\n|\r/u);
  return parser
    .parse(text)
    .children.filter((node) => node.type === "heading" && node.depth === 2)
    .filter((node) => ATX.test(lines[(node.position?.start.line ?? 0) - 1] ?? "")).length;
}
