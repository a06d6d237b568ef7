import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { entry, START } from "./sample-site.ts";

test("order and zone switch without reload, are remembered, and come back", async ({ open }) => {
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

test("the zone switches also where the page says when it heard from its host last", async ({ open }) => {
  const { page, poll, press, server } = await open({ entries: START });
  server.fault = (path) => (path.endsWith("live.json") ? { kind: "status", status: 500 } : undefined);
  for (let round = 0; round < 4; round += 1) await poll();
  expect(await page.textContent(".last-checked")).toBe("Last checked 09:00 UTC");
  await press("#zone_");
  expect(await page.textContent(".last-checked")).toBe("Last checked 10:00 CET");
  await press("#zone_");
  expect(await page.textContent(".last-checked")).toBe("Last checked 09:00 UTC");
});

test("nothing is stored before a press but what this tab has seen, and no cookie ever", async ({ open }) => {
  const { page, setHidden } = await open({ entries: START });
  await setHidden(true);
  expect(await page.evaluate("[localStorage.length, document.cookie]")).toEqual([0, ""]);
});

test("a rule stands between what is new and what this tab has seen", async ({ open }) => {
  const { page, publish, setHidden, pass } = await open({ entries: START });
  await setHidden(true);
  publish({ entries: [entry(490), ...START] });
  await page.reload();
  await pass(100);
  expect(
    await page.$eval(".new-since", (rule) => [rule.previousElementSibling?.id, rule.nextElementSibling?.id]),
  ).toEqual(["e-0490", "e-0480"]);
});

test("shares an entry's own address and says so", async ({ open }) => {
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

test("entries say how old they are, as long as that helps", async ({ open }) => {
  const { page, pass } = await open({ entries: START }, { now: "2020-01-03T08:05:00Z" });
  expect(await page.getAttribute("#e-0480 .when", "data-ago")).toBe("5 min ago");
  await pass(120_000);
  expect(await page.getAttribute("#e-0480 .when", "data-ago")).toBe("7 min ago");
  expect(await page.locator("[data-ago]:not([data-ago=''])").count()).toBe(5);
  await page.clock.fastForward(3_600_000);
  await pass(100);
  expect(await page.locator("[data-ago]:not([data-ago=''])").count()).toBe(0);
});
