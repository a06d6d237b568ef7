import type { Byline } from "../../model/settings.ts";
import { oncePerOwner } from "../words/once.ts";
import { element, written, type XmlElement, xmlDocument } from "../xml/xml-element.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { mediaContent } from "./media-content.ts";

const ATOM = "application/atom+xml";

/** The items as Atom (RFC 4287); an archive is marked and linked by RFC 5005. */
export function atomDocument(feed: Feed): string {
  const isArchive = feed.kind === "archive";
  const namespaces = {
    xmlns: "http://www.w3.org/2005/Atom",
    "xmlns:media": "http://search.yahoo.com/mrss/",
    "xmlns:fh": isArchive ? "http://purl.org/syndication/history/1.0" : undefined,
    "xml:lang": feed.lang,
  };
  return xmlDocument(
    element(
      "feed",
      namespaces,
      element("id", {}, feed.id),
      element("title", {}, feed.title),
      element("subtitle", {}, feed.description),
      element("updated", {}, feed.updated),
      element("generator", {}, "wirecopy"),
      isArchive ? element("fh:archive") : undefined,
      ...links(feed),
      ...feed.authors.map(person),
      feed.icon && element("icon", {}, feed.icon.address),
      feed.picture && element("logo", {}, feed.picture.address),
      ...feed.items.map((item) => atomEntry(item, feed.lang)),
    ),
  );
}

function links({ kind, self, home, addresses, older, hub }: Feed): readonly (XmlElement | undefined)[] {
  return [
    element("link", { rel: "self", type: ATOM, href: self.atom }),
    element("link", { rel: "alternate", type: "text/html", href: home }),
    kind === "archive" ? element("link", { rel: "current", type: ATOM, href: addresses.atom }) : undefined,
    older && element("link", { rel: "prev-archive", type: ATOM, href: older.atom }),
    hub === undefined || kind === "archive" ? undefined : element("link", { rel: "hub", href: hub }),
  ];
}

const atomEntry = oncePerOwner((item: FeedItem, feedLang: string) => written(entryElement(item, feedLang)));

function entryElement(item: FeedItem, feedLang: string): XmlElement {
  return element(
    "entry",
    { "xml:lang": item.lang === feedLang ? undefined : item.lang },
    element("id", {}, item.id),
    element("title", {}, item.title),
    element("published", {}, item.published),
    element("updated", {}, item.updated),
    element("link", { rel: "alternate", type: "text/html", href: item.address }),
    ...item.media.filter(({ medium }) => medium !== "image").map(enclosure),
    ...item.authors.map(person),
    ...item.tags.map((tag) => element("category", { term: tag })),
    element("summary", {}, item.summary),
    element("content", { type: "html" }, item.html),
    ...item.media.map(mediaContent),
  );
}

function enclosure({ address, type, bytes }: FeedItem["media"][number]): XmlElement {
  return element("link", { rel: "enclosure", href: address, type, length: bytes?.toString() });
}

function person({ name, url }: Byline): XmlElement {
  return element("author", {}, element("name", {}, name), url === undefined ? undefined : element("uri", {}, url));
}
