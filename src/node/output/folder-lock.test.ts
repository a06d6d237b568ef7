import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MachineFault } from "../machine-fault.ts";
import { withFolderLock } from "./folder-lock.ts";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirecopy-lock-"));
  lock = join(folder, ".wirecopy-lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const NO_PROCESS = 2 ** 22 + 1;

test("holds the lock while it works and gives it back", () => {
  expect(withFolderLock(folder, () => existsSync(lock))).toBe(true);
  expect(existsSync(lock)).toBe(false);
});

test("gives the lock back when the work fails", () => {
  expect(() =>
    withFolderLock(folder, () => {
      throw new Error("full");
    }),
  ).toThrow("full");
  expect(existsSync(lock)).toBe(false);
});

test("waits for a build that is running, then gives up in words", () => {
  writeFileSync(lock, `${process.ppid} ${hostname()}`);
  expect(() => withFolderLock(folder, () => 1, 60)).toThrow(MachineFault);
  expect(existsSync(lock)).toBe(true);
});

test("takes over from a build that was killed", () => {
  writeFileSync(lock, `${NO_PROCESS} ${hostname()}`);
  expect(withFolderLock(folder, () => 1, 0)).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

test.each(["77 another-machine", ""])("takes over from %j after a while only", (holder) => {
  writeFileSync(lock, holder);
  expect(() => withFolderLock(folder, () => 1, 0)).toThrow(MachineFault);
  const longAgo = Date.now() / 1000 - 600;
  utimesSync(lock, longAgo, longAgo);
  expect(withFolderLock(folder, () => 1, 0)).toBe(1);
});
