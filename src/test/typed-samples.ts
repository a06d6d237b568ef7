import type { Nodes } from "mdast";
import { MarkdownParser } from "../parse/body/markdown-parser.ts";
import { plainText } from "../parse/body/plain-text.ts";

/** Lines that mean something in Markdown, in our files, in git or on a page; and lines that do not. */
export const TYPED_SAMPLES: readonly string[] = [
  ...[
    "## Heading",
    "# 2020-01-04",
    "#",
    "##",
    "##08:05 near",
    "\uFF03\uFF03 wide",
    "### 08:05 other",
    "---",
    "***",
    "___",
    "===",
    "- item",
    "+ item",
    "* item",
  ],
  ...[
    "1. first",
    "2) second",
    "1986. A year",
    "> quote",
    "> Correction, 07:00: no",
    "```",
    "~~~ js",
    "`code`",
    "<script>alert(1)</script>",
    "</div>",
    "<!--",
    "-->",
  ],
  ...[
    "<b>bold</b>",
    "the <b> tag",
    "<https://example.org>",
    "[a](b)",
    "[a]: http://b.example",
    "[^1]",
    "[^1]: note",
    "![x](y.png)",
    "*em*",
    "_em_",
    "__strong__",
    "snake_case_name",
  ],
  ...[
    "~~gone~~",
    "&amp; &lt; &copy",
    "a | b",
    "| a | b |",
    "|---|---|",
    ":-- | --:",
    "back\\slash \\* \\",
    "author: me",
    "key: yes",
    "Pined: yes",
    "id: some-id",
    "withdrawn: x",
  ],
  ...[
    "<<<<<<< ours",
    "=======",
    ">>>>>>> theirs",
    "||||||| base",
    "https://example.org/a_b_c?d=e&f=g",
    "see https://example.org/*x* now",
    "www.ex_ample.org/x_y",
    "a_b@example.org",
  ],
  ...[
    "{{ x }}",
    "$1 %s",
    "title: x",
    "Plain words here",
    "More words: and signs!",
    "\u0634\u0639\u0627\u0631 \u062C\u062F\u06CC\u062F",
    "\u{1F600} face",
    "25:10 no time",
    "3h ago: a note",
  ],
  ...[
    "\u00A0no\u00A0break",
    "trailing #",
    "ends in two  ",
    "UTC at noon",
    "PM resigns",
    "ET: home",
    "\u2013 dash",
    "- dash",
    ": colon",
    "local – words",
    "&#35; typed",
  ],
];

const parser = new MarkdownParser();
export const wordsOf = (text: string) => text.split(/[\s\u00A0]+/u).filter((word) => word !== "");

/** The words of a file as a reader sees them. */
export function wordsOfFile(markdown: string): readonly string[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/u, "").replace(/^(?<heading>## \d\d:\d\d) – /gmu, "$<heading> ");
  const words = (node: Nodes): readonly string[] =>
    node.type === "root" ? node.children.flatMap(words) : wordsOf(plainText(node));
  return words(parser.parse(body));
}
