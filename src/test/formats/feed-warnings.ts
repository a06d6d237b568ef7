import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type FeedFormat, type FeedItem, readFeed } from "./read-feed.ts";

const MOST_ITEMS = 50;
const MOST_BYTES = 250_000;
const EARLIEST = Date.UTC(1990, 0, 1);
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const RISKY = new Set("script iframe object embed form style link meta base input button video audio svg".split(" "));
const ADDRESSES = ["href", "src", "cite", "poster"];

/**
 * What the W3C's feed validator warns of, and the sizes that readers bear; a grammar cannot tell these. `address` is where
 * the document will stand. Each warning begins with the validator's own word where it has one.
 */
export function feedWarnings(text: string, format: FeedFormat, address: string): readonly string[] {
  const { self, changed, imageDiffers, items } = readFeed(text, format);
  const ids = items.map(({ id }) => id);
  const newest = items
    .map(({ published, updated }) => instantOf(updated ?? published))
    .reduce((one, other) => Math.max(one, other), 0);
  return [
    ...(self === address ? [] : [`SelfDoesntMatchLocation: ${self}`]),
    ...(changed === undefined ? [] : dateWarnings(changed)),
    ...imageDiffers,
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `DuplicateValue: ${id}`),
    ...(items.length > MOST_ITEMS ? [`${items.length} items`] : []),
    ...(Buffer.byteLength(text) > MOST_BYTES ? [`${Buffer.byteLength(text)} bytes`] : []),
    ...(changed !== undefined && items.length > 0 && instantOf(changed) !== newest
      ? [`the feed changed at ${changed}, its newest item at another time`]
      : []),
    ...items.flatMap((item) => itemWarnings(item).map((warning) => `${warning} in ${item.id}`)),
  ];
}

function itemWarnings({ id, title, published, updated, html }: FeedItem): readonly string[] {
  return [
    ...(/^(?:urn:uuid:[0-9a-f-]{36}|https?:\/\/\S+)$/.test(id) ? [] : ["InvalidHttpGUID"]),
    ...(title === "" ? ["MissingTitle"] : []),
    ...(/<\/?[a-z][^>]*>|&(?:\w+|#\d+);/i.test(title) ? ["ContainsHTML"] : []),
    ...[published, updated].flatMap((date) => (date === undefined ? [] : dateWarnings(date))),
    ...(updated !== undefined && instantOf(updated) < instantOf(published) ? ["changed before it was published"] : []),
    ...(html.trim() === "" ? ["MissingContent"] : []),
    ...elementsOf(fromHtml(html, { fragment: true })).flatMap(elementWarnings),
  ];
}

function dateWarnings(date: string): readonly string[] {
  const instant = instantOf(date);
  const weekday = /^([A-Z][a-z]{2}), /.exec(date)?.[1];
  return [
    ...(instant >= EARLIEST && instant <= Date.now() ? [] : [`ImplausibleDate: ${date}`]),
    ...(weekday === undefined || weekday === WEEKDAYS[new Date(instant).getUTCDay()] ? [] : [`IncorrectDOW: ${date}`]),
  ];
}

function elementWarnings({ tagName, properties }: Element): readonly string[] {
  const names = Object.keys(properties);
  const addresses = ADDRESSES.map((name) => properties[name]).filter((value) => typeof value === "string");
  return [
    ...(RISKY.has(tagName) ? [`SecurityRisk: <${tagName}>`] : []),
    ...names.filter((name) => /^on|^style$|^srcDoc$/.test(name)).map((name) => `SecurityRiskAttr: ${name}`),
    ...addresses
      .filter((value) => !/^(?:https?:\/\/|mailto:|tel:)/.test(value))
      .map((value) => `ContainsRelRef: ${value}`),
  ];
}

function elementsOf(node: Root | Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === "element" ? [child, ...elementsOf(child)] : []));
}

function instantOf(date: string): number {
  return Date.parse(date);
}
