import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { openTemplates } from "../node/eta-templates.ts";
import { type SampleOptions, sampleViews } from "./samples/sample-views.ts";

const FOLDER = join(import.meta.dirname, "../../templates");
const templates = openTemplates([FOLDER], (data) => createHash("sha256").update(data).digest("hex"));

function parse(html: string) {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  return new window.DOMParser().parseFromString(html, "text/html");
}

function pages(options: Partial<SampleOptions> = {}) {
  const views = sampleViews({ lang: "en", count: 26, hasPinned: true, render: templates.render, ...options });
  return {
    newest: templates.render("newest", views.newest),
    older: templates.render("older", views.older),
    entry: templates.render("entry-page", views.entry),
    index: templates.render("index", views.index),
    corrections: templates.render("corrections", views.corrections),
    "not-found": templates.render("not-found", views.notFound),
    redirect: templates.render("redirect", views.redirect),
  };
}

const KINDS: readonly (readonly [string, Partial<SampleOptions>])[] = [
  ["a live blog", {}],
  ["a blog without entries", { count: 0, hasPinned: false }],
  ["an upcoming blog", { count: 0, hasPinned: false, state: "upcoming" }],
  ["an ended blog", { state: "ended" }],
  ["a blog that runs oldest first", { order: "oldest-first" }],
  ["a blog in another zone", { zone: "Asia/Tehran" }],
];

describe.each(KINDS)("%s", (_, options) => {
  const made = Object.entries(pages(options));

  test.each(made)("the page %s is one sound document", (_kind, html) => {
    const document = parse(html);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
    expect(document.querySelectorAll("h1, main, title")).toHaveLength(3);
    const labels = [...document.querySelectorAll("[aria-labelledby], [aria-describedby]")].flatMap((element) =>
      ["aria-labelledby", "aria-describedby"].map((name) => element.getAttribute(name)).filter((id) => id !== null),
    );
    for (const id of labels) expect(ids).toContain(id);
  });

  test.each(made)("no heading of the page %s skips a level", (_kind, html) => {
    const levels = [...parse(html).querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test.each(made)("the page %s keeps a strict policy: no style or code of its own in the HTML", (_kind, html) => {
    const document = parse(html);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(?:link|script|img)/));
    expect(document.querySelectorAll("style, [style], [onclick], script:not([src]):not([type$=json])")).toHaveLength(0);
  });
});

test("only entries have ids without a low line", () => {
  const document = parse(pages().newest);
  const plain = [...document.querySelectorAll("[id]")].filter(({ id }) => !id.includes("_"));
  expect(plain.length).toBe(26);
  for (const element of plain) expect(element.matches("article[data-day]")).toBe(true);
});

test("each article holds its time and begins with a heading of level 3: the headline, else the time", () => {
  const document = parse(pages().newest);
  for (const article of document.querySelectorAll("article")) {
    expect(article.querySelector("time")?.getAttribute("datetime")).toMatch(/^2020-01-0\dT\d\d:\d\d:00Z$/);
    const heading = article.querySelector("h1, h2, h3, h4, h5, h6");
    expect(heading?.tagName).toBe("H3");
    expect(heading?.textContent?.trim()).not.toBe("");
  }
});

test("the pinned entry stands on top, and a link to it at its place in the timeline", () => {
  const document = parse(pages().newest);
  expect(document.querySelector("#updates_ article")?.id).toBe("entry-1");
  expect(document.querySelector("#days_ .pinned-place a")?.getAttribute("href")).toBe("#entry-1");
  expect(document.querySelectorAll("#entry-1")).toHaveLength(1);
});

test("the head fragment holds the same roots as the page", () => {
  const views = sampleViews({ lang: "en", count: 8, render: templates.render });
  const page = parse(templates.render("newest", views.newest));
  const fragment = parse(templates.render("head-fragment", views.head));
  const roots = [...fragment.body.children];
  expect(roots.map(({ id }) => id)).toEqual([
    "title_",
    "standfirst_",
    "byline_",
    "key_events_",
    "empty_",
    "closing_",
    "pages_",
  ]);
  for (const root of roots) expect(page.querySelector(`#${root.id}`)?.outerHTML).toBe(root.outerHTML);
});

test("without a script no reading option can be pressed and nothing waits", () => {
  const document = parse(pages().newest);
  for (const button of document.querySelectorAll(".toolbar button, .share")) {
    expect(button.hasAttribute("hidden")).toBe(true);
  }
  expect(document.querySelector("#waiting_")?.hasAttribute("hidden")).toBe(true);
});

test("an ended blog offers no pause and leads to its first page", () => {
  const document = parse(pages({ state: "ended" }).newest);
  expect(document.querySelectorAll("#pause_, #order_")).toHaveLength(0);
  expect(document.querySelector("#toolbar_ a")?.getAttribute("href")).toBe("#start");
  expect(document.querySelector("#closing_")?.hasAttribute("hidden")).toBe(false);
});

test("a page at an old address leads on at once, and by a link", () => {
  const { redirect } = pages();
  expect(redirect).toContain('<meta http-equiv="refresh" content="0; url=/us-iran/">');
  expect(parse(redirect).querySelector("main a")?.getAttribute("href")).toBe("/us-iran/");
});

test("a right-to-left page says so", () => {
  const html = parse(pages({ lang: "fa" }).newest).documentElement;
  expect([html.getAttribute("lang"), html.getAttribute("dir")]).toEqual(["fa", "rtl"]);
});

test("twenty entries and the stylesheet stay within the reader's budget", () => {
  const css = transformSync(readFileSync(join(FOLDER, "styles.css"), "utf8"), { loader: "css", minify: true }).code;
  expect(gzipSync(css).length).toBeLessThan(8 * 1024);
  const views = sampleViews({ lang: "en", count: 20, render: templates.render });
  expect(gzipSync(templates.render("newest", views.newest)).length).toBeLessThan(15 * 1024);
});
