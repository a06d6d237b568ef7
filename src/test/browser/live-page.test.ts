import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./launch-browser.ts";
import { type OpenBlog, type OpenOptions, openBlog } from "./open-blog.ts";
import { entriesUpTo, entry, PICTURES, type SampleBlog } from "./sample-site.ts";

let browser: Browser;
let blog: OpenBlog | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await blog?.close();
  blog = undefined;
});
afterAll(() => browser.close());

async function open(sample: SampleBlog, options?: OpenOptions): Promise<OpenBlog> {
  blog = await openBlog(browser, sample, options);
  return blog;
}

const START = entriesUpTo(480, 12);

test("a new entry appears within one poll while the reader is at the live end", async () => {
  const { publish, poll, ids, mishaps } = await open({ entries: START });
  publish({ entries: [entry(490), ...START] });
  await poll();
  expect((await ids())[0]).toBe("e-0490");
  expect(await mishaps()).toEqual([]);
});

/** Scrolls so that an entry stands a little below the top, and says where it stands. */
async function read({ page, pass }: OpenBlog, id: string): Promise<() => Promise<number>> {
  await page.evaluate(
    (name) => scrollBy(0, (document.getElementById(name)?.getBoundingClientRect().top ?? 0) - 120),
    id,
  );
  await pass(100);
  return () => page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN, id);
}

const replace = (entries: SampleBlog["entries"], id: string, text: string) =>
  entries.map((item) => (item.id === id ? { ...item, text } : item));
const without = (entries: SampleBlog["entries"], id: string) => entries.filter((item) => item.id !== id);
const LONG = "A paragraph that was not here before, long enough for several lines. ".repeat(12);

test("an edit, a move, a back-dated entry, a new head and a new pinned entry arrive within one poll", async () => {
  const { publish, poll, ids, page, mishaps } = await open({ entries: START });
  publish({ entries: replace(START, "e-0471", "Corrected.") });
  await poll();
  expect(await page.textContent("#e-0471 .body")).toBe("Corrected.");

  const moved = [entry(482, { id: "e-0447" }), ...without(START, "e-0447")];
  publish({ entries: moved });
  await poll();
  expect((await ids())[0]).toBe("e-0447");

  const backDated = [...moved.slice(0, 5), entry(470), ...moved.slice(5)];
  publish({ entries: backDated });
  await poll();
  expect(await ids()).toEqual(backDated.map(({ id }) => id));

  publish({ entries: backDated, title: "Another title", standfirst: "Another standfirst." });
  await poll();
  expect(await page.textContent("h1")).toBe("Another title");
  expect(await page.title()).toBe("Another title – live updates");
  expect(await page.textContent("#standfirst_")).toContain("Another standfirst.");

  publish({ entries: backDated, pinned: "e-0471" });
  await poll();
  expect(await page.$$eval("#pinned_:not([hidden]) article", (found) => found.map(({ id }) => id))).toEqual(["e-0471"]);
  expect(await ids()).not.toContain("e-0471");
  expect(await page.textContent(".pinned-place a")).toBe("Entry 471");
  expect(await page.$eval(".pinned-place", (place) => place.nextElementSibling?.id)).toBe("e-0470");

  publish({ entries: backDated });
  await poll();
  expect(await ids()).toEqual(backDated.map(({ id }) => id));
  expect(await page.locator("#pinned_").isHidden()).toBe(true);
  expect(await mishaps()).toEqual([]);
});

test("a deleted entry goes when a second poll confirms it", async () => {
  const { publish, poll, ids } = await open({ entries: START });
  publish({ entries: without(START, "e-0462") });
  await poll();
  expect(await ids()).toContain("e-0462");
  await poll();
  expect(await ids()).not.toContain("e-0462");
});

test("an entry after midnight brings the heading of its day", async () => {
  const { publish, poll, page } = await open({ entries: START });
  publish({ entries: [entry(1450), ...START] });
  await poll();
  expect(await page.$$eval(".day > h2", (found) => found.map(({ textContent }) => textContent))).toEqual([
    "Saturday, 4 January 2020",
    "Friday, 3 January 2020",
  ]);
});

