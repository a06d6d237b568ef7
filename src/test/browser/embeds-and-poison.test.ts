import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { entry, replace, START } from "./sample-site.ts";

const FILM = "[A film](https://www.youtube.com/watch?v=abcdefghijk)";

test("an embed loads nothing before a press, then plays on through every update", async ({ open }) => {
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

test("poisoned fragments run nothing", async ({ open }) => {
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

test("a card that names another host than the players' loads nothing from it", async ({ open }) => {
  const { page, publish, poll, press, mishaps, server, pass } = await open({ entries: START });
  publish({ entries: [entry(490), ...START] });
  const button = `<button data-src="https://www.youtube-nocookie.com.example.org/x" data-title="x">Play</button>`;
  const text = `<article id="e-0490" data-day="2020-01-03"><time datetime="2020-01-03T08:10:00Z"></time><div class="video">${button}</div></article>`;
  server.fault = (path) => (path.includes("live/e-0490") ? { kind: "text", text } : undefined);
  await poll();
  await press("#e-0490 button");
  await pass(100);
  expect(await page.locator("#e-0490 iframe").count()).toBe(1);
  expect(await mishaps()).toEqual(["policy: frame-src https://www.youtube-nocookie.com.example.org "]);
});
