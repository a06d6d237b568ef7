import type { BuiltSite } from "./link-problems.ts";
import type { FeedFormat } from "./read-feed.ts";
import { type GrammarName, xmlProblems } from "./xml-grammar.ts";

const GRAMMARS: readonly (readonly [RegExp, GrammarName])[] = [
  [/(?:^|\/)rss\.xml$/, "rss"],
  [/(?:^|\/)atom\.xml$|\/feeds\/\d+\.xml$/, "atom"],
  [/^(?:news-)?sitemap(?:-\d+)?\.xml$/, "sitemap"],
];

/** The paths of documents in JSON Feed. */
export const JSON_FEED: RegExp = /(?:^|\/)feed\.json$|\/feeds\/\d+\.json$/;

/** What the grammar that belongs to an XML file finds wrong with it; a file that no grammar belongs to is a problem too. */
export function xmlFileProblems(path: string, xml: string): readonly string[] {
  const grammar = grammarOf(path);
  return grammar ? xmlProblems(xml, grammar) : ["no grammar for it"];
}

/** Undefined for a file that is no feed. */
export function feedFormat(path: string): FeedFormat | undefined {
  if (JSON_FEED.test(path)) return "json";
  const grammar = grammarOf(path);
  return grammar === "sitemap" ? undefined : grammar;
}

function grammarOf(path: string): GrammarName | undefined {
  return GRAMMARS.find(([pattern]) => pattern.test(path))?.[1];
}

/** Whether the file is a feed at an earlier address of a blog: the feed of today, which names its own. */
export function isMovedFeed(path: string, site: BuiltSite): boolean {
  const [, folder] = /^([^/]+)\/(?:rss\.xml|atom\.xml|feed\.json)$/.exec(path) ?? [];
  return folder !== undefined && folder !== "corrections" && !site.has(`${folder}/live.json`);
}
