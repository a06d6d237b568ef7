/** A built site by path below its folder. Bytes of pictures do not matter: they may be `""`. */
export type BuiltSite = ReadonlyMap<string, string>;

interface Link {
  readonly from: string;
  readonly address: string;
}

const ATTRIBUTES = /\s(?:href|src|poster|data-address|data-src)="([^"]*)"/g;
const SRCSET = /\ssrcset="([^"]*)"/g;
const META_ADDRESS = /<meta property="og:(?:url|image)" content="([^"]*)"/g;
const XML_TEXT = /<(?:loc|link|icon|logo|url)>([^<]+)/g;
const XML_ATTRIBUTE = /<[\w:]+[^<>]*\s(?:url|href)="([^"]+)"/g;
const ID = /\sid="([^"]*)"/g;
const LINKED_DATA = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
const SITEMAP_LINE = /^Sitemap: (\S+)$/gm;
const JSON_WITH_ADDRESSES = /(?:^|\/)(?:feed|latest|oembed)\.json$|\/feeds\/\d+\.json$|\.webmanifest$/;
/** Names of JSON under which addresses stand, in feeds, teasers, oEmbed, web manifests and structured data. */
const JSON_ADDRESS = /url$|Url$|^(?:image|src|scope|@id|mainEntityOfPage)$/;

/**
 * Links of a built site that lead to a file or place of it that is not there. Links into the public address are checked
 * like local ones; links to other sites are not followed.
 */
export function linkProblems(site: BuiltSite, publicAddress: string): readonly string[] {
  const { origin, pathname } = new URL(`${publicAddress}/`);
  const ids = new Map(
    [...site].map(([path, text]) => [path, path.endsWith(".html") ? idsOf(text) : new Set<string>()]),
  );
  const problemOf = (path: string, { from, address }: Link): string | undefined => {
    const page = new URL(addressOf(path), `${origin}${pathname}`).href;
    if (!URL.canParse(address, page)) return `${from}: ${address} is no address`;
    const url = new URL(address, page);
    if (url.origin !== origin) return undefined;
    if (!url.pathname.startsWith(pathname)) return `${from}: ${address} leads out of ${pathname}`;
    const target = fileAt(site, decodeURIComponent(url.pathname.slice(pathname.length)));
    if (target === undefined) return `${from}: ${address} leads to no file`;
    const fragment = decodeURIComponent(url.hash.slice(1));
    const isThere = fragment === "" || ids.get(target)?.has(fragment);
    return isThere ? undefined : `${from}: ${address} leads to no place of ${target}`;
  };
  return [...site].flatMap(([path, text]) => linksOf(path, text).flatMap((link) => problemOf(path, link) ?? []));
}

/** An address without an ending may stand for a page, as hosts with bare links serve it. */
function fileAt(site: BuiltSite, path: string): string | undefined {
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
  return candidates.find((candidate) => site.has(candidate));
}

function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, "$1");
}

function idsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(ID)].map((match) => plain(match[1] ?? "")));
}

function linksOf(path: string, text: string): readonly Link[] {
  const found = (pattern: RegExp, source = text) => [...source.matchAll(pattern)].map((match) => plain(match[1] ?? ""));
  return addressesIn(path, text, found)
    .filter((address) => !/^(?:mailto|tel|data):/.test(address))
    .map((address) => ({ from: path, address }));
}

function addressesIn(
  path: string,
  text: string,
  found: (pattern: RegExp, source?: string) => readonly string[],
): readonly string[] {
  if (path.endsWith(".html")) {
    const sets = found(SRCSET).flatMap((set) => set.split(",").map((one) => one.trim().split(/\s/)[0] ?? ""));
    const data = [...text.matchAll(LINKED_DATA)].flatMap(([, json = "null"]) => addressesInJson(JSON.parse(json)));
    return [...found(ATTRIBUTES), ...found(META_ADDRESS), ...sets, ...data];
  }
  if (path.endsWith(".xml")) {
    const inHtml = found(/<(?:content|content:encoded)[^>]*>([^<]*)</g).flatMap((html) => found(ATTRIBUTES, html));
    return [...found(XML_TEXT), ...found(XML_ATTRIBUTE), ...inHtml];
  }
  if (path === "robots.txt") return found(SITEMAP_LINE);
  return JSON_WITH_ADDRESSES.test(path) ? addressesInJson(JSON.parse(text)) : [];
}

function addressesInJson(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(addressesInJson);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner !== "string") return addressesInJson(inner);
    return JSON_ADDRESS.test(name) ? [inner] : [];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

function plain(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
