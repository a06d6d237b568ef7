import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeInto } from "../site-folder.ts";
import { readBackProblems, sourcePosts } from "./source-posts.ts";

const FILES = {
  "content/index.md": "---\ntitle: Gazette\nid: gazette\n---\n",
  "content/vote/index.md":
    "---\ntitle: Vote\ndate: 2020-01-03\nauthors: [Ana, Ben]\n---\n\n## 08:05 Polls **open**\n\nText.\n",
  "content/vote/2020-01-04.md":
    "## 09:00 UTC – Counting\nid: counting\nauthor: Cid\n\nText.\n\n# 2020-01-05\n\n## 2020-01-06 07:00\n\n## 08:00 Draft\ndraft: yes\n\n## 08:10 Gone\nwithdrawn: wrong\n",
  "content/foul.md":
    "---\ntitle: Foul\ndate: 2020-01-03\nauthors: ['A ''b''\u0008 <i>']\n---\n\n## 08:05 A </b><script>x()</script> \\<!-- \u202e*b*\u0085 &amp; <%= 7 %>\u2028 c\n\nText.\n",
  "content/changed.md":
    "---\ntitle: Changed\ndate: 2020-01-03\n---\n\n## 09:00\nupdated: 09:30\n\n> **Correction, 09:20:** No.\n\n## 08:00\n\n> **Correction, 2020-01-04 08:30 UTC:** No.\n\n> **Correction, 08:20:** No.\n\n## 07:00\n",
};
const FOLDER = mkdtempSync(join(tmpdir(), "wirecopy-source-"));
for (const [path, text] of Object.entries(FILES)) writeInto(FOLDER, path, text);
const [POSTS = [], FOUL = [], CHANGED = []] = ["vote", "foul.md", "changed.md"].map((blog) =>
  sourcePosts(join(FOLDER, "content"), blog),
);
rmSync(FOLDER, { recursive: true });

test("reads posts as their files say them", () => {
  expect(
    POSTS.map(({ title, published, authors }) => [title, new Date(published * 1000).toISOString(), authors]),
  ).toEqual([
    ["Counting", "2020-01-04T09:00:00.000Z", ["Cid"]],
    [undefined, "2020-01-06T07:00:00.000Z", ["Ana", "Ben"]],
    ["Polls open", "2020-01-03T08:05:00.000Z", ["Ana", "Ben"]],
  ]);
  // Python: uuid5(uuid5(NAMESPACE_URL, "urn:wirecopy:feeds"), "gazette/vote/counting")
  expect(POSTS[0]?.id).toBe("urn:uuid:87d3f57b-d848-571a-a20d-4864240eaf37");
});

test("reads foul words as what readers can be told of them", () => {
  expect(FOUL.map(({ title, authors }) => [title, authors])).toEqual([["A <!-- b & <%= 7 %> c", ["A 'b' <i>"]]]);
});

test("reads when a post changed", () => {
  expect(CHANGED.map(({ updated }) => new Date(updated * 1000).toISOString().slice(0, 16))).toEqual([
    "2020-01-03T09:30",
    "2020-01-04T08:30",
    "2020-01-03T07:00",
  ]);
});

const ITEMS = POSTS.map((post) => ({ ...post, title: post.title ?? "A first sentence." }));

test("finds nothing where readers got what the files say", () => {
  expect(readBackProblems(POSTS, ITEMS)).toEqual([]);
});

const [FIRST, ...REST] = ITEMS;

test.each([
  ["another title", [{ ...FIRST, title: "Counting begins" }, ...REST]],
  ["no title", ITEMS.map((item) => ({ ...item, title: item.title.replace("A first sentence.", "") }))],
  ["another time", [{ ...FIRST, published: 0 }, ...REST]],
  ["another time of change", [{ ...FIRST, updated: 0 }, ...REST]],
  ["other people", [{ ...FIRST, authors: ["Cid", "Dan"] }, ...REST]],
  ["one missing", REST],
  ["one twice", [...ITEMS, FIRST]],
  ["a foreign one", [...ITEMS, { ...FIRST, id: "urn:x" }]],
])("finds %s", (_defect, items) => {
  expect(readBackProblems(POSTS, items as typeof ITEMS)).toHaveLength(1);
});
