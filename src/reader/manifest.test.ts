// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { MANIFEST, setPage } from "../test/browser/reader-page.ts";

beforeEach(() => setPage());

test("a manifest is taken as it is", async () => {
  const { readManifest } = await import("./manifest.ts");
  expect(readManifest(MANIFEST)).toBe(MANIFEST);
});

test.each([
  ["nothing", null],
  ["text", "<html>"],
  ["another version", { ...MANIFEST, v: 2 }],
  ["no pace", { ...MANIFEST, poll: "soon" }],
  ["entries that are none", { ...MANIFEST, entries: "none" }],
  ["an entry without hash", { ...MANIFEST, entries: [["one"]] }],
  ["older pages that are none", { ...MANIFEST, older: 3 }],
  ["a pinned entry that is none", { ...MANIFEST, pinned: 7 }],
])("%s is refused", async (_, answer) => {
  const { readManifest } = await import("./manifest.ts");
  expect(() => readManifest(answer as never)).toThrow();
});

test("ids are newest first, whatever the order of the page", async () => {
  setPage({ order: "oldest-first" });
  const { timelineIds, listed } = await import("./manifest.ts");
  expect(timelineIds(MANIFEST)).toEqual(["one", "two"]);
  expect(listed({ ...MANIFEST, pinned: ["top", "hash"] }).map(([id]) => id)).toEqual(["title_", "top", "two", "one"]);
});
