import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { photo, withPlace } from "../photos.ts";
import { PROJECT, siteFolder, writeInto } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";
import { test } from "./browser-test.ts";
import { filesOf } from "./site-files.ts";
import { type SiteServer, startServer } from "./site-server.ts";

const FRONT = "---\ntitle: Vote\ndate: 2020-01-03\n---\n\n";
const TEXT =
  "A sentence that fills a line or two, so that entries are as high as they are in a newsroom's blog. ".repeat(4);

const entry = (minute: number, body: string): string => `## 08:${String(minute).padStart(2, "0")}\n\n${body}\n\n`;

/** Entries newest first, all with pictures of other shapes, one with a gallery and one with a film. */
const ENTRIES = [
  entry(40, "![Wide](wide.jpg)"),
  entry(35, `${TEXT}\n\n![High](high.jpg)\n*A caption.*`),
  entry(30, "![One](wide.jpg)\n![Two](high.jpg)\n![Three](small.jpg)"),
  entry(25, "![A film](film.mp4)"),
  ...[20, 15, 10, 5].map((minute) => entry(minute, `At ${minute} past eight. ${TEXT}`)),
];

let files: Readonly<Record<string, Uint8Array | string>>;
beforeAll(async () => {
  const film = (name: string) => readFileSync(join(PROJECT, "content/election-night", name));
  files = {
    "content/index.md": "---\ntitle: Gazette\nurl: https://example.org\npoll: 5\n---\n",
    "content/wide.jpg": await withPlace(await photo(2000, 1100))
      .jpeg()
      .toBuffer(),
    "content/high.jpg": await withPlace(await photo(1600, 1200), 6)
      .jpeg()
      .toBuffer(),
    "content/small.jpg": await (await photo(300, 300, "#aa7755")).jpeg().toBuffer(),
    "content/film.mp4": film("ferry.mp4"),
    "content/film.vtt": film("ferry.vtt"),
    "content/film.jpg": film("ferry.jpg"),
  };
});

function build(folder: string, entries: readonly string[]): ReturnType<typeof filesOf> {
  writeInto(folder, "content/vote.md", FRONT + entries.join(""));
  const { code, stderr } = spawnProgram(["build", "--strict"], { cwd: folder });
  expect(code, stderr).toBe(0);
  // Read now: the folder goes with the test, before the last question of the page.
  const built = [...filesOf(join(folder, "dist"))].map(([path, contents]) => {
    const bytes = typeof contents === "function" ? contents() : contents;
    return [path, () => bytes] as const;
  });
  return new Map(built);
}

const servers: SiteServer[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

const OBSERVE = `
  window.shift = 0;
  new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true });
`;

async function openPage(browser: Browser, path: string, width: number, ratio: number) {
  const folder = siteFolder(files);
  const server = await startServer();
  servers.push(server);
  server.publish(build(folder, ENTRIES));
  const context = await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor: ratio });
  await context.addInitScript(OBSERVE);
  const page = await context.newPage();
  // Pictures come when the page stands already.
  await page.route("**/media/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await route.continue();
  });
  await page.goto(server.origin + path, { waitUntil: "load" });
  return { page, server, folder, close: () => context.close() };
}

const shift = (page: Page): Promise<number> => page.evaluate("window.shift");
const topOf = (page: Page, id: string): Promise<number> =>
  page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN, id);

/** Scrolls past every picture until all have loaded. */
async function seeAll(page: Page): Promise<void> {
  for (const picture of await page.locator("article img").all()) await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
}

test.for([
  [390, 2],
  [1280, 1],
] as const)(
  "nothing moves while pictures and films load on a screen of %i pixels",
  async ([width, ratio], { browser }) => {
    const { page, close } = await openPage(browser, "/vote/", width, ratio);
    const heights = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("article")].map((each) => Math.round(each.getBoundingClientRect().height)),
      );
    const before = await heights();
    await seeAll(page);
    expect(await heights()).toEqual(before);
    expect(await shift(page)).toBe(0);
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("article img, article video")].map((each) => ({
        wide: each.clientWidth <= (each.parentElement?.closest("figure")?.clientWidth ?? 0),
        high: each.clientHeight <= innerHeight,
      })),
    );
    for (const size of sizes) expect(size).toEqual({ wide: true, high: true });
    await close();
  },
);

test("a phone fetches no more than its screen shows, and each picture once", async ({ browser }) => {
  const { page, server, close } = await openPage(browser, "/vote/", 390, 2);
  await seeAll(page);
  const fetched = server.asked.filter((path) => path.startsWith("/media/")).map((path) => path.replace(/\..*\./, "."));
  expect(fetched.toSorted()).toEqual([
    "/media/film-960.webp",
    "/media/film.vtt",
    "/media/high-960.webp",
    "/media/small-300.webp",
    "/media/wide-960.webp",
  ]);
  await close();
});

test("a picture keeps its place in a colour of its own before it comes", async ({ browser }) => {
  const { page, close } = await openPage(browser, "/vote/", 1280, 1);
  const colours = await page.evaluate(() =>
    [...document.querySelectorAll("article img")].map((image) => getComputedStyle(image).backgroundColor),
  );
  expect(colours).toHaveLength(5);
  for (const colour of colours) expect(colour).toMatch(/^rgb\(\d+, \d+, \d+\)$/);
  expect(new Set(colours).size).toBeGreaterThan(1);
  await close();
});

test("a picture that comes with a live update above what is read moves nothing", async ({ browser }) => {
  const { page, server, folder, close } = await openPage(browser, "/vote/", 390, 2);
  await seeAll(page);
  await page.evaluate(() => document.getElementById("2020-01-03-0815")?.scrollIntoView());
  await page.mouse.wheel(0, 1);
  const before = await topOf(page, "2020-01-03-0815");
  const [first = "", second = "", ...others] = ENTRIES;
  const edited = `${second}![Now with a picture](small.jpg)\n\n![And another](wide.jpg)\n\n`;
  server.publish(build(folder, [entry(45, "![New](high.jpg)"), first, edited, ...others]));
  await page.waitForFunction(() => document.querySelectorAll("[id='2020-01-03-0835'] img").length === 3, null, {
    timeout: 60_000,
  });
  expect(Math.abs((await topOf(page, "2020-01-03-0815")) - before)).toBeLessThan(2);
  const src = await page.evaluate(() =>
    document.querySelector("[id='2020-01-03-0835'] source")?.getAttribute("srcset"),
  );
  expect(src).toMatch(/^\/media\/high-480\.[0-9a-f]{8}\.webp 480w, /);
  await close();
});
