import { describe, expect, test } from "vitest";
import { safeHtml } from "../../model/names.ts";
import { articleIds, idsOf, parsePage, renderSample, sampleEntries } from "../../test/samples/render-sample.ts";
import { at, sampleBlog, sampleContent, sampleEntry, sampleWithdrawn } from "../../test/samples/sample-blog.ts";

const page = (files: ReadonlyMap<string, string>, path: string) => files.get(`us-iran/${path}`) ?? "";
const text = (html: string, selector: string) => parsePage(html).querySelector(selector)?.textContent?.trim();
const address = (html: string, selector: string) => parsePage(html).querySelector(selector)?.getAttribute("href");

describe("pages in order", () => {
  const entries = sampleEntries(50);
  const ids = idsOf(entries);

  test("newest first: the newest page goes on where the older page begins", () => {
    const files = renderSample([sampleBlog(entries)]);
    expect(articleIds(page(files, "index.html"))).toEqual(ids.slice(0, 30));
    expect(articleIds(page(files, "pages/1/index.html"))).toEqual(ids.slice(30));
    expect(address(page(files, "index.html"), "#older_")).toBe("/news/us-iran/pages/1/");
    expect(address(page(files, "pages/1/index.html"), "a[rel=prev]")).toBe("/news/us-iran/");
    expect(page(files, "pages/1/index.html")).not.toContain('rel="next"');
  });

  test("oldest first: each page is turned round, and the newest page stays the front", () => {
    const files = renderSample([sampleBlog(entries, { order: "oldest-first" })]);
    expect(articleIds(page(files, "index.html"))).toEqual(ids.slice(0, 30).toReversed());
    expect(articleIds(page(files, "pages/1/index.html"))).toEqual(ids.slice(30).toReversed());
    const html = page(files, "index.html");
    expect(html.indexOf('id="older_"')).toBeLessThan(html.indexOf("<article"));
  });

  test("with `pageSize: all` one page holds every entry", () => {
    const files = renderSample([sampleBlog(entries)], { settings: { pageSize: Number.POSITIVE_INFINITY } });
    expect(articleIds(page(files, "index.html"))).toEqual(ids);
    expect([...files.keys()].filter((path) => path.includes("/pages/"))).toEqual([]);
  });

  test("older pages and entry pages name nothing that moves with the news", () => {
    const files = renderSample([sampleBlog(entries)]);
    for (const path of ["pages/1/index.html", `${ids[10]}.html`]) {
      const html = page(files, path);
      expect(html).not.toMatch(/50 updates|>Live</);
      expect(html).not.toContain(`News of 2020-01-03 08:05`);
    }
  });

  test("an entry's article is the same on its own page, on the blog's page and in its fragment", () => {
    const files = renderSample([sampleBlog(entries)]);
    const fragment = [...files].find(([path]) => path.startsWith(`us-iran/live/${ids[3]}.`))?.[1] ?? "none";
    expect(fragment).toMatch(/^<article/);
    expect(page(files, "index.html")).toContain(fragment);
    expect(page(files, `${ids[3]}.html`)).toContain(fragment);
  });
});

describe("days", () => {
  test("entries stand under the days of the zone that the page shows", () => {
    const entries = [sampleEntry("2020-01-03 21:00"), sampleEntry("2020-01-03 20:00")];
    const daysOf = (zone: string | undefined) =>
      [
        ...parsePage(page(renderSample([sampleBlog(entries, { showZone: zone })]), "index.html")).querySelectorAll(
          "section.day > h2 > time",
        ),
      ].map((day) => day.getAttribute("datetime"));
    expect(daysOf(undefined)).toEqual(["2020-01-03"]);
    expect(daysOf("Asia/Tehran")).toEqual(["2020-01-04", "2020-01-03"]);
  });

  test("a day that begins below the tenth entry is far", () => {
    const entries = [...sampleEntries(10), sampleEntry("2020-01-02 23:00")];
    const days = [
      ...parsePage(page(renderSample([sampleBlog(entries)]), "index.html")).querySelectorAll("section.day"),
    ];
    expect(days.map(({ className }) => className)).toEqual(["day", "day far"]);
  });
});

