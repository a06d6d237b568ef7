import type { LiveBlogPosting, WebSite, WithContext } from "schema-dts";
import { type SafeHtml, safeHtml } from "../../model/names.ts";
import { jsonForElement } from "../text/valid-json.ts";

/** A page about which there is nothing to say. */
export const NO_STRUCTURED_DATA: SafeHtml = safeHtml("");

/** JSON-LD for a script element. */
export function linkedData(thing: LiveBlogPosting | WebSite): SafeHtml {
  const document: WithContext<LiveBlogPosting | WebSite> = { "@context": "https://schema.org", ...thing };
  return safeHtml(jsonForElement(document));
}
