import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { PROJECT } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";
import { test } from "./browser-test.ts";
import { findBarriers, LOOKS } from "./find-barriers.ts";
import { keepInWindow } from "./keep-in-window.ts";
import { filesOf, type SiteFiles } from "./site-files.ts";
import { type SiteServer, startServer } from "./site-server.ts";

const PAGES = [
  "/",
  "/us-iran/",
  "/election-night/",
  "/election-night/pages/1/",
  "/election-night/2026-05-07-*.html",
  "/tehran-farsi/",
  "/corrections/",
  "/404.html",
  "/harbour-vote/",
] as const;

let out: string;
let files: SiteFiles;
let server: SiteServer;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "wirecopy-pages-"));
  const { code, stderr } = spawnProgram(["build", "--strict", "--out", out], { cwd: PROJECT });
  expect(code, stderr).toBe(0);
  files = filesOf(out);
  server = await startServer();
  server.publish(files);
});

afterAll(async () => {
  await server.close();
  rmSync(out, { recursive: true });
});

/** The first built page that fits an address with one `*`. */
function builtPage(address: string): string {
  const [start = "", end] = address.split("*");
  if (end === undefined) return address;
  return [...files.keys()].toSorted().find((path) => path.startsWith(start) && path.endsWith(end)) ?? address;
}

const OBSERVE_SHIFTS = `
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) shift += value;
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Opens a page and gives what went wrong beside it: console errors, breaches of its policy, requests to other hosts. */
async function openPage(browser: Browser, address: string, width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.origin)) complaints.push(`asks ${request.url()}`);
  });
  await keepInWindow(page, () => builtPage(address));
  await page.addInitScript(OBSERVE_SHIFTS);
  const response = await page.goto(server.origin + builtPage(address), { waitUntil: "load" });
  expect(response?.status()).toBe(200);
  return { page, complaints, close: () => context.close() };
}

test.for(PAGES)("%s: nothing shifts while it loads, wide or narrow", async (address, { browser }) => {
  for (const width of [1280, 400]) {
    const { page, close } = await openPage(browser, address, width);
    // Two frames later all that the load brought is painted.
    await page.evaluate(
      "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))",
    );
    expect(await page.evaluate("shift")).toBe(0);
    await close();
  }
});

test.for(PAGES)("%s: no breach of WCAG 2.2 AA in either scheme, wide or narrow", async (address, { browser }) => {
  const { page, complaints, close } = await openPage(browser, address);
  expect(await findBarriers(page, LOOKS)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.for(PAGES)(
  "%s does not scroll sideways on a narrow phone, nor with letters twice as large",
  async (address, { browser }) => {
    const { page, close } = await openPage(browser, address);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await overflow(page)).toBe(0);
    await close();
  },
);

test.for(["/us-iran/", "/tehran-farsi/"])(
  "%s: what stands below an entry begins where its words begin",
  async (address, { browser }) => {
    const { page, close } = await openPage(browser, address);
    await page.locator(".share:visible").first().waitFor();
    const offsets = await page.evaluate(() =>
      [...document.querySelectorAll("article:has(.share)")].map((article) => {
        const isRightToLeft = document.dir === "rtl";
        const edgeOf = (element: Element | null) => {
          const box = element?.getBoundingClientRect();
          return Math.round((isRightToLeft ? box?.right : box?.left) ?? Number.NaN);
        };
        const shown = [...article.querySelectorAll("footer > *")].find(
          (each) => each.getBoundingClientRect().width > 0,
        );
        return edgeOf(article.querySelector(".body")) - edgeOf(shown ?? null);
      }),
    );
    expect(offsets.length).toBeGreaterThan(3);
    expect(new Set(offsets)).toEqual(new Set([0]));
    await close();
  },
);
