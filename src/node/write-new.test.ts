import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteFolder, temporaryFolder } from "../test/site-folder.ts";
import { writeNew } from "./write-new.ts";

const FILES = [
  { path: "storm/index.md", text: "index" },
  { path: "storm/2026-11-23.md", text: "entries" },
];

test("files stand in their folder, and nothing else", () => {
  const folder = temporaryFolder();
  writeNew(folder, FILES);
  expect(readdirSync(join(folder, "storm")).toSorted()).toEqual(["2026-11-23.md", "index.md"]);
  expect(readFileSync(join(folder, "storm/index.md"), "utf8")).toBe("index");
});

test.each([1, 2])("on a disk that is full at file %i nothing is left, neither half a file nor the others", (full) => {
  const folder = temporaryFolder();
  let count = 0;
  const write = (file: string, text: string): void => {
    count += 1;
    writeFileSync(file, count < full ? text : text.slice(0, 2));
    if (count < full) return;
    throw Object.assign(new Error("no space left on device"), { code: "ENOSPC", syscall: "write" });
  };
  expect(() => writeNew(folder, FILES, write)).toThrow(/storm/u);
  expect(readdirSync(join(folder, "storm"))).toEqual([]);
});

test("a file that is there stays as it is, and the others are not written", () => {
  const folder = siteFolder({ "storm/2026-11-23.md": "mine" });
  expect(() => writeNew(folder, FILES)).toThrow(/storm/u);
  expect(readdirSync(join(folder, "storm"))).toEqual(["2026-11-23.md"]);
  expect(readFileSync(join(folder, "storm/2026-11-23.md"), "utf8")).toBe("mine");
});
