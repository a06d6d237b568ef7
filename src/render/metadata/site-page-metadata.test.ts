import { expect, test } from "vitest";
import type { SiteSettings } from "../../model/settings.ts";
import { sampleContext, sampleSiteSettings, WITHOUT_ADDRESS } from "../../test/samples/sample-blog.ts";
import { siteFacts } from "./site-facts.ts";
import {
  correctionsPageMetadata,
  indexPageMetadata,
  notFoundMetadata,
  redirectMetadata,
} from "./site-page-metadata.ts";

const LOGO = { path: "media/logo.1a2b3c4d.svg", type: "image/svg+xml", alt: "", width: 10, height: 10 };

function facts(change: Partial<SiteSettings> = {}, logo: typeof LOGO | undefined = LOGO) {
  return siteFacts(sampleContext(sampleSiteSettings(change)), logo);
}

test("the front page is a web site with its feeds", () => {
  const head = indexPageMetadata(facts(), "Example News");
  expect(JSON.parse(head.structuredData)).toMatchObject({
    "@type": "WebSite",
    name: "Example News",
    url: "https://example.org/news/",
    publisher: { "@type": "NewsMediaOrganization" },
  });
  expect(head.tags).toContain('<link rel="canonical" href="https://example.org/news/">');
  expect(head.tags).toContain('href="/news/rss.xml" type="application/rss+xml"');
  expect(head.tags).toContain('<meta property="og:type" content="website">');
});

test("the corrections page leads to the feed of corrections", () => {
  const head = correctionsPageMetadata(facts(), "Corrections", "What we got wrong.");
  expect(head.tags).toContain('href="/news/corrections/atom.xml"');
  expect(head.tags).toContain('<link rel="canonical" href="https://example.org/news/corrections/">');
});

test("the page for addresses that lead nowhere is found by nobody", () => {
  const head = notFoundMetadata(facts(), "Page not found");
  expect(head.tags).toContain('<meta name="robots" content="noindex">');
  expect(head.tags).not.toContain("canonical");
});

test("a page at an old address names the new one", () => {
  const site = facts();
  const target = site.context.addresses.home;
  expect(redirectMetadata(site, target, "Moved").tags).toContain('rel="canonical" href="https://example.org/news/"');
});

test.each([
  ["an SVG logo at any size", LOGO, 'href="/news/media/logo.1a2b3c4d.svg" type="image/svg+xml" sizes="any"'],
  [
    "a PNG logo, also on home screens",
    { ...LOGO, path: "media/l.png", type: "image/png" },
    'rel="apple-touch-icon" href="/news/media/l.png"',
  ],
  ["an icon of ours where there is no logo", undefined, 'rel="icon" href="/news/assets/icon.'],
])("every page shows %s", (_name, logo, expected) => {
  const site = siteFacts(sampleContext(), logo);
  expect(indexPageMetadata(site, "T").tags).toContain(expected);
  expect(notFoundMetadata(site, "T").tags).toContain(expected);
});

test("a site without an address names none", () => {
  const head = indexPageMetadata(facts(WITHOUT_ADDRESS), "Example News");
  expect(head.tags).not.toMatch(/canonical|og:url|https?:\/\//);
  expect(JSON.parse(head.structuredData).url).toBe("/");
});
