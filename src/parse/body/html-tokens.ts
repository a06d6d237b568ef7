import { decodeString } from "micromark-util-decode-string";

/** One piece of raw HTML, read tolerantly: nothing here ever becomes markup again. */
export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly attributes: string }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "comment" };

const TAG = /<(?<slash>\/?)(?<name>[A-Za-z][^\s/>]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>/y;

/** Elements whose content is not read as markup. */
const RAW_TEXT: ReadonlySet<string> = new Set([
  "script",
  "style",
  "iframe",
  "noembed",
  "noframes",
  "textarea",
  "title",
  "xmp",
]);

/** Splits HTML into tags, comments and text. Whatever is no whole tag is text. */
export function readHtmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let textStart = 0;
  const addText = (end: number): void => {
    if (end > textStart) tokens.push({ kind: "text", text: html.slice(textStart, end) });
  };
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    const token = readMarkup(html, at);
    if (!token) {
      at++;
      continue;
    }
    addText(at);
    tokens.push(token.token);
    at = token.end;
    textStart = at;
  }
  addText(html.length);
  return tokens;
}

function readMarkup(html: string, at: number): { readonly token: HtmlToken; readonly end: number } | undefined {
  if (html.startsWith("<!", at) || html.startsWith("<?", at)) return readComment(html, at);
  TAG.lastIndex = at;
  const groups = TAG.exec(html)?.groups;
  if (!groups) return undefined;
  const name = (groups["name"] ?? "").toLowerCase();
  const end = TAG.lastIndex;
  if (groups["slash"]) return { token: { kind: "close", name }, end };
  const token: HtmlToken = { kind: "open", name, attributes: groups["attributes"] ?? "" };
  if (!RAW_TEXT.has(name)) return { token, end };
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = end;
  return { token, end: close.exec(html)?.index ?? html.length };
}

function readComment(html: string, at: number): { readonly token: HtmlToken; readonly end: number } {
  const [opening, closing] = html.startsWith("<!--", at)
    ? ["<!--", "-->"]
    : html.startsWith("<![CDATA[", at)
      ? ["<![CDATA[", "]]>"]
      : ["<!", ">"];
  const end = html.indexOf(closing, at + opening.length);
  return { token: { kind: "comment" }, end: end < 0 ? html.length : end + closing.length };
}

/** Text of HTML with its character references resolved. */
export function decodeHtmlText(text: string): string {
  // A backslash escapes nothing in HTML.
  return text.includes("&") ? decodeString(text.replaceAll("\\", "\\\\")) : text;
}

/** The value of one attribute, decoded; undefined when it is not there. */
export function readAttribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(
    `(?:^|[\\s"'])${name}\\s*=\\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\\s"'>]+))`,
    "i",
  );
  const groups = pattern.exec(attributes)?.groups;
  const value = groups?.["double"] ?? groups?.["single"] ?? groups?.["bare"];
  return value === undefined ? undefined : decodeHtmlText(value).trim();
}
