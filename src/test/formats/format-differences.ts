import { JSON_FEED } from "./feed-format.ts";
import type { BuiltSite } from "./link-problems.ts";
import { type FeedDocument, type FeedFormat, type FeedItem, readFeed } from "./read-feed.ts";

/** Where the RSS or Atom form of a feed tells its readers something else than its JSON Feed, item by item. */
export function formatDifferences(xml: string, format: Exclude<FeedFormat, "json">, json: string): readonly string[] {
  return itemDifferences(readFeed(xml, format), readFeed(json, "json"));
}

/**
 * Documents of JSON Feeds that hold other items than the Atom document beside them, lead to another next one, or have none
 * beside them.
 */
export function chainDifferences(site: BuiltSite): readonly string[] {
  return [...site].flatMap(([path, text]) => {
    if (!JSON_FEED.test(path)) return [];
    const xml = site.get(path.replace(/feed\.json$/, "atom.xml").replace(/json$/, "xml"));
    if (xml === undefined) return [`${path} has no Atom beside it`];
    const json = readFeed(text, "json");
    const atom = readFeed(xml, "atom");
    const next = json.older?.replace(/json$/, "xml");
    return [
      ...(next === atom.older ? [] : [`${path} leads to ${next}, Atom to ${atom.older}`]),
      ...itemDifferences(atom, json).map((problem) => `${path}: ${problem}`),
    ];
  });
}

function itemDifferences({ items }: FeedDocument, json: FeedDocument): readonly string[] {
  if (items.length !== json.items.length) return [`${items.length} items, in JSON ${json.items.length}`];
  return items.flatMap((item, index) => {
    const found = comparable(item);
    const expected = json.items[index];
    return comparable(expected).flatMap((value, at) =>
      value === found[at] ? [] : [`${item.id} says ${found[at]}, in JSON ${value}`],
    );
  });
}

/** What formats write each in its own way in one form: dates, and white space at the ends, which XML parsers trim. */
function comparable(item: FeedItem | undefined): readonly (string | number)[] {
  if (item === undefined) return [];
  const { id, title, published, updated = published, authors, tags, html } = item;
  return [id, title, Date.parse(published), Date.parse(updated), authors.join("|"), tags.join("|"), html.trim()];
}
