import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { ContentReader } from "./content-reader.ts";
import { problemOf, readWhole } from "./read-whole.ts";

let project: string;
let content: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "wirecopy-content-"));
  content = join(project, "content");
  mkdirSync(content);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(path: string, text = "text"): void {
  const file = join(content, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Each Markdown file with its text or the reason why it has none. */
function read(): Record<string, string> {
  const files = new ContentReader(content, undefined)
    .read()
    .files.map((file) => [
      file.path,
      "bytes" in file ? new TextDecoder().decode(file.bytes.subarray(0)) : file.problem,
    ]);
  return Object.fromEntries(files);
}

test("reads Markdown files, and lists all the others, in code-unit order", () => {
  for (const path of ["vote/b.md", "vote/B.md", "index.md", "vote/map.png", "a.md"]) write(path, path);
  expect(read()).toEqual({
    "a.md": "a.md",
    "index.md": "index.md",
    "vote/B.md": "vote/B.md",
    "vote/b.md": "vote/b.md",
  });
  expect(new ContentReader(content, undefined).read().paths).toEqual([
    "a.md",
    "index.md",
    "vote/B.md",
    "vote/b.md",
    "vote/map.png",
  ]);
});

test("leaves out names that start with an underscore or a dot, folders too", () => {
  for (const path of ["_a.md", ".b.md", "_c/d.md", ".git/e.md", "v/_f.md", "g.md"]) write(path);
  expect(new ContentReader(content, undefined).read().paths).toEqual(["g.md"]);
});

test("follows links that stay within the folder, and not in a circle", () => {
  write("vote/index.md", "vote");
  symlinkSync("vote/index.md", join(content, "same.md"));
  symlinkSync("..", join(content, "vote/up"));
  expect(read()).toEqual({ "same.md": "vote", "vote/index.md": "vote" });
});

test("refuses links that lead out of the folder, to a file or a folder", () => {
  writeFileSync(join(project, "secret.md"), "secret");
  mkdirSync(join(project, "content-of-others"));
  symlinkSync("../secret.md", join(content, "a.md"));
  symlinkSync("../content-of-others", join(content, "others"));
  expect(read()).toEqual({ "a.md": "outside", others: "outside" });
});

test("names what is no file", () => {
  mkdirSync(join(content, "folder.md"));
  symlinkSync("nowhere.md", join(content, "link.md"));
  execFileSync("mkfifo", [join(content, "pipe.md")]);
  expect(read()).toEqual({ "folder.md": "no-file", "link.md": "missing", "pipe.md": "no-file" });
});

test("names a file that may not be read", () => {
  expect(problemOf(Object.assign(new Error(), { code: "EACCES" }))).toBe("forbidden");
});

test("does not read a file that is too large", () => {
  write("a.md", "0123456789");
  expect(readWhole(join(content, "a.md"), 9)).toBe("too-large");
});

test("waits until the last write is a moment ago, because a save may have cut the file to nothing first", () => {
  write("a.md");
  const file = join(content, "a.md");
  const written = statSync(file).mtimeMs;
  expect(readWhole(file, 1000)).toMatchObject({ bytes: Buffer.from("text") });
  expect(Date.now() - written).toBeGreaterThanOrEqual(10);
});

test("does not wait for a file from the future", () => {
  write("a.md");
  const future = Date.now() / 1000 + 3600;
  utimesSync(join(content, "a.md"), future, future);
  expect(readWhole(join(content, "a.md"), 1000)).toMatchObject({ bytes: Buffer.from("text") });
});

test("reads one file alone, or one folder alone", () => {
  for (const path of ["index.md", "a.md", "vote/index.md", "vote/b.md", "vote/_c.md"]) write(path);
  const paths = (only: string) => new ContentReader(content, only).read().files.map(({ path }) => path);
  expect(paths("a.md")).toEqual(["a.md"]);
  expect(paths("vote")).toEqual(["vote/b.md", "vote/index.md"]);
});

test("reads a file again when it has changed, and only then", () => {
  write("a.md", "one");
  write("b.md", "two");
  const reader = new ContentReader(content, undefined);
  const [a, b] = reader.read().files;
  write("a.md", "changed");
  const [newA, newB] = reader.read().files;
  expect(newB).toBe(b);
  expect(newA).not.toBe(a);
  expect(newA).toMatchObject({ bytes: Buffer.from("changed") });
});

/** Reads a file, saves another text and reads that at once; gives the reader, and how long the second read took. */
function readSaved(text: string) {
  write("a.md", "The first text of this file.");
  const reader = new ContentReader(content, undefined);
  reader.read();
  write("a.md", text);
  const written = statSync(join(content, "a.md")).mtimeMs;
  const textOf = (isPatient?: boolean) =>
    reader
      .read(isPatient)
      .files.map((file) => ("bytes" in file ? new TextDecoder().decode(file.bytes.subarray(0)) : ""))[0];
  return { reader, textOf, written, waited: () => Date.now() - written };
}

/** Holds the clock, so that it does not matter how busy the machine is. */
function holdClock(at: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: at });
  onTestFinished(() => void vi.useRealTimers());
}

/** Writes so that neither size nor time of the file tell. */
function overwrite(text: string): void {
  const file = join(content, "a.md");
  const { atime, mtime } = statSync(file);
  write("a.md", text);
  utimesSync(file, atime, mtime);
}

test("gives a text that was saved just now at once, and waits with its word that this was all of it", () => {
  const { reader, textOf, waited } = readSaved("The second text of this file.");
  expect(textOf()).toBe("The second text of this file.");
  expect(reader.standStill()).toBe(true);
  expect(waited()).toBeGreaterThanOrEqual(10);
  expect(textOf()).toBe("The second text of this file.");
});

test("says so when a text that was given at once was not all of it, even if neither size nor time tell", () => {
  const { reader, textOf, written } = readSaved("The second text of this file.");
  holdClock(written + 1);
  expect(textOf()).toBe("The second text of this file.");
  overwrite("The Second Text of this file.");
  vi.setSystemTime(written + 50);
  expect(reader.standStill()).toBe(false);
  expect(textOf(true)).toBe("The Second Text of this file.");
  expect(reader.standStill()).toBe(true);
});

test("reads again what was given at once where nobody waited for it", () => {
  const { textOf, written } = readSaved("The second text of this file.");
  holdClock(written + 1);
  expect(textOf()).toBe("The second text of this file.");
  overwrite("The Second Text of this file.");
  vi.setSystemTime(written + 50);
  expect(textOf()).toBe("The Second Text of this file.");
});

test("waits for a text that got much shorter: it may be the beginning of another", () => {
  const { textOf, waited } = readSaved("The");
  expect(textOf()).toBe("The");
  expect(waited()).toBeGreaterThanOrEqual(10);
});
