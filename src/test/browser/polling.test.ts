import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { entriesUpTo, entry, START } from "./sample-site.ts";

test("nothing is asked while hidden, paused or after the end", async ({ open }) => {
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

test("a page that has ended never asks", async ({ open }) => {
  const { poll, pollCount, page } = await open({ entries: START, state: "ended" });
  await poll();
  expect(pollCount()).toBe(0);
  expect(await page.locator("#pause_").count()).toBe(0);
});

test.for([
  ["500", { kind: "status", status: 500 }],
  ["403", { kind: "status", status: 403 }],
  ["404", { kind: "status", status: 404 }],
  ["a page of another network", { kind: "text", text: "<html>Log in</html>" }],
  ["another JSON", { kind: "text", text: '{"v":2,"entries":"none"}' }],
  ["half a manifest", { kind: "cut" }],
] as const)("recovers after %s", async ([, fault], { open }) => {
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

test("a host that hangs is given up after 15 seconds, with one request at a time", async ({ open }) => {
  // The time limit of a request is the browser's own, which no test can turn.
  const { publish, ids, server, page, pollCount } = await open({ entries: START, poll: 1 }, { hasRealClock: true });
  await expect.poll(pollCount).toBeGreaterThan(0);
  publish({ entries: [entry(490), ...START], poll: 1 });
  server.fault = (path) => (path.endsWith("live.json") ? { kind: "hang" } : undefined);
  const before = pollCount();
  await expect.poll(pollCount, { timeout: 10_000 }).toBe(before + 1);
  for (let sign = 0; sign < 5; sign += 1) await page.evaluate(`dispatchEvent(new Event("online"))`);
  await page.waitForTimeout(12_000);
  expect(pollCount()).toBe(before + 1);
  server.fault = () => undefined;
  await expect.poll(async () => (await ids())[0], { timeout: 20_000 }).toBe("e-0490");
  expect(server.mostAtOnce()).toBe(1);
});

test("waits as long as the host asks", async ({ open }) => {
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

test("asks by conditional request and for nothing that it knows", async ({ open }) => {
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
  expect(fragments.map((path) => path.replace(/\.[0-9a-f]{8}/, ""))).toEqual(["/blog/live/e-0490.txt"]);
});

test("an entry's own page says how many updates are newer", async ({ open }) => {
  const { page } = await open({ entries: START }, { path: "/blog/e-0471.html" });
  expect(await page.textContent("#newer_")).toBe("3 newer updates");
  expect(await page.getAttribute("#newer_", "href")).toBe("/blog/");
});

test("an older page offers the zone and asks for nothing", async ({ open }) => {
  const { page, pollCount, poll, press } = await open(
    { entries: entriesUpTo(480, 20), pageSize: 5 },
    { path: "/blog/pages/2/" },
  );
  await press("#zone_");
  await poll();
  expect(pollCount()).toBe(0);
  expect(await page.innerText("main")).not.toContain("UTC ");
});
