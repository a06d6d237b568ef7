import type { Paragraph, PhrasingContent } from "mdast";

/** What GitHub's Markdown takes for an address: it runs to the next blank or `<`, escapes included. */
const ADDRESS = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<]*[^\s<?!.,:;*_~'"”’»)\]]/giu;

/** Nothing behind an address but the end of its sentence; blanks there may come to be written as escapes. */
const END = /^[.,:;!?)"'”’»]*\s*$/u;

/**
 * Text as it was typed: whatever it looks like, it stays text; addresses stay addresses. `isFollowed` says that something
 * stands behind it on its line, which a bare address would run into.
 */
export function plainPhrasing(text: string, isFollowed = false): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (index > from) nodes.push({ type: "text", value: text.slice(from, index) });
    const end = index + address.length;
    const behind = text.slice(end);
    const isBare = isPlain(address, text[index - 1], behind) && !(isFollowed && END.test(behind));
    nodes.push(isBare ? { type: "html", value: address } : linkTo(address));
    from = end;
  }
  if (from < text.length) nodes.push({ type: "text", value: text.slice(from) });
  return nodes;
}

export function plainParagraph(text: string): Paragraph {
  return { type: "paragraph", children: plainPhrasing(text) };
}

/** Whether an address can be written bare: no sign in it or beside it would need an escape, which would become part of it. */
function isPlain(address: string, before: string | undefined, behind: string): boolean {
  const isWhole = /^[.,:;!?)"'”’»]*(?:\s|$)/u.test(behind) && (before === undefined || /[\s(]/u.test(before));
  return isWhole && /^[\w.~:/?#@!$&+,;=%-]+$/u.test(address) && !/&[#\w]+;|~~|__/u.test(address);
}

function linkTo(address: string): PhrasingContent {
  const url = /^www\./iu.test(address) ? `http://${address}` : address;
  return { type: "link", url, children: [{ type: "text", value: address }] };
}
