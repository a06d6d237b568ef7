import { FEED_TYPES } from "../../model/feed-types.ts";
import type { Layout } from "../addresses.ts";
import type { HubLink } from "./hub-links.ts";

/** Headers for the paths that one pattern matches; `:blog` stands for one name, `*` at the end for the rest. */
interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What Cloudflare takes: rules in a file, and characters in a line. */
const MOST_RULES = 100;
const MOST_CHARACTERS = 2000;

const IMMUTABLE = "public, max-age=31536000, immutable";
/** The poll of open pages: short, because each answer repeats it, and never in the way of the next update. */
const POLL = "max-age=5";
const FEED = "public, max-age=60";

/** An SVG that is opened by itself is a page: it may do nothing but show itself. */
const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Polls get these too: no rule of both hosts can leave a path out, and they compress what they repeat on a connection. */
const EVERYWHERE: HeaderRule = {
  path: "/*",
  headers: {
    "X-Content-Type-Options": "nosniff",
    // Players refuse to start without a referrer.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    // What `<meta>` cannot carry; the rest of the policy stands in each page.
    "Content-Security-Policy": "frame-ancestors 'self'",
  },
};

/**
 * `_headers` for Netlify and Cloudflare Pages.
 *
 * Both apply every rule that matches and join a header that comes twice, so no two rules here set one header for one
 * path, but for a policy: of two, browsers obey both. Only the links to the hub, of which no host can make one from a
 * pattern, grow with the number of blogs: as many are named as Cloudflare takes. Pages keep the hosts' own
 * `max-age=0, must-revalidate`.
 */
export function headersFile(layout: Layout, noindex: boolean, links: readonly HubLink[] = []): string {
  const rules = [noindex ? hiddenFromSearch(EVERYWHERE) : EVERYWHERE, ...cacheRules(layout)];
  const all = [...rules, ...linkRules(links).slice(0, MOST_RULES - rules.length)];
  return `${all.map(ruleText).join("\n\n")}\n`;
}

function linkRules(links: readonly HubLink[]): readonly HeaderRule[] {
  return links
    .map(({ path, value }) => ({ path, headers: { Link: value } }))
    .filter((rule) =>
      ruleText(rule)
        .split("\n")
        .every((line) => line.length <= MOST_CHARACTERS),
    );
}

function hiddenFromSearch({ path, headers }: HeaderRule): HeaderRule {
  return { path, headers: { ...headers, "X-Robots-Tag": "noindex" } };
}

function cacheRules(layout: Layout): readonly HeaderRule[] {
  const blogFolder = layout === "site" ? "/:blog" : "";
  const feedFolders = layout === "site" ? ["", "/:blog"] : [""];
  return [
    { path: "/assets/*", headers: { "Cache-Control": IMMUTABLE } },
    { path: "/media/*", headers: { "Cache-Control": IMMUTABLE, "Access-Control-Allow-Origin": "*" } },
    { path: "/media/*.svg", headers: { "Content-Security-Policy": DRAWING_POLICY } },
    { path: `${blogFolder}/live/*`, headers: { "Cache-Control": IMMUTABLE } },
    { path: `${blogFolder}/live.json`, headers: { "Cache-Control": POLL } },
    ...feedFolders.flatMap(feedRules),
    { path: `${blogFolder}/feeds/*`, headers: { "Cache-Control": FEED } },
    ...teaserRules(blogFolder),
    ...(layout === "site" ? SITEMAP_RULES : []),
  ];
}

function feedRules(folder: string): readonly HeaderRule[] {
  return Object.entries(FEED_TYPES).map(([name, type]) => ({
    path: `${folder}/${name}`,
    headers: { "Cache-Control": FEED, "Content-Type": type, "Access-Control-Allow-Origin": "*" },
  }));
}

/** Other sites' front pages fetch the teasers from the reader's browser. */
function teaserRules(folder: string): readonly HeaderRule[] {
  return ["latest.json", "latest.html"].map((name) => ({
    path: `${folder}/${name}`,
    headers: { "Cache-Control": FEED, "Access-Control-Allow-Origin": "*" },
  }));
}

const SITEMAP_RULES: readonly HeaderRule[] = ["sitemap.xml", "news-sitemap.xml"].map((name) => ({
  path: `/${name}`,
  headers: { "Cache-Control": FEED },
}));

function ruleText({ path, headers }: HeaderRule): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${headerLine(name, value)}`)].join("\n");
}

/** A line break in a value would start a header or rule of its own. */
function headerLine(name: string, value: string): string {
  if (/[\r\n]/u.test(name + value)) throw new Error(`The header ${JSON.stringify(name)} has a line break in it.`);
  return `${name}: ${value}`;
}
