import { type SafeHtml, safeHtml } from "../../model/names.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { plainLine } from "../text/valid-text.ts";

/** One element of the head; an absent one prints nothing, so that optional ones need no conditions at the call. */
export type HeadTag = string | undefined;

/** `<meta name>`; nothing when there is nothing to say. */
export function metaName(name: string, content: string | undefined): HeadTag {
  return content ? `<meta name="${name}" content="${escapeHtml(plainLine(content))}">` : undefined;
}

/** `<meta property>`, as Open Graph demands. */
export function metaProperty(property: string, content: string | undefined): HeadTag {
  return content ? `<meta property="${property}" content="${escapeHtml(plainLine(content))}">` : undefined;
}

/** `<link>` with the attributes in the order given; absent ones are left out. */
export function link(
  rel: string,
  href: string | undefined,
  more: Readonly<Record<string, string | undefined>> = {},
): HeadTag {
  if (href === undefined) return undefined;
  let attributes = attribute("rel", rel) + attribute("href", href);
  for (const name of Object.keys(more)) attributes += attribute(name, more[name]);
  return `<link${attributes}>`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeHtml(plainLine(value))}"`;
}

/** The elements that are there, one a line. */
export function headTags(...tags: readonly HeadTag[]): SafeHtml {
  return safeHtml(tags.filter((tag) => tag !== undefined && tag !== "").join("\n"));
}
