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
};
const FOLDER = mkdtempSync(join(tmpdir(), "wirecopy-source-"));
for (const [path, text] of Object.entries(FILES)) writeInto(FOLDER, path, text);
const POSTS = sourcePosts(join(FOLDER, "content"), "vote");
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

const ITEMS = POSTS.map((post) => ({ ...post, title: post.title ?? "A first sentence." }));

test("finds nothing where readers got what the files say", () => {
  expect(readBackProblems(POSTS, ITEMS)).toEqual([]);
});

const [FIRST, ...REST] = ITEMS;

test.each([
  ["another title", [{ ...FIRST, title: "Counting begins" }, ...REST]],
  ["no title", ITEMS.map((item) => ({ ...item, title: item.title.replace("A first sentence.", "") }))],
  ["another time", [{ ...FIRST, published: 0 }, ...REST]],
  ["other people", [{ ...FIRST, authors: ["Cid", "Dan"] }, ...REST]],
  ["one missing", REST],
  ["one twice", [...ITEMS, FIRST]],
  ["a foreign one", [...ITEMS, { ...FIRST, id: "urn:x" }]],
])("finds %s", (_defect, items) => {
  expect(readBackProblems(POSTS, items as typeof ITEMS)).toHaveLength(1);
});
