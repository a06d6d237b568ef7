import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiskMemory } from "./disk-memory.ts";
import { DamagedMemory } from "./segment.ts";

let project: string;
let folder: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "wirecopy-memory-"));
  folder = join(project, "memory");
});
afterEach(() => rmSync(project, { recursive: true }));

const LONG = "Ein langer Satz, größer als die Grenze. ".repeat(10);
const value = { title: "Žluťoučký", content: { html: LONG, parts: [{ text: `${LONG}…` }], short: "a" } };

function remember(values: Readonly<Record<string, unknown>>, isComplete = false): void {
  const memory = new DiskMemory(folder, "v1");
  for (const [key, each] of Object.entries(values)) memory.set(key, each);
  memory.save(isComplete);
}

function segments(version = "v1"): string[] {
  return readdirSync(join(folder, version)).map((name) => join(folder, version, name));
}

test("gives a later process what was kept, and nothing else", () => {
  remember({ a: value, b: [1, null, "x"], c: 7 });
  const memory = new DiskMemory(folder, "v1");
  expect([memory.get("a"), memory.get("b"), memory.get("c"), memory.get("d")]).toEqual([
    value,
    [1, null, "x"],
    7,
    undefined,
  ]);
  expect(["a", "c", "d"].map(memory.has)).toEqual([true, true, false]);
  expect(memory.notes).toEqual([]);
});

test("gives every value back that survives JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (each) => {
      const survivor: unknown = JSON.parse(JSON.stringify([each, { long: `${LONG}${JSON.stringify(each)}` }]));
      remember({ key: survivor });
      expect(new DiskMemory(folder, "v1").get("key")).toEqual(survivor);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 50 },
  );
});

test("does not give what another version of the program kept", () => {
  remember({ a: 1 });
  expect(new DiskMemory(folder, "v2").get("a")).toBeUndefined();
});

test("removes what a killed build began to keep long ago, and leaves what one is at", () => {
  remember({ a: 1 });
  const [old, young] = ["old-aside", "young-aside"].map((name) => join(folder, "v1", name));
  for (const file of [old, young]) writeFileSync(file ?? "", "half");
  const longAgo = Date.now() / 1000 - 2 * 3600;
  utimesSync(old ?? "", longAgo, longAgo);
  expect(new DiskMemory(folder, "v1").get("a")).toBe(1);
  expect(segments()).not.toContain(old);
  expect(segments()).toContain(young);
});

test("keeps nothing of a build that failed", () => {
  remember({ a: 1 });
  const memory = new DiskMemory(folder, "v1");
  memory.set("b", LONG);
  memory.abandon();
  expect(segments()).toHaveLength(1);
  memory.set("c", 3);
  memory.save(false);
  expect([memory.get("a"), memory.get("b"), memory.get("c")]).toEqual([1, undefined, 3]);
});

test("removes the memory of other versions after a complete build", () => {
  remember({ a: 1 });
  const other = new DiskMemory(folder, "v2");
  other.set("b", 2);
  other.save(true);
  expect(readdirSync(folder)).toEqual(["v2"]);
});

test("the newest value of a key wins", () => {
  for (const n of [1, 2, 3]) remember({ a: n });
  expect(new DiskMemory(folder, "v1").get("a")).toBe(3);
});

test("builds at the same time lose nothing of each other", () => {
  const [one, other] = [new DiskMemory(folder, "v1"), new DiskMemory(folder, "v1")];
  one.set("a", 1);
  other.set("b", 2);
  one.save(true);
  other.save(true);
  const memory = new DiskMemory(folder, "v1");
  expect([memory.get("a"), memory.get("b")]).toEqual([1, 2]);
});

test("many small builds leave few files, and every value", () => {
  for (let n = 0; n < 40; n += 1) remember({ [`key${n}`]: n });
  expect(segments().length).toBeLessThan(10);
  const memory = new DiskMemory(folder, "v1");
  for (let n = 0; n < 40; n += 1) expect(memory.get(`key${n}`)).toBe(n);
});

test("what complete builds do not use goes when it takes too much", () => {
  const megabyte = "x".repeat(1 << 20);
  remember(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`old${n}`, [megabyte]])));
  const memory = new DiskMemory(folder, "v1");
  memory.get("old0");
  memory.set("new", [megabyte]);
  memory.save(true);
  const later = new DiskMemory(folder, "v1");
  expect([later.get("old0"), later.get("new"), later.get("old1")]).toEqual([[megabyte], [megabyte], undefined]);
  expect(segments()).toHaveLength(1);
});

test("a check of one file does not make the memory forget the others", () => {
  const megabyte = "x".repeat(1 << 20);
  remember(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`old${n}`, [megabyte]])));
  remember({ new: 1 }, false);
  expect(new DiskMemory(folder, "v1").get("old5")).toEqual([megabyte]);
});

test.each<[string, (file: string) => void]>([
  ["cut short", (file) => truncateSync(file, readFileSync(file).length - 10)],
  ["empty", (file) => writeFileSync(file, "")],
  ["changed in its lines", (file) => flip(file, "a\t")],
  ["something else", (file) => writeFileSync(file, "<html>")],
])("a segment that is %s is ignored with a note, and removed", (_, damage) => {
  remember({ a: value });
  for (const file of segments()) damage(file);
  const memory = new DiskMemory(folder, "v1");
  expect(memory.get("a")).toBeUndefined();
  expect(memory.notes).toHaveLength(1);
  expect(segments()).toEqual([]);
});

test.each([
  ["value", "title"],
  ["long string", "größer"],
])("a %s that is damaged is found out when it is asked for, and can be dropped", (_, text) => {
  remember({ a: value });
  for (const file of segments()) flip(file, text);
  const memory = new DiskMemory(folder, "v1");
  let damage: unknown;
  try {
    JSON.stringify(memory.get("a"));
  } catch (error) {
    damage = error;
  }
  if (!(damage instanceof DamagedMemory)) throw new Error("no damage found");
  memory.drop(damage);
  expect(memory.get("a")).toBeUndefined();
  expect(memory.notes).toHaveLength(1);
});

test("the same process finds what it kept, and finds out when that was damaged meanwhile", () => {
  const memory = new DiskMemory(folder, "v1");
  for (let number = 0; number < 30_000; number++) memory.set(`key${number}`, { number, text: `${LONG}${number}` });
  memory.save(true);
  expect(memory.get("key29999")).toEqual({ number: 29_999, text: `${LONG}29999` });
  memory.set("last", value);
  memory.save(false);
  for (const file of segments()) flip(file, '"short"');
  expect(() => memory.get("last")).toThrow(DamagedMemory);
});

test("a folder that cannot be written costs the memory, not the build", () => {
  mkdirSync(project, { recursive: true });
  writeFileSync(folder, "a file");
  const memory = new DiskMemory(folder, "v1");
  memory.set("a", 1);
  memory.save(true);
  expect(memory.notes).toHaveLength(1);
});

/** Changes one byte of the first place where a text stands. */
function flip(file: string, text: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(text);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
