import { execFileSync } from "node:child_process";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { entry, PICTURES, replace, type SampleBlog, START, sampleSite } from "../browser/sample-site.ts";
import { type SiteServer, startServer } from "../browser/site-server.ts";

/** Seconds between polls, by a clock that nobody can turn: few. */
const POLL = 0.3;

const FILM = "[A film](https://www.youtube.com/watch?v=abcdefghijk)";

const OBSERVE = `
  window.mishaps = [];
  document.addEventListener("securitypolicyviolation", (e) => mishaps.push(e.violatedDirective + " " + e.blockedURI));
  // Firefox tells of observers that wait for the next frame as if it were an error.
  addEventListener("error", ({ message }) => message.startsWith("ResizeObserver loop") || mishaps.push("error: " + message));
  addEventListener("unhandledrejection", (e) => mishaps.push("rejection: " + e.reason));
`;

let browser: Browser;
let server: SiteServer;
let page: Page;

beforeAll(async () => {
  const executablePath = execFileSync("sh", ["-c", "command -v firefox-esr || command -v firefox"], {
    encoding: "utf8",
  });
  browser = await puppeteer.launch({ browser: "firefox", executablePath: executablePath.trim(), headless: true });
});
afterAll(() => browser?.close());
// Another origin for each test: nothing of it is in the browser's cache.
beforeEach(async () => {
  server = await startServer();
});
afterEach(async () => {
  await page.close();
  await server.close();
});

const publish = (sample: SampleBlog) => server.publish(sampleSite({ poll: POLL, ...sample }));

async function open(sample: SampleBlog): Promise<void> {
  publish(sample);
  page = await browser.newPage();
  await page.evaluateOnNewDocument(OBSERVE);
  await page.goto(`${server.origin}/blog/`);
}

const text = (selector: string): Promise<unknown> =>
  page.evaluate(`document.querySelector("${selector}")?.textContent`);
const mishaps = (): Promise<unknown> => page.evaluate("mishaps");
const within = { timeout: 20_000, interval: 50 };

test("polls, takes new and changed entries in, and switches zone and order, under the policy and Trusted Types", async () => {
  await open({ entries: START });
  expect(
    await page.evaluate(
      `(() => { try { document.body.innerHTML = "x"; return "not enforced"; } catch { return "enforced"; } })()`,
    ),
  ).toBe("enforced");
  await page.evaluate("mishaps.length = 0");
  publish({ entries: [entry(490), ...replace(START, "e-0477", "Edited.")], pinned: "e-0459" });
  await expect.poll(() => text("#days_ article"), within).toContain("Entry 490");
  await expect.poll(() => text("#e-0477 .body"), within).toBe("Edited.");
  expect(await text("#pinned_ article h3")).toBe("Entry 459");
  // The tests' own zone, which the browser has taken over.
  await page.click("#zone_");
  await expect.poll(() => text("#e-0490 .when"), within).toMatch(/21:55.*GMT\+13:45/u);
  await page.click("#order_");
  await expect
    .poll(() => page.evaluate(`[...document.querySelectorAll("#days_ article")].at(-1).id`), within)
    .toBe("e-0490");
  const before = server.answers.length;
  await expect.poll(() => server.answers.slice(before).some(({ status }) => status === 304), within).toBe(true);
  expect(await mishaps()).toEqual([]);
});

test("a film plays on through an update, and is the first to be asked of anybody else", async () => {
  const entries = replace(START, "e-0480", FILM);
  await open({ entries });
  await page.click("#e-0480 .video button");
  await page.evaluate(`window.frame = document.querySelector("iframe")`);
  expect(await page.evaluate("frame.src")).toContain("https://www.youtube-nocookie.com/embed/abcdefghijk");
  publish({ entries: [entry(490), ...replace(entries, "e-0480", `Above.\n\n${FILM}`)] });
  await expect.poll(() => text("#e-0480 .body"), within).toContain("Above.");
  expect(await page.evaluate("frame.isConnected")).toBe(true);
  expect(await mishaps()).toEqual([]);
});

test("poisoned fragments run nothing", async () => {
  await open({ entries: START });
  const poison = `<p onclick="x()">Poison</p><script>window.owned = 1</script><img src="${PICTURES}/x" onerror="owned = 1">`;
  const article = `<article id="e-0490" data-day="2020-01-03"><time datetime="2020-01-03T08:10:00Z"></time><div class="body">${poison}</div></article>`;
  server.fault = (path) => (path.includes("live/e-0490") ? { kind: "text", text: article } : undefined);
  publish({ entries: [entry(490), ...START] });
  await expect.poll(() => text("#e-0490 .body"), within).toBe("Poison");
  expect(await page.evaluate("window.owned")).toBeUndefined();
});
