import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { read } from "./read.ts";
import { entry, replace, START } from "./sample-site.ts";

/** In the page: what a keyboard must reach, and what it reaches, each as a short name. */
const NAME = `window.nameOf = (e) => e.id || e.tagName + " " + (e.getAttribute("href") ?? e.dataset.address ?? e.dataset.src ?? e.textContent)`;
const REACHABLE = `[...document.querySelectorAll("a[href], button, summary, [tabindex='0']")].filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0).map(nameOf)`;
/** Where the focus is, whether it can be seen, and whether it lies open in the window. */
const FOCUSED = `(() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const { top, bottom, left, right } = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  const top_ = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    name: nameOf(e),
    isMarked: e.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isOpen: bottom > 0 && top < innerHeight && (e.contains(top_) || (top_?.contains(e) ?? false)),
  };
})()`;

interface Focused {
  readonly name: string;
  readonly isMarked: boolean;
  readonly isOpen: boolean;
}

test("the Tab key alone reaches everything, in order, with the focus in sight", async ({ open }) => {
  const film = "[A film](https://www.youtube.com/watch?v=abcdefghijk)";
  const entries = replace(START, "e-0474", `${film}\n\nA [link](https://example.org/).`);
  const { page } = await open({ entries, pinned: "e-0459" });
  await page.evaluate(NAME);
  const reachable = (await page.evaluate(REACHABLE)) as string[];
  const reached: Focused[] = [];
  for (let press = 0; press < reachable.length; press += 1) {
    await page.keyboard.press("Tab");
    const focused = (await page.evaluate(FOCUSED)) as Focused | null;
    if (focused) reached.push(focused);
  }
  expect(reached.map(({ name }) => name)).toEqual(reachable);
  expect(reached.filter(({ isMarked }) => !isMarked)).toEqual([]);
  expect(reached.filter(({ isOpen }) => !isOpen)).toEqual([]);
});

test("new updates, zone, order and pause answer the keyboard", async ({ open }) => {
  const opened = await open({ entries: START });
  const { page, publish, poll, pass, ids } = opened;
  const press = async (id: string, key: string) => {
    await page.focus(`#${id}`);
    await page.keyboard.press(key);
    await pass(100);
  };
  await read(opened, "e-0462");
  publish({ entries: [entry(490), entry(486), ...START] });
  await poll();
  await press("waiting_button", "Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("heading_e-0486");
  await press("zone_", "Space");
  expect(await page.textContent("#e-0490 .when small")).toBe("CET");
  await press("order_", "Enter");
  expect((await ids()).at(-1)).toBe("e-0490");
  await press("pause_", "Space");
  expect(await page.textContent(".badge")).toBe("Paused");
});

test("a poll takes the focus from nobody", async ({ open }) => {
  const { page, publish, poll } = await open({ entries: START });
  await page.focus("#e-0474 .share");
  publish({ entries: [entry(490), ...replace(START, "e-0474", "Edited while the focus was in it.")] });
  await poll();
  expect(await page.textContent("#e-0474 .body")).toBe("Edited while the focus was in it.");
  expect(await page.evaluate(`document.activeElement.closest("article").id`)).toBe("e-0474");
});