test.each([
  ["with scroll anchoring", ""],
  [
    "without scroll anchoring",
    `addEventListener("DOMContentLoaded", () => { const s = new CSSStyleSheet(); s.replaceSync("html, body, * { overflow-anchor: none !important }"); document.adoptedStyleSheets = [s]; });`,
  ],
])("what is being read does not move, %s", async (_, before) => {
  const opened = await open({ entries: START }, { before });
  const { publish, poll, page, press } = opened;
  const top = await read(opened, "e-0462");
  const still = await top();
  const steps: SampleBlog["entries"][] = [
    [entry(490, { text: LONG }), ...START],
    [entry(490, { text: LONG }), ...replace(START, "e-0471", `${LONG}\n\n${LONG}`)],
    [entry(490, { text: LONG }), ...replace(START, "e-0471", LONG).toSpliced(2, 0, entry(475, { text: LONG }))],
    [entry(490, { text: LONG }), ...without(START, "e-0471").toSpliced(2, 0, entry(475, { text: LONG }))],
    [entry(490, { text: LONG }), ...without(START, "e-0471").toSpliced(2, 0, entry(475, { text: LONG }))],
  ];
  for (const entries of steps) {
    publish({
      entries,
      standfirst: `Now with ${entries.length} entries. ${"More words. ".repeat(entries.length * 4)}`,
    });
    await poll();
    expect(Math.abs((await top()) - still)).toBeLessThan(1);
  }
  await press("#waiting_button");
  expect(await page.evaluate("document.activeElement.id")).toBe("heading_e-0475");
});

