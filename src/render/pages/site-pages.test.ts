import { expect, test } from "vitest";
import { safeHtml } from "../../model/names.ts";
import type { BlogSettings } from "../../model/settings.ts";
import { parsePage, renderSample, sampleEntries } from "../../test/samples/render-sample.ts";
import { at, sampleBlog, sampleContent, sampleEntry, sampleSlug } from "../../test/samples/sample-blog.ts";

function blog(slug: string, status: BlogSettings["status"], when = "2020-01-03 08:05") {
  return sampleBlog([sampleEntry(when)], { slug: sampleSlug(slug), title: slug, status });
}

const titles = (html: string | undefined, selector: string) =>
  [...parsePage(html ?? "").querySelectorAll(selector)].map((element) => element.textContent?.trim());

test("the front page shows live blogs, then upcoming, then ended, each in the order of readers' interest", () => {
  const files = renderSample([
    blog("ended-old", "ended", "2020-01-01 08:00"),
    blog("ended-new", "ended", "2020-01-02 08:00"),
    blog("soon", "upcoming", "2020-01-05 08:00"),
    blog("later", "upcoming", "2020-01-06 08:00"),
    blog("live-old", "live", "2020-01-03 07:00"),
    blog("live-new", "live", "2020-01-03 08:00"),
  ]);
  expect(titles(files.get("index.html"), "article h3")).toEqual([
    ...["live-new", "live-old", "soon", "later", "ended-new", "ended-old"],
  ]);
  expect(titles(files.get("index.html"), "main h2")).toEqual(["Live now", "Coming up", "Past coverage"]);
  expect(titles(files.get("404.html"), "main li a").slice(0, 2)).toEqual(["live-new", "live-old"]);
});

test("a live blog shows its newest three entries on the front page, an ended one none", () => {
  const live = sampleBlog(sampleEntries(5), { slug: sampleSlug("one") });
  const ended = sampleBlog(sampleEntries(5), { slug: sampleSlug("two"), status: "ended" });
  expect(titles(renderSample([live]).get("index.html"), "article li a")).toHaveLength(3);
  expect(titles(renderSample([ended]).get("index.html"), "article li a")).toHaveLength(0);
});

test("a site without blogs says so", () => {
  expect(renderSample([]).get("index.html")).toContain("There are no live blogs yet.");
});

test("the corrections page lists the corrections of all blogs, newest first", () => {
  const corrected = (slug: string, time: string) => {
    const notice = { at: at(`2020-01-03 ${time}`), html: safeHtml(`<p>Wrong in ${slug}.</p>`), text: "Wrong." };
    const entry = sampleEntry("2020-01-03 08:05", { content: sampleContent({ corrections: [notice] }) });
    const corrections = [
      { entry: entry.id, title: entry.title, at: notice.at, number: 1, notice },
      { entry: undefined, title: undefined, at: at("2020-01-03 06:00"), number: 1, notice },
    ];
    return sampleBlog([entry], { slug: sampleSlug(slug), title: slug }, { corrections });
  };
  const html = renderSample([corrected("one", "09:00"), corrected("two", "10:00")]).get("corrections/index.html") ?? "";
  expect(titles(html, "article h2")).toEqual(["News of 2020-01-03 08:05", "News of 2020-01-03 08:05", "one", "two"]);
  const links = [...parsePage(html).querySelectorAll("article h2 a")].map((link) => link.getAttribute("href"));
  expect(links[0]).toBe("/news/two/2020-01-03-0805.html");
  expect(links[2]).toBe("/news/one/");
  const anchors = [...parsePage(html).querySelectorAll("article")].map(({ id }) => id);
  expect(new Set(anchors).size).toBe(4);
});

test("a site that must not be found links no feeds", () => {
  const files = renderSample([blog("one", "live")], { settings: { noindex: true } });
  for (const path of ["index.html", "one/index.html", "corrections/index.html"]) {
    expect(files.get(path), path).not.toMatch(/rss\.xml|atom\.xml|feed\.json/);
  }
});
