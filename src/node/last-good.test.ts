import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SourceFile } from "../model/source.ts";
import { LastGoodTexts } from "./last-good.ts";

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "wirecopy-last-good-"));
});
afterEach(() => rmSync(project, { recursive: true }));

const file = (path: string, text: string): SourceFile => ({ path, text });
const kept = () => readdirSync(join(project, "last-good")).map((name) => join(project, "last-good", name));

test("gives the files of a blog as they were last kept, to a later process", () => {
  const files = [file("vote/index.md", "größer\n"), file("vote/b.md", ""), file("vote/c.md", "## 08:05\n")];
  new LastGoodTexts(project).keep("vote", [file("vote/index.md", "old")]);
  new LastGoodTexts(project).keep("vote", files);
  expect(new LastGoodTexts(project).find("vote")).toEqual(files);
  expect(new LastGoodTexts(project).find("cup")).toBeUndefined();
});

test("keeps a text that has its bytes at hand as it keeps any other", () => {
  const text = "größer\n";
  new LastGoodTexts(project).keep("vote", [file("vote.md", text)]);
  const before = kept().map((path) => [readFileSync(path), statSync(path).ino]);
  new LastGoodTexts(project).keep("vote", [{ path: "vote.md", text, bytes: Buffer.from(text) }]);
  expect(kept().map((path) => [readFileSync(path), statSync(path).ino])).toEqual(before);
});

test("writes nothing when the texts are the same", () => {
  new LastGoodTexts(project).keep("vote", [file("vote.md", "text")]);
  const before = kept().map((path) => statSync(path).ino);
  new LastGoodTexts(project).keep("vote", [file("vote.md", "text")]);
  expect(kept().map((path) => statSync(path).ino)).toEqual(before);
});

test.each(["../../etc", "a/b", "%2e", "ö".repeat(100)])("takes %j for the name of a blog", (name) => {
  new LastGoodTexts(project).keep(name, [file("a.md", "text")]);
  expect(new LastGoodTexts(project).find(name)).toEqual([{ path: "a.md", text: "text" }]);
  expect(readdirSync(project)).toEqual(["last-good"]);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["cut short", (bytes) => bytes.subarray(0, -1)],
  ["changed", (bytes) => Buffer.from(bytes.toString("latin1").replace("text", "lies"), "latin1")],
  ["empty", () => Buffer.alloc(0)],
])("gives nothing when the file is %s", (_, damage) => {
  new LastGoodTexts(project).keep("vote", [file("vote.md", "text")]);
  for (const path of kept()) writeFileSync(path, damage(readFileSync(path)));
  expect(new LastGoodTexts(project).find("vote")).toBeUndefined();
});
