import { decodeHtmlText, type HtmlToken } from "./html-tokens.ts";

/** Elements whose content is not for readers either. */
export const LOST_WITH_CONTENT: ReadonlySet<string> = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "template",
  "svg",
  "math",
  "noscript",
  "noembed",
  "noframes",
  "head",
  "title",
  "select",
  "audio",
  "video",
  "canvas",
]);

/** Elements that show something of their own, which text cannot keep. */
const VOID: ReadonlySet<string> = new Set([
  "img",
  "br",
  "hr",
  "input",
  "meta",
  "link",
  "base",
  "embed",
  "source",
  "wbr",
]);

/** Elements that set their text apart from what stands round them. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** What stays of raw HTML: paragraphs of text, and the first tag, which the writer should know about. */
export interface HtmlRemains {
  readonly paragraphs: readonly string[];
  /** Undefined for comments and closing tags alone. */
  readonly firstTag: string | undefined;
  readonly lostContent: boolean;
}

/** Reads what stays of raw HTML. */
export function readHtmlRemains(tokens: readonly HtmlToken[]): HtmlRemains {
  const paragraphs: string[] = [""];
  const addText = (text: string): void => {
    paragraphs.push((paragraphs.pop() ?? "") + text);
  };
  for (const token of withoutLostContent(tokens)) {
    if (token.kind === "text") addText(decodeHtmlText(token.text));
    else if (token.name === "br") addText("\n");
    else if (BLOCK.test(token.name)) paragraphs.push("");
  }
  const opened = tokens.filter((token) => token.kind === "open");
  return {
    paragraphs: paragraphs.map((text) => text.trim()).filter((text) => text !== ""),
    firstTag: opened[0]?.name,
    lostContent: opened.some(({ name }) => LOST_WITH_CONTENT.has(name) || VOID.has(name)),
  };
}

type ContentToken = Exclude<HtmlToken, { kind: "comment" }>;

function withoutLostContent(tokens: readonly HtmlToken[]): readonly ContentToken[] {
  let lostIn = "";
  let depth = 0;
  const isKept = (token: ContentToken): boolean => {
    if (depth === 0) {
      if (token.kind !== "open" || !LOST_WITH_CONTENT.has(token.name)) return true;
      lostIn = token.name;
    }
    if (token.kind !== "text" && token.name === lostIn) depth += token.kind === "open" ? 1 : -1;
    return false;
  };
  return tokens.filter((token) => token.kind !== "comment").filter(isKept);
}
