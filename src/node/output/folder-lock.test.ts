import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
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

test("takes over from another machine whose lock lies far ahead, because the clock was put back, and from none a little ahead", () => {
  const date = (seconds: number) => utimesSync(lock, Date.now() / 1000 + seconds, Date.now() / 1000 + seconds);
  writeFileSync(lock, "77 another-machine");
  date(30);
  expect(() => withFolderLock(folder, () => 1, 0)).toThrow(MachineFault);
  date(86_400);
  expect(withFolderLock(folder, () => 1, 0)).toBe(1);
});

test("a lock of this machine is asked for its process, whatever its time", () => {
  for (const days of [-1, 1]) {
    const time = Date.now() / 1000 + days * 86_400;
    writeFileSync(lock, `${process.ppid} ${hostname()}`);
    utimesSync(lock, time, time);
    expect(() => withFolderLock(folder, () => 1, 0)).toThrow(MachineFault);
    writeFileSync(lock, `${NO_PROCESS} ${hostname()}`);
    utimesSync(lock, time, time);
    expect(withFolderLock(folder, () => 1, 0)).toBe(1);
  }
});

test("long work renews the lock, so that no other machine takes it for a dead one's", () => {
  const longAgo = Date.now() / 1000 - 600;
  vi.useFakeTimers({ toFake: ["hrtime"] });
  onTestFinished(() => void vi.useRealTimers());
  const ages = withFolderLock(folder, (goesOn) =>
    [5000, 11_000].map((passing) => {
      utimesSync(lock, longAgo, longAgo);
      vi.advanceTimersByTime(passing);
      goesOn();
      return Math.round(Date.now() / 1000 - statSync(lock).mtimeMs / 1000);
    }),
  );
  expect(ages[0]).toBeGreaterThan(500);
  expect(ages[1]).toBeLessThan(60);
});

test("a lock that somebody else has taken meanwhile is neither renewed nor removed", () => {
  vi.useFakeTimers({ toFake: ["hrtime"] });
  onTestFinished(() => void vi.useRealTimers());
  withFolderLock(folder, (goesOn) => {
    writeFileSync(lock, "77 another-machine");
    vi.advanceTimersByTime(60_000);
    goesOn();
  });
  expect(readFileSync(lock, "utf8")).toBe("77 another-machine");
});
