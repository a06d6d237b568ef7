import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { entriesUpTo, entry, type SampleBlog } from "./sample-site.ts";

/** What one deploy brings: a new entry and edits of the ones before it. */
const UPDATES_AT_ONCE = 5;

test("500 updates in a row leave no growth in listeners or nodes", async ({ open }) => {
  let entries: SampleBlog["entries"] = entriesUpTo(480, 20);
  const sample = (): SampleBlog => ({ entries, pageSize: 5, poll: 0.005 });
  const { page, publish, server, ids } = await open(sample(), { hasRealClock: true });
  const session = await page.context().newCDPSession(page);
  const measure = async () => {
    for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    return { nodes, jsEventListeners };
  };
  let updates = 0;
  server.onAsk = (path) => {
    if (!path.endsWith("/live.json") || updates === 500) return;
    updates += UPDATES_AT_ONCE;
    const minute = 480 + updates / UPDATES_AT_ONCE;
    const text = `As of update ${updates}.`;
    const edited = entries.slice(0, UPDATES_AT_ONCE - 1).map((item) => ({ ...item, text }));
    entries = [entry(minute, { text }), ...edited, ...entries.slice(edited.length, 20)];
    publish(sample());
  };
  const reach = async (target: number) => {
    while (updates < target) await new Promise((resolve) => setTimeout(resolve, 20));
    return measure();
  };
  const early = await reach(250);
  const late = await reach(500);
  expect(late.nodes).toBeLessThan(early.nodes * 1.1);
  expect(late.jsEventListeners).toBeLessThan(early.jsEventListeners * 1.1);
  await expect.poll(async () => (await ids())[0], { timeout: 20_000 }).toBe("e-0580");
  expect(await page.textContent("#e-0580 .body")).toBe("As of update 500.");
  expect(await page.locator("article").count()).toBeLessThan(60);
});
