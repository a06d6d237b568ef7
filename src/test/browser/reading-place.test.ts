import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { read } from "./read.ts";
import { entry, PICTURES, replace, type SampleBlog, START, without } from "./sample-site.ts";

const LONG = "A paragraph that was not here before, long enough for several lines. ".repeat(12);

test.for([
  ["with scroll anchoring", ""],
  [
    "without scroll anchoring",
    `addEventListener("DOMContentLoaded", () => { const s = new CSSStyleSheet(); s.replaceSync("html, body, * { overflow-anchor: none !important }"); document.adoptedStyleSheets = [s]; });`,
  ],
])("what is being read does not move, %s", async ([, before], { open }) => {
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

test.for(["", "html, body { overflow-anchor: none }"])(
  "pictures that load above move nothing (%s)",
  async (css, { open }) => {
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
  },
);

test("entries wait for a reader further down; the button leads to the first unread one", async ({ open }) => {
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

test("oldest first: new entries join at the bottom, and nothing moves", async ({ open }) => {
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

test("nothing shifts while the page loads and while updates arrive for a reader further down", async ({ open }) => {
  const opened = await open({ entries: START, pageSize: 5 });
  const { publish, poll, page } = opened;
  expect(await page.evaluate("shift")).toBe(0);
  await read(opened, "e-0462");
  publish({ entries: [entry(490, { text: LONG }), ...replace(START, "e-0477", LONG)], pageSize: 5 });
  await poll();
  await poll();
  expect(await page.textContent("#e-0477 .body")).toBe(LONG.trim());
  expect(await page.evaluate("shift")).toBe(0);
});