describe("the pinned entry", () => {
  const pinned = { isPinned: true, isKey: true, title: "What we know" };

  test("stands on top and leaves a link at its place", () => {
    const entries = sampleEntries(4, (index) => (index === 2 ? pinned : {}));
    const html = page(renderSample([sampleBlog(entries, {}, { pinned: entries[2]?.id })]), "index.html");
    expect(articleIds(html)).toEqual([2, 0, 1, 3].map((index) => entries[index]?.id));
    expect(text(html, "#days_ .pinned-place a")).toBe("What we know");
  });

  test("of an older page stands on top and keeps its article there", () => {
    const entries = sampleEntries(50, (index) => (index === 45 ? pinned : {}));
    const id = entries[45]?.id ?? "";
    const files = renderSample([sampleBlog(entries, {}, { pinned: entries[45]?.id })]);
    expect(articleIds(page(files, "index.html"))[0]).toBe(id);
    expect(articleIds(page(files, "pages/1/index.html"))).toContain(id);
    expect(page(files, "index.html")).toContain(`href="#${id}" data-entry`);
    expect(page(files, "index.html").match(/"@id":/g)).toHaveLength(31);
  });
});

describe("the head", () => {
  const titleOf = (html: string) => parsePage(html).title;
  const newest = (change: Parameters<typeof sampleBlog>[1], breaking = false) =>
    page(
      renderSample([
        sampleBlog(
          sampleEntries(3, (index) => ({ isBreaking: breaking && index === 0 })),
          change,
        ),
      ]),
      "index.html",
    );

  test.each([
    ["live", false, "Strike – live updates", "Live"],
    ["live", true, "Breaking: Strike", "Live"],
    ["ended", true, "Strike – as it happened", "As it happened"],
    ["upcoming", false, "Strike", "Coming up"],
  ] as const)("of a blog that is %s (breaking: %s) says so in its title", (status, breaking, title, badge) => {
    const html = newest({ status, title: "Strike" }, breaking);
    expect(titleOf(html)).toBe(title);
    expect(text(html, ".badge")).toBe(badge);
  });

  test("a title for search engines replaces the title in `<title>` alone", () => {
    const html = newest({ title: "Strike", seoTitle: "US strike in Baghdad" });
    expect(titleOf(html)).toBe("US strike in Baghdad – live updates");
    expect(text(html, "h1")).toBe("Strike");
  });

  test("counts entries but not those taken back, and dates the newest change", () => {
    const entries = [
      sampleEntry("2020-01-03 08:05", { updatedAt: at("2020-01-03 09:00") }),
      sampleWithdrawn("2020-01-03 07:00"),
    ];
    const html = page(renderSample([sampleBlog(entries)]), "index.html");
    expect(text(html, ".count")).toBe("1 update");
    expect(text(html, ".status .updated")).toMatch(/09:00 UTC$/);
  });

  test("of a blog without entries holds neither count nor time", () => {
    const html = page(renderSample([sampleBlog([], { status: "upcoming" })]), "index.html");
    expect(parsePage(html).querySelectorAll(".status > span:not([hidden], .last-checked)")).toHaveLength(1);
    expect(text(html, "#empty_")).toBe("Our coverage has not begun yet. Updates will appear here.");
  });

  test("an ended blog with older pages leads to its first page", () => {
    const html = page(renderSample([sampleBlog(sampleEntries(40), { status: "ended" })]), "index.html");
    expect(address(html, "#toolbar_ a")).toBe("/news/us-iran/pages/1/");
  });

  test("thirty key events are listed, with a link to where the others begin, and all are counted", () => {
    const entries = sampleEntries(130, () => ({ isKey: true }));
    const page = parsePage(renderSample([sampleBlog(entries)]).get("us-iran/index.html") ?? "");
    const list = page.querySelector("#key_events_");
    expect(list?.querySelector("h2")?.textContent).toBe("Key events (130)");
    expect([...(list?.querySelectorAll("li a") ?? [])].map((link) => link.getAttribute("data-entry"))).toEqual(
      idsOf(entries.slice(0, 30)),
    );
    expect(list?.querySelector(".further a")?.getAttribute("href")).toBe(`/news/us-iran/pages/5/#${entries[30]?.id}`);
    const whole = parsePage(renderSample([sampleBlog(entries.slice(0, 30))]).get("us-iran/index.html") ?? "");
    expect(whole.querySelector("#key_events_ .further")).toBeNull();
  });

  test("on a page of everything, the link leads down the page", () => {
    const entries = sampleEntries(60, () => ({ isKey: true }));
    const settings = { pageSize: Number.POSITIVE_INFINITY };
    const page = parsePage(renderSample([sampleBlog(entries)], { settings }).get("us-iran/index.html") ?? "");
    expect(page.querySelector(".further a")?.getAttribute("href")).toBe(`#${entries[30]?.id}`);
  });

  test("key events lead to the entry where it stands on the page, else to its own page", () => {
    const entries = sampleEntries(50, (index) => ({ isKey: index === 0 || index === 45 }));
    const html = page(renderSample([sampleBlog(entries)]), "index.html");
    const links = [...parsePage(html).querySelectorAll("#key_events_ li a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual([`#${entries[0]?.id}`, `/news/us-iran/${entries[45]?.id}.html`]);
  });
});

describe("an entry", () => {
  test("shows its corrections under the headline and its edit only where no correction tells of it", () => {
    const notice = { at: at("2020-01-03 09:00"), html: safeHtml("<p>Correction</p>"), text: "" };
    const updatedAt = at("2020-01-03 09:00");
    const entries = [
      sampleEntry("2020-01-03 08:05", {
        updatedAt,
        content: sampleContent({ corrections: [notice], headline: safeHtml("A") }),
      }),
      sampleEntry("2020-01-03 08:00", { updatedAt }),
      sampleEntry("2020-01-03 07:00", { updatedAt: at("2020-01-04 09:00") }),
      sampleEntry("2020-01-03 06:00"),
    ];
    const html = page(renderSample([sampleBlog(entries)]), "index.html");
    const edits = [...parsePage(html).querySelectorAll("article")].map(
      (article) => article.querySelector("time.dt-updated")?.textContent ?? null,
    );
    expect(edits).toEqual([null, "09:00 UTC", "4 January 2020, 09:00 UTC", null]);
    expect(parsePage(html).querySelector("data.dt-updated")?.getAttribute("value")).toBe(updatedAt);
    expect(parsePage(html).querySelector("h3 + .correction")?.id).toBe("correction_2020-01-03-0805_1");
  });

  test("that was taken back keeps its place, its address and its reason", () => {
    const withdrawn = sampleWithdrawn("2020-01-03 07:30");
    const entries = [sampleEntry("2020-01-03 08:05"), withdrawn, sampleEntry("2020-01-03 07:00")];
    const files = renderSample([sampleBlog(entries)]);
    expect(articleIds(page(files, "index.html"))).toEqual(idsOf(entries));
    expect(page(files, `${withdrawn.id}.html`)).toContain("The report was wrong.");
    expect(page(files, `${withdrawn.id}.html`)).toContain("noindex");
  });

  test("names its own people and leaves the blog's to the top of the page", () => {
    const entries = [
      sampleEntry("2020-01-03 08:05", { hasOwnBylines: true, bylines: [{ name: "Guest & Co" }] }),
      sampleEntry("2020-01-03 07:00"),
    ];
    const html = page(renderSample([sampleBlog(entries)]), "index.html");
    expect([...parsePage(html).querySelectorAll("article .p-author")].map((one) => one.textContent)).toEqual([
      "Guest & Co",
      "",
    ]);
    expect(parsePage(html).querySelector("article .p-author .p-name")?.getAttribute("value")).toBe("Lena Strand");
  });

  test("shows a lead picture once, in the text where it stands there", () => {
    const image = { path: "media/a.jpg", type: "image/jpeg", alt: "", width: 4, height: 3 };
    const file = { kind: "picture", path: "media/a.jpg", type: "image/jpeg", bytes: 1 } as const;
    const media = [{ file, address: "/media/a.jpg", alt: "", caption: "", credit: "" }];
    const entries = [
      sampleEntry("2020-01-03 08:05", { image }),
      sampleEntry("2020-01-03 07:00", { image, content: sampleContent({ media }) }),
    ];
    const html = page(renderSample([sampleBlog(entries)]), "index.html");
    expect([...parsePage(html).querySelectorAll("article figure.lead")]).toHaveLength(1);
  });
});

test("a page in Persian runs right to left with its own digits", () => {
  const html = page(renderSample([sampleBlog(sampleEntries(2), { lang: "fa" })]), "index.html");
  expect(parsePage(html).documentElement.getAttribute("dir")).toBe("rtl");
  expect(text(html, "article time")).toBe("۰۸:۰۵");
});
