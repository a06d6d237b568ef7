import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";
import { launchBrowser } from "./launch-browser.ts";
import { axeSource } from "./open-blog.ts";
import { serveFolder } from "./serve-folder.ts";

declare const axe: { readonly run: (root: Document, options: object) => Promise<AxeResults> };

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const PAGES = [
  "index.html",
  "us-iran/index.html",
  "election-night/index.html",
  "election-night/pages/1/index.html",
  "election-night/2026-05-07-*.html",
  "tehran-farsi/index.html",
  "corrections/index.html",
  "404.html",
] as const;

let out: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "wirecopy-pages-"));
  const { code, stderr } = spawnProgram(["build", "--strict", "--out", out], { cwd: PROJECT });
  expect(code, stderr).toBe(0);
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(out)]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(out, { recursive: true });
});

/** The first built file that fits a name with one `*`. */
function builtFile(name: string): string {
  const [start = "", end = ""] = name.split("*");
  const folder = start.slice(0, start.lastIndexOf("/") + 1);
  const files = readdirSync(join(out, folder)).map((file) => folder + file);
  return files.toSorted().find((file) => file === name || (file.startsWith(start) && file.endsWith(end))) ?? name;
}

type Look = "light" | "dark";

/** Opens a page and gives what went wrong beside it: console errors, breaches of its policy, requests to other hosts. */
async function withPage<T>(
  file: string,
  look: { readonly colorScheme: Look; readonly width: number },
  inspect: (page: Page) => Promise<T>,
): Promise<{ readonly result: T; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({
    colorScheme: look.colorScheme,
    viewport: { width: look.width, height: 900 },
    reducedMotion: "reduce",
  });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.address)) complaints.push(`asks ${request.url()}`);
  });
  await page.goto(`${server.address}/${builtFile(file)}`, { waitUntil: "networkidle" });
  const result = await inspect(page);
  await context.close();
  return { result, complaints };
}

const LOOKS = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "light", width: 400 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "dark", width: 400 },
] as const;

const CASES = PAGES.flatMap((file) => LOOKS.map((look) => [file, look.colorScheme, look.width, look] as const));

test.each(CASES)("%s, %s, %i wide: no breach of WCAG 2.2 AA", async (file, _scheme, _width, look) => {
  const { result, complaints } = await withPage(file, look, async (page) => {
    // Not as a script element: the page's own policy rightly refuses those.
    await page.evaluate(axeSource());
    const { violations } = await page.evaluate(
      (values) => axe.run(document, { runOnly: { type: "tag", values }, preload: false }),
      TAGS,
    );
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
  expect(result).toEqual([]);
  expect(complaints).toEqual([]);
});

test.each(PAGES)("%s does not scroll sideways on a narrow phone, nor at 200 % of the text size", async (file) => {
  const { result } = await withPage(file, { colorScheme: "light", width: 320 }, async (page) => {
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const plain = await overflow();
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    return { plain, large: await overflow() };
  });
  expect(result).toEqual({ plain: 0, large: 0 });
});
