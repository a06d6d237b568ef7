import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startWatcher, type WatchedChange } from "./watcher.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "watcher-test-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string) => join(folder, name);

/** A tool that copies `source` to `page` whenever it changes, but for the first `misses` changes. */
function tool(misses: number) {
  const code = `
    const fs = require("node:fs");
    fs.writeFileSync("pid", String(process.pid));
    fs.writeFileSync("page", "");
    let left = ${misses}, before = "";
    setInterval(() => {
      const text = fs.existsSync("source") ? fs.readFileSync("source", "utf8") : "";
      if (text === before) return;
      before = text;
      if (left-- <= 0) fs.writeFileSync("page", text);
    }, 5);`;
  return { file: process.execPath, args: ["-e", code], cwd: folder };
}

function change(): WatchedChange {
  return { save: (mark) => writeFileSync(inFolder("source"), mark), page: inFolder("page"), last: undefined };
}

function isRunning(): boolean {
  try {
    return process.kill(Number(readFileSync(inFolder("pid"), "utf8")), 0);
  } catch {
    return false;
  }
}

test("a peer that misses the first save gets it again", async () => {
  const watcher = await startWatcher(tool(1), inFolder("page"), { retries: true, patience: 15_000, again: 200 });
  await watcher.settle(change());
  expect(await watcher.time(change())).toBeGreaterThan(0);
  await watcher.stop();
  expect(isRunning()).toBe(false);
});

test("a peer that misses a later save is timed from the one that shows", async () => {
  const watcher = await startWatcher(tool(1), inFolder("page"), { retries: true, patience: 15_000, missed: 2_000 });
  expect(await watcher.time(change())).toBeLessThan(2_000);
  await watcher.stop();
});

test("a tool that promises to miss nothing is held to its first save", async () => {
  const watcher = await startWatcher(tool(1), inFolder("page"), { retries: false, patience: 5_000, again: 100 });
  await expect(watcher.settle(change())).rejects.toThrow("missed the first edit");
  await watcher.stop();
  expect(isRunning()).toBe(false);
});

test("a tool whose first build never comes is ended", async () => {
  const page = inFolder("another-page");
  await expect(startWatcher(tool(0), page, { retries: true, patience: 1_000 })).rejects.toThrow("has not built");
  expect(isRunning()).toBe(false);
});

test("a tool that ends by itself is not waited for", async () => {
  const command = { file: process.execPath, args: ["-e", "process.exit(3)"], cwd: folder };
  await expect(startWatcher(command, inFolder("page"), { retries: true })).rejects.toThrow("ended by itself (exit 3)");
});

test("a tool that does not exist is told from one that does not watch", async () => {
  const command = { file: inFolder("nothing"), args: [], cwd: folder };
  await expect(startWatcher(command, inFolder("page"), { retries: true })).rejects.toThrow("ENOENT");
});
