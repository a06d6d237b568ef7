import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { read } from "./read.ts";
import { entriesUpTo, entry, replace, START, without } from "./sample-site.ts";

test("a new entry appears within one poll while the reader is at the live end", async ({ open }) => {
  const { publish, poll, ids, mishaps } = await open({ entries: START });
  publish({ entries: [entry(490), ...START] });
  await poll();
  expect((await ids())[0]).toBe("e-0490");
  expect(await mishaps()).toEqual([]);
});

test("a plain new entry moves the status line, in the reader's zone too, and fetches nothing but itself", async ({
  open,
}) => {
  const { publish, poll, page, press, server, mishaps } = await open({ entries: START });
  const status = () =>
    page.$$eval("#status_ > span:not([hidden], :empty)", (parts) => parts.map((part) => part.textContent));
  const live = (path: string) => path.includes("/live/");
  publish({ entries: [entry(490), ...START] });
  await poll();
  expect(await status()).toEqual(["Live", "Updated 08:10 UTC", "13 updates"]);
  expect(server.asked.filter(live).map((path) => path.replace(/\.\w+\.txt$/u, ""))).toEqual(["/blog/live/e-0490"]);
  await press("#zone_");
  publish({ entries: [entry(495), entry(490), ...START] });
  await poll();
  expect(await status()).toEqual(["Live", "Updated 09:15 CET", "14 updates"]);
  expect(await page.getAttribute("#status_ time", "datetime")).toBe("2020-01-03T08:15:00Z");
  await press("#zone_");
  expect(await status()).toEqual(["Live", "Updated 08:15 UTC", "14 updates"]);
  publish({ entries: [entry(495), entry(490), ...START], state: "ended" });
  await poll();
  expect(await status()).toEqual(["As it happened", "Updated 3 January 2020, 08:15 UTC", "14 updates"]);
  expect(await mishaps()).toEqual([]);
});

test("an edit, a move, a back-dated entry, a new head and a new pinned entry arrive within one poll", async ({
  open,
}) => {
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

test("a deleted entry goes when a second poll confirms it", async ({ open }) => {
  const { publish, poll, ids } = await open({ entries: START });
  publish({ entries: without(START, "e-0462") });
  await poll();
  expect(await ids()).toContain("e-0462");
  await poll();
  expect(await ids()).not.toContain("e-0462");
});

test("an entry after midnight brings the heading of its day", async ({ open }) => {
  const { publish, poll, page } = await open({ entries: START });
  publish({ entries: [entry(1450), ...START] });
  await poll();
  expect(await page.$$eval(".day > h2", (found) => found.map(({ textContent }) => textContent))).toEqual([
    "Saturday, 4 January 2020",
    "Friday, 3 January 2020",
  ]);
});

test("a fragment that is not there yet comes later, and the others do not wait for it", async ({ open }) => {
  const { publish, poll, ids, server } = await open({ entries: START });
  publish({ entries: [entry(490), entry(486), ...START] });
  server.fault = (path) => (path.includes("e-0490") ? { kind: "status", status: 403 } : undefined);
  await poll();
  expect((await ids())[0]).toBe("e-0486");
  server.fault = () => undefined;
  await poll();
  expect((await ids())[0]).toBe("e-0490");
});

test("an older answer counts only when a second poll gives it again", async ({ open }) => {
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

test("an entry that moves to an older page is not taken for withdrawn, one withdrawn there is", async ({ open }) => {
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

test("a reader away for 100 entries catches up by one page", async ({ open }) => {
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

test("an old entry that is pinned no more does not stand below the stream as if nothing lay between", async ({
  open,
}) => {
  const entries = entriesUpTo(480, 30);
  const { publish, poll, ids, page } = await open({ entries, pinned: "e-0402", pageSize: 5 });
  expect(await page.locator("#pinned_ #e-0402").isVisible()).toBe(true);
  const before = await ids();
  publish({ entries, pinned: "e-0480", pageSize: 5 });
  for (let round = 0; round < 3; round += 1) await poll();
  expect(await page.locator("#pinned_ #e-0480").isVisible()).toBe(true);
  expect(await ids()).toEqual(before.filter((id) => id !== "e-0480"));
  expect(await page.locator("#e-0402").count()).toBe(0);
});

test("a reader who lets more wait than a page holds finds no hole between what was read and what is new", async ({
  open,
}) => {
  const opened = await open({ entries: entriesUpTo(480, 30), pageSize: 10 });
  const { publish, poll, ids, page, press } = opened;
  await read(opened, "e-0462");
  const later = entriesUpTo(600, 70);
  for (let published = 34; published <= 70; published += 4) {
    publish({ entries: later.slice(70 - published), pageSize: 10 });
    await poll();
  }
  expect(await ids()).toContain("e-0462");
  await press("#waiting_button");
  const shown = await ids();
  expect(shown).toEqual(later.slice(0, shown.length).map(({ id }) => id));
  expect(await page.locator("#older_").isVisible()).toBe(true);
});

test("tells other scripts what an update brought", async ({ open }) => {
  const { page, publish, poll } = await open({ entries: START });
  await page.evaluate(
    `window.updates = []; document.addEventListener("wirecopy:update", (e) => updates.push(e.detail))`,
  );
  publish({ entries: [entry(490), ...replace(START, "e-0477", "New.")] });
  await poll();
  expect(await page.evaluate("updates")).toEqual([{ added: ["e-0490"], changed: ["e-0477"], removed: [] }]);
});

test("a new version of the page loads at a press or while hidden, not while a film plays", async ({ open }) => {
  const { page, publish, poll, setHidden, pass } = await open({ entries: START });
  publish({ entries: START, build: "build-2" });
  await poll();
  expect(await page.textContent("#waiting_button")).toContain("Reload");
  await page.evaluate("window.old = true");
  await setHidden(true);
  await pass(500);
  expect(await page.evaluate("window.old")).toBeUndefined();
});

test("an empty blog receives its first entry", async ({ open }) => {
  const { page, publish, poll, ids } = await open({ entries: [], state: "upcoming" });
  expect(await page.locator("#empty_").isVisible()).toBe(true);
  publish({ entries: [entry(480)] });
  await poll();
  expect(await ids()).toEqual(["e-0480"]);
  expect(await page.locator("#empty_").isVisible()).toBe(false);
  expect(await page.innerText("#status_")).toMatch(/^Live\s+Updated 08:00 UTC\s+1 update$/iu);
});
