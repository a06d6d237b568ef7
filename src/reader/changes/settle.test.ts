// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { LiveManifest } from "../../model/live-manifest.ts";
import { article, hostOf, MANIFEST, setPage } from "../../test/browser/reader-page.ts";

async function setUp(files: Record<string, string>) {
  setPage();
  hostOf(files);
  const [{ setManifest }, { settle }, { reveal }, { isOn }] = await Promise.all([
    import("../page.ts"),
    import("./settle.ts"),
    import("./turn.ts"),
    import("../is-on.ts"),
  ]);
  return {
    reveal,
    isOn,
    async settle(manifest: LiveManifest) {
      const updates: unknown[] = [];
      const note = (event: Event) => updates.push((event as CustomEvent).detail);
      document.addEventListener("wirecopy:update", note, { once: true });
      setManifest(manifest);
      const isDone = await settle();
      return { isDone, update: updates[0] };
    },
  };
}

const ids = () => [...document.querySelectorAll("#days_ article")].map(({ id }) => id);
const NEW = { ...MANIFEST, rev: "r2", entries: [["new", "33333333"], ...MANIFEST.entries] as const };
const FILES = { "/blog/live/new.33333333.txt": article("new", "2020-01-03T09:00:00Z", "<p>New.</p>") };

test("a new entry joins at the live end", async () => {
  const { settle } = await setUp(FILES);
  const { isDone, update } = await settle(NEW);
  expect([isDone, update]).toEqual([true, { added: ["new"], changed: [], removed: [] }]);
  expect(ids()).toEqual(["new", "two", "one"]);
});

test("while something in the entries has the focus, new ones wait until the reader asks", async () => {
  const { settle, reveal } = await setUp(FILES);
  const waiting = () => document.getElementById("waiting_button")?.textContent;
  const heading = document.getElementById("heading_one");
  if (heading) heading.tabIndex = -1;
  heading?.focus();
  await settle(NEW);
  const { showWaiting } = await import("../waiting-button.ts");
  showWaiting();
  expect([ids(), waiting()]).toEqual([["two", "one"], "1 new update"]);
  reveal();
  expect(ids()).toEqual(["new", "two", "one"]);
  expect(document.getElementById("waiting_")?.hidden).toBe(true);
  expect(document.activeElement?.id).toBe("heading_new");
  expect(document.querySelector(".new-since")?.nextElementSibling?.id).toBe("two");
});

test("what is missing goes only when it is missing again", async () => {
  const { settle } = await setUp({});
  const gone = { ...MANIFEST, rev: "r2", entries: [["one", "11111111"]] as const };
  expect((await settle(gone)).isDone).toBe(false);
  expect(ids()).toEqual(["two", "one"]);
  expect((await settle(gone)).update).toMatchObject({ removed: ["two"] });
  expect(ids()).toEqual(["one"]);
});

const LONG = { ...MANIFEST, rev: "r2", entries: [["two", "22222222"]] as const, older: [[9, "h9"]] as const };

test("an entry deleted from an older page goes, though pages further down are not known", async () => {
  const { settle } = await setUp({ "/blog/pages/9/": article("below", "2020-01-03T06:00:00Z") });
  await settle(LONG);
  expect((await settle(LONG)).update).toMatchObject({ removed: ["one"] });
});

test("an entry older than all that is known stays: it may have moved further down", async () => {
  const { settle } = await setUp({ "/blog/pages/9/": article("above", "2020-01-03T07:59:00Z") });
  await settle(LONG);
  expect((await settle(LONG)).update).toMatchObject({ removed: [] });
  expect(ids()).toContain("one");
});

test("an answer that comes while paused is dropped", async () => {
  const { settle, isOn } = await setUp(FILES);
  isOn.pause = true;
  expect((await settle(NEW)).isDone).toBe(false);
  expect(ids()).toEqual(["two", "one"]);
});
