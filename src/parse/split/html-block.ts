import { htmlBlockNames, htmlRawNames } from "micromark-util-html-tag-name";

/** The seven kinds of HTML block by their number in CommonMark, section 4.6. */
export type HtmlBlockKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW = new Set(htmlRawNames);
const BLOCK = new Set(htmlBlockNames);
const TAG = /^<(?<slash>\/?)(?<name>[a-z][a-z\d-]*)(?=[\s/>]|$)/iu;
const ATTRIBUTE = String.raw`[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>/\x60]+|'[^']*'|"[^"]*"))?`;
const COMPLETE_TAG = new RegExp(
  String.raw`^<(?:[a-z][a-z\d-]*(?:${ATTRIBUTE})*[ \t]*/?|/[a-z][a-z\d-]*[ \t]*)>[ \t]*$`,
  "iu",
);
/** Lines that are longer are no tag that anyone typed or pasted alone on a line. */
const LONGEST_TAG = 10_000;

/** What ends a block that a blank line does not end; as micromark reads it, a pair of `]` may not overlap another. */
const ENDS: Readonly<Record<Exclude<HtmlBlockKind, 6 | 7>, RegExp>> = {
  1: /<\/(?:script|pre|style|textarea)>/iu,
  2: /-->/u,
  3: /\?>/u,
  4: />/u,
  5: /(?<!\])(?:\]\])+>/u,
};

/** The kind of HTML block that a line, without its indentation, could open; undefined for none. */
export function htmlBlockKind(line: string): HtmlBlockKind | undefined {
  if (line.startsWith("<!--")) return 2;
  if (line.startsWith("<?")) return 3;
  if (line.startsWith("<![CDATA[")) return 5;
  if (/^<![a-z]/iu.test(line)) return 4;
  const tag = TAG.exec(line)?.groups;
  if (!tag) return undefined;
  return kindOfTag(line, tag["slash"] === "/", (tag["name"] ?? "").toLowerCase());
}

function kindOfTag(line: string, closing: boolean, name: string): HtmlBlockKind | undefined {
  const after = line.slice(name.length + (closing ? 2 : 1));
  if (!closing && RAW.has(name) && !after.startsWith("/")) return 1;
  if (BLOCK.has(name) && (!after.startsWith("/") || after.startsWith("/>"))) return 6;
  return line.length <= LONGEST_TAG && COMPLETE_TAG.test(line) ? 7 : undefined;
}

/** Whether a block that a marker ends, ends on this line; its opening line may end it too. */
export function htmlBlockEnds(kind: Exclude<HtmlBlockKind, 6 | 7>, line: string): boolean {
  return ENDS[kind].test(line);
}