test.each(["", "html, body { overflow-anchor: none }"])("pictures that load above move nothing (%s)", async (css) => {
  const before = `addEventListener("DOMContentLoaded", () => { const s = new CSSStyleSheet(); s.replaceSync("${css}"); document.adoptedStyleSheets = [s]; });`;
  const opened = await open({ entries: START }, { before });
  const { publish, poll, page, pass } = opened;
  const top = await read(opened, "e-0462");
  const still = await top();
  publish({ entries: replace(START, "e-0474", `![Late](${PICTURES}/late.svg)`) });
  await poll();
  await page.evaluate(`document.querySelector("#e-0474 img").loading = "eager"`);
  await expect
    .poll(() => page.$eval("#e-0474 img", (image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await pass(100);
  const picture = await page.$eval("#e-0474 img", (image) => image.getBoundingClientRect().height);
  expect(picture).toBeGreaterThan(200);
  expect(Math.abs((await top()) - still)).toBeLessThan(1);
});

test("entries wait for a reader further down; the button leads to the first unread one", async () => {
  const opened = await open({ entries: START });
  const { publish, poll, page, ids, mishaps, press } = opened;
  await read(opened, "e-0462");
  publish({ entries: [entry(490), entry(486), entry(483), ...START] });
  await poll();
  expect(await ids()).not.toContain("e-0483");
  expect(await page.textContent("#waiting_button")).toBe("3 new updates");
  expect(await page.title()).toBe("(3) A sample blog – live updates");
  expect(await page.textContent("#announcement_")).toBe("3 new updates");
  await press("#waiting_button");
  expect(await page.evaluate("document.activeElement.id")).toBe("heading_e-0483");
  expect(
    await page.$eval(".new-since", (rule) => [rule.previousElementSibling?.id, rule.nextElementSibling?.id]),
  ).toEqual(["e-0483", "e-0480"]);
  expect(await page.title()).toBe("A sample blog – live updates");
  expect(await page.locator("#waiting_").isVisible()).toBe(false);
  expect(await mishaps()).toEqual([]);
});

test("nothing is asked while hidden, paused or after the end", async () => {
  const { setHidden, poll, pollCount, page, publish, press } = await open({ entries: START });
  expect(pollCount()).toBe(1);
  await poll();
  expect(pollCount()).toBe(2);
  await setHidden(true);
  await poll();
  await poll();
  expect(pollCount()).toBe(2);
  await setHidden(false);
  expect(pollCount()).toBe(3);
  await press("#pause_");
  expect(await page.textContent("#pause_")).toBe("Resume updates");
  expect(await page.textContent(".badge")).toBe("Paused");
  await poll();
  await setHidden(true);
  await setHidden(false);
  expect(pollCount()).toBe(3);
  await page.reload();
  await poll();
  expect(pollCount()).toBe(3);
  await press("#pause_");
  await poll();
  expect(pollCount()).toBeGreaterThan(3);
  publish({ entries: START, state: "ended" });
  await poll();
  const last = pollCount();
  expect(await page.textContent(".badge")).toBe("As it happened");
  expect(await page.textContent("#closing_")).toBe("This live blog has ended.");
  await poll();
  await poll();
  expect(pollCount()).toBe(last);
});

test("a page that has ended never asks", async () => {
  const { poll, pollCount, page } = await open({ entries: START, state: "ended" });
  await poll();
  expect(pollCount()).toBe(0);
  expect(await page.locator("#pause_").count()).toBe(0);
});

test.each([
  ["500", { kind: "status", status: 500 }],
  ["403", { kind: "status", status: 403 }],
  ["404", { kind: "status", status: 404 }],
  ["a page of another network", { kind: "text", text: "<html>Log in</html>" }],
  ["another JSON", { kind: "text", text: '{"v":2,"entries":"none"}' }],
  ["half a manifest", { kind: "cut" }],
] as const)("recovers after %s", async (_, fault) => {
  const { publish, poll, ids, server, page, pass, mishaps } = await open({ entries: START });
  const next = [entry(490), ...START];
  publish({ entries: next });
  server.fault = (path) => (path.endsWith("live.json") ? fault : undefined);
  for (let round = 0; round < 4; round += 1) await poll();
  expect(await page.textContent(".badge")).toBe("Offline");
  expect(await page.textContent(".last-checked")).toBe("Last checked 10:00 CET".replace("10:00 CET", "09:00 UTC"));
  server.fault = () => undefined;
  await page.clock.fastForward(310_000);
  await pass(100);
  expect(await ids()).toEqual(next.map(({ id }) => id));
  expect(await page.textContent(".badge")).toBe("Live");
  expect((await mishaps()).filter((mishap) => !mishap.includes("Failed to load"))).toEqual([]);
});

test("a host that hangs is given up after 15 seconds, with one request at a time", async () => {
  const { publish, ids, server, pass, pollCount } = await open({ entries: START });
  publish({ entries: [entry(490), ...START] });
  server.fault = (path) => (path.endsWith("live.json") ? { kind: "hang" } : undefined);
  await pass(24_000);
  expect(pollCount()).toBe(2);
  await pass(10_000);
  expect(pollCount()).toBe(2);
  server.fault = () => undefined;
  await pass(90_000);
  expect((await ids())[0]).toBe("e-0490");
  expect(server.mostAtOnce()).toBe(1);
});

test("waits as long as the host asks", async () => {
  const { server, poll, pollCount, setHidden } = await open({ entries: START });
  server.fault = (path) =>
    path.endsWith("live.json") ? { kind: "status", status: 503, retryAfter: "600" } : undefined;
  await poll();
  const asked = pollCount();
  for (let round = 0; round < 20; round += 1) await poll();
  await setHidden(true);
  await setHidden(false);
  expect(pollCount()).toBe(asked);
  for (let round = 0; round < 6; round += 1) await poll();
  expect(pollCount()).toBeGreaterThan(asked);
});

test("asks by conditional request and for nothing that it knows", async () => {
  const { server, poll, publish } = await open({ entries: START });
  await poll();
  await poll();
  expect(server.answers.filter(({ path }) => path.endsWith("live.json")).map(({ status }) => status)).toEqual([
    200, 304, 304,
  ]);
  publish({ entries: [entry(490), ...START] });
  await poll();
  await poll();
  const fragments = server.asked.filter((path) => path.endsWith(".txt"));
  expect(fragments.map((path) => path.replace(/\.[0-9a-f]{8}/, ""))).toEqual([
    "/blog/live/e-0490.txt",
    "/blog/live/head.txt",
  ]);
});

test("a fragment that is not there yet comes later, and the others do not wait for it", async () => {
  const { publish, poll, ids, server } = await open({ entries: START });
  publish({ entries: [entry(490), entry(486), ...START] });
  server.fault = (path) => (path.includes("e-0490") ? { kind: "status", status: 403 } : undefined);
  await poll();
  expect((await ids())[0]).toBe("e-0486");
  server.fault = () => undefined;
  await poll();
  expect((await ids())[0]).toBe("e-0490");
});

test("an older answer counts only when a second poll gives it again", async () => {
  const newer = [entry(490), ...START];
  const { publish, poll, ids, page } = await open({ entries: newer, title: "Newer" });
  publish({ entries: START, title: "Older" });
  await poll();
  expect(await page.textContent("h1")).toBe("Newer");
  publish({ entries: newer, title: "Newer" });
  await poll();
  publish({ entries: START, title: "Older" });
  await poll();
  expect(await ids()).toContain("e-0490");
  await poll();
  expect(await page.textContent("h1")).toBe("Older");
  await poll();
  expect(await ids()).not.toContain("e-0490");
});

const PAGED = entriesUpTo(480, 9);

test("an entry that moves to an older page is not taken for withdrawn, one withdrawn there is", async () => {
  const { publish, poll, ids, page, server } = await open({ entries: PAGED, pageSize: 5 });
  const born = [entry(490), ...PAGED];
  publish({ entries: born, pageSize: 5 });
  await poll();
  expect(await ids()).toEqual(born.map(({ id }) => id));
  await poll();
  await poll();
  await poll();
  expect(await ids()).toEqual(born.map(({ id }) => id));
  expect(server.asked.filter((path) => path.includes("/pages/"))).toEqual(["/blog/pages/1/"]);
  expect(await page.getAttribute("#older_", "href")).toBe("/blog/pages/1/");
  expect(await page.locator("#older_").isVisible()).toBe(true);

  const edited = replace(born, "e-0459", "Edited on the older page.");
  publish({ entries: edited, pageSize: 5 });
  await poll();
  await poll();
  expect(await page.textContent("#e-0459 .body")).toBe("Edited on the older page.");

  const gone = without(edited, "e-0459");
  publish({ entries: [entry(495), ...gone], pageSize: 5 });
  for (let round = 0; round < 3; round += 1) await poll();
  expect(await ids()).not.toContain("e-0459");
  expect(await ids()).toContain("e-0456");
});

test("a reader away for 100 entries catches up by one page", async () => {
  const opened = await open({ entries: entriesUpTo(480, 30), pageSize: 10 });
  const { publish, poll, ids, page, server, setHidden, press } = opened;
  await read(opened, "e-0462");
  await setHidden(true);
  const later = entriesUpTo(780, 130);
  publish({ entries: later, pageSize: 10 });
  await setHidden(false);
  await poll();
  expect(server.asked.filter((path) => path.endsWith(".txt")).length).toBe(1);
  expect(await ids()).toContain("e-0462");
  await press("#waiting_button");
  expect(await ids()).toEqual(later.slice(0, 10).map(({ id }) => id));
  expect(await page.getAttribute("#older_", "href")).toBe("/blog/pages/12/");
});

test("oldest first: new entries join at the bottom, and nothing moves", async () => {
  const opened = await open({ entries: START, order: "oldest-first" });
  const { publish, poll, ids, page, press } = opened;
  const top = await read(opened, "e-0465");
  const still = await top();
  publish({ entries: [entry(490), ...START], order: "oldest-first" });
  await poll();
  expect(await top()).toBe(still);
  expect(await page.textContent("#waiting_button")).toBe("1 new update");
  await press("#waiting_button");
  expect((await ids()).at(-1)).toBe("e-0490");
});

test("order and zone switch without reload, are remembered, and come back", async () => {
  const { page, ids, pass, press } = await open({ entries: [entry(1420), ...START] });
  const before = await page.innerText("main");
  await press("#zone_");
  expect(await page.textContent("#e-1420 .when time")).toBe("00:40");
  expect(await page.textContent("#e-1420 .when small")).toBe("CET");
  expect(await page.textContent(".zone-note")).toBe("All times CET");
  expect(await page.textContent("#zone_")).toBe("Show times in UTC");
  expect(await page.$$eval(".day > h2", (found) => found.map(({ textContent }) => textContent))).toEqual([
    "Saturday, 4 January 2020",
    "Friday, 3 January 2020",
  ]);
  expect(await page.innerText("main")).not.toContain("UTC ");
  await press("#order_");
  expect((await ids()).at(-1)).toBe("e-1420");
  await page.reload();
  await pass(100);
  expect((await ids()).at(-1)).toBe("e-1420");
  expect(await page.textContent("#e-1420 .when time")).toBe("00:40");
  await press("#order_");
  await press("#zone_");
  expect(await page.innerText("main")).toBe(before);
});

test("nothing is stored before a press but what this tab has seen, and no cookie ever", async () => {
  const { page, setHidden } = await open({ entries: START });
  await setHidden(true);
  expect(await page.evaluate("[localStorage.length, document.cookie]")).toEqual([0, ""]);
});

test("a rule stands between what is new and what this tab has seen", async () => {
  const { page, publish, setHidden, pass } = await open({ entries: START });
  await setHidden(true);
  publish({ entries: [entry(490), ...START] });
  await page.reload();
  await pass(100);
  expect(
    await page.$eval(".new-since", (rule) => [rule.previousElementSibling?.id, rule.nextElementSibling?.id]),
  ).toEqual(["e-0490", "e-0480"]);
});

const FILM = "[A film](https://www.youtube.com/watch?v=abcdefghijk)";

test("an embed loads nothing before a press, then plays on through every update", async () => {
  const entries = replace(START, "e-0474", FILM);
  const opened = await open({ entries });
  const { page, publish, poll, mishaps, ids, press } = opened;
  expect(await mishaps()).toEqual([]);
  await press("#e-0474 .video button");
  expect(await page.getAttribute("iframe", "src")).toContain("youtube-nocookie.com");
  const frame = await page.$("iframe");
  await page.evaluate(`window.loads = 0; document.querySelector("iframe").addEventListener("load", () => loads++)`);
  await opened.pass(500);
  await page.evaluate("loads = 0");
  const next = [entry(490), ...replace(START, "e-0474", `An edit above.\n\n${FILM}\n\nAnd below.`)];
  publish({ entries: next });
  await poll();
  await press("#waiting_button");
  await press("#order_");
  expect(await frame?.evaluate((element) => element.isConnected)).toBe(true);
  expect(await page.textContent("#e-0474 .body")).toContain("An edit above.");
  expect(await ids()).toContain("e-0490");
  await opened.pass(500);
  expect(await page.evaluate("loads")).toBe(0);
  expect((await mishaps()).filter((mishap) => !mishap.startsWith("abroad"))).toEqual([]);
});

test("shares an entry's own address and says so", async () => {
  const opened = await open({ entries: START });
  const { page, press } = opened;
  await page.evaluate(`Object.defineProperty(navigator, "share", { value: undefined, configurable: true });
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (t) => { window.copied = t } }, configurable: true });
    document.addEventListener("wirecopy:share", (e) => { window.shared = e.detail; });`);
  await press("#e-0480 .share");
  await opened.pass(100);
  expect(await page.evaluate("copied")).toBe(`${opened.server.origin}/blog/e-0480.html`);
  expect(await page.evaluate("shared.id")).toBe("e-0480");
  expect(await page.textContent("#announcement_")).toBe("Link copied");
  expect(await page.textContent("#e-0480 .share")).toBe("Link copied");
});

test("tells other scripts what an update brought", async () => {
  const { page, publish, poll } = await open({ entries: START });
  await page.evaluate(
    `window.updates = []; document.addEventListener("wirecopy:update", (e) => updates.push(e.detail))`,
  );
  publish({ entries: [entry(490), ...replace(START, "e-0477", "New.")] });
  await poll();
  expect(await page.evaluate("updates")).toEqual([{ added: ["e-0490"], changed: ["e-0477"], removed: [] }]);
});

test("entries say how old they are, as long as that helps", async () => {
  const { page, pass } = await open({ entries: START }, { now: "2020-01-03T08:05:00Z" });
  expect(await page.textContent("#e-0480 .ago")).toBe("5 min ago");
  await pass(120_000);
  expect(await page.textContent("#e-0480 .ago")).toBe("7 min ago");
  expect(await page.locator(".ago").count()).toBe(5);
  await page.clock.fastForward(3_600_000);
  await pass(100);
  expect(await page.locator(".ago").count()).toBe(0);
});

test("a new version of the page loads at a press or while hidden, not while a film plays", async () => {
  const { page, publish, poll, setHidden, pass } = await open({ entries: START });
  publish({ entries: START, build: "build-2" });
  await poll();
  expect(await page.textContent("#waiting_button")).toContain("Reload");
  await page.evaluate("window.old = true");
  await setHidden(true);
  await pass(500);
  expect(await page.evaluate("window.old")).toBeUndefined();
});

test("poisoned fragments run nothing", async () => {
  const { page, publish, poll, mishaps, server } = await open({ entries: START });
  const html = `<p onclick="alert(1)">Poison</p><script>window.owned = 1</script><img src="x" onerror="owned = 1"><iframe srcdoc="<script>parent.owned=1</script>"></iframe><a href="java\tscript:owned=1">x</a><svg onload="owned=1"></svg><style>body{display:none}</style>`;
  publish({ entries: [entry(490), ...START] });
  const text = `<article id="e-0490" data-day="2020-01-03"><time datetime="2020-01-03T08:10:00Z"></time><div class="body">${html}</div></article>`;
  server.fault = (path) => (path.includes("live/e-0490") ? { kind: "text", text } : undefined);
  await poll();
  expect(await page.innerHTML("#e-0490 .body")).toBe(`<p>Poison</p><img src="x"><a>x</a>`);
  expect(await page.evaluate("window.owned")).toBeUndefined();
  // The parsed document has the page's policy, which says what it stops.
  const expected = /^policy: (script-src-attr|style-src-elem) inline/;
  expect((await mishaps()).filter((mishap) => !expected.test(mishap))).toEqual([]);
});

test("an empty blog receives its first entry", async () => {
  const { page, publish, poll, ids } = await open({ entries: [], state: "upcoming" });
  expect(await page.locator("#empty_").isVisible()).toBe(true);
  publish({ entries: [entry(480)] });
  await poll();
  expect(await ids()).toEqual(["e-0480"]);
  expect(await page.locator("#empty_").isVisible()).toBe(false);
  expect(await page.textContent(".badge")).toBe("Live");
});

test("an entry's own page says how many updates are newer", async () => {
  const { page } = await open({ entries: START }, { path: "/blog/e-0471.html" });
  expect(await page.textContent("#newer_")).toBe("3 newer updates");
  expect(await page.getAttribute("#newer_", "href")).toBe("/blog/");
});

test("an older page offers the zone and asks for nothing", async () => {
  const { page, pollCount, poll, press } = await open(
    { entries: entriesUpTo(480, 20), pageSize: 5 },
    { path: "/blog/pages/2/" },
  );
  await press("#zone_");
  await poll();
  expect(pollCount()).toBe(0);
  expect(await page.innerText("main")).not.toContain("UTC ");
});

test("500 updates in a row leave no growth in listeners or nodes", async () => {
  let entries = entriesUpTo(480, 10);
  const sample = (): SampleBlog => ({ entries, pageSize: 5, poll: 0.02 });
  const { page, publish, server } = await open(sample(), { hasRealClock: true });
  const session = await page.context().newCDPSession(page);
  const measure = async () => {
    for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    return { nodes, jsEventListeners };
  };
  let number = 0;
  server.onAsk = (path) => {
    if (!path.endsWith("/live.json")) return;
    number += 1;
    const last = Number(entries[0]?.id.slice(2));
    const isNew = number % 3 === 0;
    entries = isNew
      ? [entry(last + 1), ...entries.slice(0, 60)]
      : replace(entries, entries[1]?.id ?? "", `Edit ${number}`);
    publish(sample());
  };
  const reach = async (target: number) => {
    while (number < target) await new Promise((resolve) => setTimeout(resolve, 50));
    return measure();
  };
  const early = await reach(250);
  const late = await reach(500);
  expect(late.nodes).toBeLessThan(early.nodes * 1.1);
  expect(late.jsEventListeners).toBeLessThan(early.jsEventListeners * 1.1);
  expect(await page.locator("article").count()).toBeLessThan(60);
});
