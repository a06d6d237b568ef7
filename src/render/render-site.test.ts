import { describe, expect, test } from "vitest";
import type { Entry, LiveBlog } from "../model/live-blog.ts";
import { safeHtml } from "../model/names.ts";
import { allFiles } from "../model/site-files.ts";
import { renderContext, renderSample, sampleEntries, sampleFiles } from "../test/samples/render-sample.ts";
import {
  sampleBlog,
  sampleContent,
  sampleId,
  sampleSite,
  sampleSlug,
  WITHOUT_ADDRESS,
} from "../test/samples/sample-blog.ts";
import { renderSite } from "./render-site.ts";

function changedPaths(before: readonly LiveBlog[], after: readonly LiveBlog[]): readonly string[] {
  const old = renderSample(before);
  return [...renderSample(after)].filter(([path, text]) => old.get(path) !== text).map(([path]) => path);
}

function edited(entries: readonly Entry[], index: number): readonly Entry[] {
  return entries.map((entry, position) => {
    if (position !== index || entry.kind === "withdrawn") return entry;
    return {
      ...entry,
      key: `${entry.key} edited`,
      content: sampleContent({ html: safeHtml("<p>Edited.</p>"), text: "Edited." }),
    };
  });
}

test("what two live blogs have in common is one file: a share image drawn from the same headline", () => {
  const entries = sampleEntries(3, () => ({ isKey: true }));
  const blogs = ["us-iran", "iran-us"].map((slug) => sampleBlog(entries, { slug: sampleSlug(slug) }));
  const context = { ...renderContext(), drawShareImage: () => new Uint8Array() };
  const paths = allFiles(renderSite(sampleSite(blogs), context)).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith("media/share."))).not.toEqual([]);
  expect(paths.toSorted()).toEqual([...new Set(paths)].toSorted());
});

