import type { Element, ElementContent } from "hast";
import type { Link } from "mdast";
import type { State } from "mdast-util-to-hast";
import { normalizeUri } from "micromark-util-sanitize-uri";
import { SITE_BASE } from "../../model/names.ts";
import { resolveLink } from "../../model/resolved-address.ts";
import type { BodyContext } from "./body-context.ts";
import { element } from "./element.ts";

/** A link where its address leads somewhere, else its words alone. */
export function renderLink(context: BodyContext, state: State, node: Link): Element | ElementContent[] {
  const children = state.all(node);
  const href = hrefOf(context, node.url);
  if (href === undefined) return children;
  return element("a", { href, title: node.title ?? undefined }, children);
}

/** The address as it stands in HTML; undefined where it leads nowhere. */
export function hrefOf({ inputs }: BodyContext, url: string): string | undefined {
  const resolved = resolveLink(url, inputs);
  return resolved.kind === "href" ? encodeAddress(resolved.href) : undefined;
}

/** Encodes what may not stand in an address, and leaves the site's mark alone. */
export function encodeAddress(href: string): string {
  return href.startsWith(SITE_BASE) ? SITE_BASE + normalizeUri(href.slice(SITE_BASE.length)) : normalizeUri(href);
}
