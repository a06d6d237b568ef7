import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { entriesUpTo, entry, type SampleBlog } from "./sample-site.ts";

/** What one deploy brings: a new entry and edits of the ones before it. */
const UPDATES_AT_ONCE = 5;

/** So often the page is looked at: what comes and goes with a request under way is missing from one of them. */
const LOOKS = 10;

test("500 updates in a row leave no growth in listeners or nodes", async ({ open }) => {
  let entries: SampleBlog["entries"] = entriesUpTo(480, 20);
  const sample = (): SampleBlog => ({ entries, pageSize: 5, poll: 0.005 });
  const { page, publish, server, ids } = await open(sample(), { hasRealClock: true });
  const session = await page.context().newCDPSession(page);
  const look = async () => {
    for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
    return session.send("Memory.getDOMCounters");
  };
  let updates = 0;
  let target = 0;
  server.onAsk = (path) => {
    if (!path.endsWith("/live.json") || updates === target) return;
    updates += UPDATES_AT_ONCE;
    const minute = 480 + updates / UPDATES_AT_ONCE;
    const text = `As of update ${updates}.`;
    const edited = entries.slice(0, UPDATES_AT_ONCE - 1).map((item) => ({ ...item, text }));
    entries = [entry(minute, { text }), ...edited, ...entries.slice(edited.length, 20)];
    publish(sample());
  };
  /** Lets updates come until there were so many; when the page shows the last, what it holds then. */
  const reach = async (count: number) => {
    target = count;
    const newest = `e-${String(480 + count / UPDATES_AT_ONCE).padStart(4, "0")}`;
    await expect.poll(async () => (await ids())[0], { timeout: 60_000 }).toBe(newest);
    await expect.poll(() => page.textContent(`#${newest} .body`)).toBe(`As of update ${count}.`);
    const looks = [await look()];
    while (looks.length < LOOKS) looks.push(await look());
    const least = (kind: "nodes" | "jsEventListeners") => Math.min(...looks.map((counters) => counters[kind]));
    return { nodes: least("nodes"), listeners: least("jsEventListeners") };
  };
  const early = await reach(250);
  const late = await reach(500);
  expect(late.nodes).toBeLessThan(early.nodes * 1.1);
  expect(late.listeners).toBeLessThan(early.listeners * 1.1);
  expect(await page.locator("article").count()).toBeLessThan(60);
});