describe("work grows with the change", () => {
  const entries = sampleEntries(130, (index) => ({ isKey: index % 10 === 0 }));
  const [newest, ...before] = entries;

  test("a new entry changes its own page and what moves with the news", () => {
    const changed = changedPaths([sampleBlog(before)], [sampleBlog(entries)]);
    expect(changed.length).toBeLessThanOrEqual(18);
    expect(changed.filter((path) => /\/pages\/|\/feeds\//.test(path))).toEqual([]);
    expect(changed.filter((path) => /us-iran\/2020-.*\.html$/.test(path))).toEqual([`us-iran/${newest?.id}.html`]);
  });

  test.each([0, 5, 24])("an edit of entry %i on the newest page changes few files", (index) => {
    const changed = changedPaths([sampleBlog(entries)], [sampleBlog(edited(entries, index))]);
    expect(changed.length).toBeLessThanOrEqual(14);
    expect(changed).toContain(`us-iran/${entries[index]?.id}.html`);
    expect(changed.filter((path) => path.includes("/pages/"))).toEqual([]);
  });

  test("an edit on an older page changes that page, its own, and no other", () => {
    const changed = changedPaths([sampleBlog(entries)], [sampleBlog(edited(entries, 100))]);
    const pages = changed.filter((path) => path.endsWith(".html") && path.startsWith("us-iran/"));
    expect(pages.toSorted()).toEqual(["us-iran/2020-01-03-0625.html", "us-iran/pages/2/index.html"]);
    expect(changed.length).toBeLessThanOrEqual(14);
  });

  test("the end of the coverage leaves older pages and entry pages alone", () => {
    const changed = changedPaths([sampleBlog(entries)], [sampleBlog(entries, { status: "ended" })]);
    expect(changed.filter((path) => /\/pages\/|us-iran\/2020/.test(path))).toEqual([]);
    expect(changed).toContain("us-iran/index.html");
  });

  test("a page that is born changes the link of the page below and of no other", () => {
    const all = sampleEntries(60);
    const changed = changedPaths([sampleBlog(all.slice(1))], [sampleBlog(all)]);
    expect(changed.filter((path) => path.includes("/pages/")).toSorted()).toEqual([
      "us-iran/pages/1/index.html",
      "us-iran/pages/2/index.html",
    ]);
  });

  test("keys alone say the same: equal keys wherever nothing changed", () => {
    const keys = (blog: LiveBlog) => new Map(sampleFiles([blog]).map(({ path, key }) => [path, key]));
    const old = keys(sampleBlog(before));
    const changed = [...keys(sampleBlog(entries))].filter(([path, key]) => old.get(path) !== key);
    expect(changed.length).toBeLessThanOrEqual(18);
  });
});

describe("the shape of the output", () => {
  const blog = sampleBlog(sampleEntries(45));

  test("a site has its pages, feeds and files for hosts", () => {
    expect([...renderSample([blog]).keys()].filter((path) => !/2020|\/live\/|assets\//.test(path)).toSorted()).toEqual(
      [
        ...[
          ".nojekyll",
          "404.html",
          "_headers",
          "atom.xml",
          "feed.json",
          "index.html",
          "news-sitemap.xml",
          "robots.txt",
        ],
        ...["rss.xml", "sitemap.xml"],
        ...["atom.xml", "feed.json", "index.html", "rss.xml"].map((name) => `corrections/${name}`),
        ...["atom.xml", "feed.json", "index.html", "latest.html", "latest.json", "live.json", "oembed.json"].map(
          (name) => `us-iran/${name}`,
        ),
        ...["us-iran/pages/1/index.html", "us-iran/rss.xml"],
      ].toSorted(),
    );
  });

  test("a single blog stands at the top, without what belongs to a site", () => {
    const files = renderSample([blog], { layout: "single" });
    const paths = [...files.keys()];
    expect(paths).toEqual(
      expect.arrayContaining(["index.html", "_headers", "live.json", "pages/1/index.html", "rss.xml"]),
    );
    expect(paths.filter((path) => /us-iran|sitemap|corrections|404|robots/.test(path))).toEqual([]);
    for (const [path, text] of files) if (path.endsWith(".html")) expect(text, path).not.toContain("/news/us-iran/");
  });

  test("a site without an address has no canonical links and no sitemaps, and its links start at the root", () => {
    const files = renderSample([blog], { settings: WITHOUT_ADDRESS });
    expect([...files.keys()].filter((path) => /sitemap|robots/.test(path))).toEqual([]);
    const html = files.get("us-iran/index.html") ?? "";
    expect(html).not.toMatch(/rel="canonical"|og:url|localhost/);
    expect(html).toContain('href="/us-iran/pages/1/"');
    expect(files.get("us-iran/rss.xml")).toContain("http://localhost:4321/us-iran/");
  });

  test("bare links name entry pages without their ending, files keep it", () => {
    const files = renderSample([blog], { settings: { links: "bare" } });
    const id = blog.entries[0]?.id;
    expect(files.has(`us-iran/${id}.html`)).toBe(true);
    expect(files.get("us-iran/index.html")).toContain(`href="/news/us-iran/${id}"`);
    for (const [path, text] of files) expect(text, path).not.toContain(`us-iran/${id}.html`);
  });

  test("pictures and linked files are listed once, with their smaller versions", () => {
    const versions = [{ path: "media/a-480.1.webp", type: "image/webp", width: 480 }];
    const image = { path: "media/a.1.jpg", type: "image/jpeg", alt: "", width: 800, height: 600, versions };
    const entries = sampleEntries(2, () => ({ image, content: sampleContent({ files: ["media/report.2.pdf"] }) }));
    const media = sampleFiles([sampleBlog(entries)]).filter(({ kind }) => kind === "media");
    expect(media.map(({ path }) => path)).toEqual(["media/a.1.jpg", "media/a-480.1.webp", "media/report.2.pdf"]);
    const html = renderSample([sampleBlog(entries)]).get("us-iran/index.html");
    expect(html).toContain('<picture><source type="image/webp" srcset="/news/media/a-480.1.webp 480w" sizes="');
  });

  test("old ids and old slugs lead to the present pages", () => {
    const entries = sampleEntries(1);
    const id = entries[0]?.id ?? sampleId("none");
    const moved = sampleBlog(entries, { formerSlugs: [sampleSlug("iran")] }, { formerIds: { "old-id": id } });
    const files = renderSample([moved]);
    const targets = ["us-iran/old-id.html", "iran/index.html", `iran/${id}.html`, "iran/old-id.html"].map(
      (path) => /url=(?<to>[^"]*)/.exec(files.get(path) ?? "")?.groups?.["to"],
    );
    const entryPage = `/news/us-iran/${id}.html`;
    expect(targets).toEqual([entryPage, "/news/us-iran/", entryPage, entryPage]);
  });

  test("the feeds at an old slug are those at the present one", () => {
    const moved = sampleBlog(sampleEntries(1), { formerSlugs: [sampleSlug("iran")] });
    const files = renderSample([moved]);
    for (const name of ["rss.xml", "atom.xml", "feed.json"]) {
      expect(files.get(`iran/${name}`)).toContain(`https://example.org/news/us-iran/${name}`);
      expect(files.get(`iran/${name}`)).toBe(files.get(`us-iran/${name}`));
    }
  });

  test("a page that is there is never replaced by one that moved away", () => {
    const present = sampleBlog(sampleEntries(1), { slug: sampleSlug("vote"), title: "The vote" });
    const moved = sampleBlog(sampleEntries(1), { slug: sampleSlug("count"), formerSlugs: [sampleSlug("vote")] });
    const page = renderSample([moved, present]).get("vote/index.html");
    expect(page).toContain("The vote");
    expect(page).not.toContain('http-equiv="refresh"');
  });
});
