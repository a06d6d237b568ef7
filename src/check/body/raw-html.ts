import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import type { CheckedBody } from "./checked-body.ts";

const PASTE_LINK = "Put the link to the post or video alone on a line: it becomes a card.";
const PICTURE = "Write `![description](picture.jpg)`.";
const TABLE = "Write a table with `|` between the cells.";
const LIST = "Begin each line of the list with `- `.";

/** What to write instead of a tag. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: "Write `[words](https://example.com)`.",
  b: "Write `**bold**`.",
  strong: "Write `**bold**`.",
  i: "Write `*italic*`.",
  em: "Write `*italic*`.",
  s: "Write `~~struck out~~`.",
  del: "Write `~~struck out~~`.",
  br: "End the line with a backslash instead.",
  p: "Leave an empty line between paragraphs instead.",
  hr: "Write `---` with an empty line above it.",
  img: PICTURE,
  picture: PICTURE,
  figure: PICTURE,
  iframe: PASTE_LINK,
  script: PASTE_LINK,
  object: PASTE_LINK,
  embed: PASTE_LINK,
  video: PASTE_LINK,
  audio: PASTE_LINK,
  blockquote: "Begin each line of the quotation with `> `.",
  table: TABLE,
  ul: LIST,
  ol: LIST,
  li: LIST,
  code: "Put the words between backticks.",
  pre: "Put the lines between two lines of three backticks.",
};

/** Tells where tags were left out and what to write instead. */
export function* rawHtmlLeftOut({ rawHtml }: CheckedBody): Generator<RelativeDiagnostic> {
  for (const { tag, span, lostContent } of rawHtml) {
    const heading = /^h[1-6]$/.test(tag) ? "Write `### Heading`." : undefined;
    const what = lostContent ? "and what belongs to it are left out" : "is left out and its text stays";
    yield relativeDiagnostic(
      "raw-html",
      span,
      `HTML is not passed on: \`<${tag}>\` ${what}.`,
      INSTEAD[tag] ?? heading ?? "Write plain text or Markdown; for a literal `<` write `\\<`.",
    );
  }
}
