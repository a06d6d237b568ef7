// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { article, htmlOf, MANIFEST, part, setPage } from "../../test/browser/reader-page.ts";

async function setUp(files: Record<string, string>, more: object = {}) {
  setPage();
  const { start } = await import("./start.ts");
  const fetchHtml = async (address: string) => (files[address] === undefined ? undefined : htmlOf(files[address]));
  const reader = part({ fetchHtml, ...more });
  return { changes: start(reader as never), reader };
}

const ids = () => [...document.querySelectorAll("#days_ article")].map(({ id }) => id);
const NEW = { ...MANIFEST, rev: "r2", entries: [["new", "33333333"], ...MANIFEST.entries] as const };
const FILES = { "/blog/live/new.33333333.txt": article("new", "2020-01-03T09:00:00Z", "<p>New.</p>") };

test("a new entry joins at the live end", async () => {
  const { changes } = await setUp(FILES);
  const { isDone, update } = await changes.settle(NEW);
  expect([isDone, update]).toEqual([true, { added: ["new"], changed: [], removed: [] }]);
  expect(ids()).toEqual(["new", "two", "one"]);
});

test("while something in the entries has the focus, new ones wait until the reader asks", async () => {
  const waiting: number[] = [];
  const { changes } = await setUp(FILES, { showWaiting: (count: number) => waiting.push(count) });
  const heading = document.getElementById("heading_one");
  if (heading) heading.tabIndex = -1;
  heading?.focus();
  await changes.settle(NEW);
  expect([ids(), waiting]).toEqual([["two", "one"], [1]]);
  changes.reveal();
  expect([ids(), waiting]).toEqual([
    ["new", "two", "one"],
    [1, 0],
  ]);
  expect(document.activeElement?.id).toBe("heading_new");
  expect(document.querySelector(".new-since")?.nextElementSibling?.id).toBe("two");
});

test("what is missing goes only when it is missing again", async () => {
  const { changes } = await setUp({});
  const gone = { ...MANIFEST, rev: "r2", entries: [["one", "11111111"]] as const };
  expect((await changes.settle(gone)).isDone).toBe(false);
  expect(ids()).toEqual(["two", "one"]);
  expect((await changes.settle(gone)).update.removed).toEqual(["two"]);
  expect(ids()).toEqual(["one"]);
});

const LONG = { ...MANIFEST, rev: "r2", entries: [["two", "22222222"]] as const, older: [[9, "h9"]] as const };

test("an entry deleted from an older page goes, though pages further down are not known", async () => {
  const { changes } = await setUp({ "/blog/pages/9/": article("below", "2020-01-03T06:00:00Z") });
  await changes.settle(LONG);
  expect((await changes.settle(LONG)).update.removed).toEqual(["one"]);
});

test("an entry older than all that is known stays: it may have moved further down", async () => {
  const { changes } = await setUp({ "/blog/pages/9/": article("above", "2020-01-03T07:59:00Z") });
  await changes.settle(LONG);
  expect((await changes.settle(LONG)).update.removed).toEqual([]);
  expect(ids()).toContain("one");
});

test("an answer that comes while paused is dropped", async () => {
  const { changes, reader } = await setUp(FILES);
  (reader as { isOn: { pause: boolean } }).isOn.pause = true;
  expect((await changes.settle(NEW)).isDone).toBe(false);
  expect(ids()).toEqual(["two", "one"]);
});
