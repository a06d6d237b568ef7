import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Memory } from "../../model/memory.ts";
import { MediaStore } from "./media-store.ts";

let project: string;
let content: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "wirecopy-media-"));
  content = join(project, "content");
  mkdirSync(content);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const FORGETFUL: Memory = { get: () => undefined, set: () => undefined };

function write(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), contents);
}

function find(path: string, memory = FORGETFUL) {
  return new MediaStore(content, memory).find(path);
}

const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.from("89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000", "hex");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const GIF = Buffer.from("47494638396105000400800000000000ffffff2c00000000050004000002028451003b", "hex");
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect/></svg>';

test.each([
  ["strike.png", png(640, 480), { kind: "picture", type: "image/png", width: 640, height: 480 }],
  ["strike.gif", GIF, { kind: "picture", type: "image/gif", width: 5, height: 4 }],
  ["strike.svg", SVG, { kind: "picture", type: "image/svg+xml", width: 40, height: 30 }],
  ["map.SVG", SVG, { kind: "picture", type: "image/svg+xml", width: 40, height: 30 }],
  ["crowds.mp4", "film", { kind: "film", type: "video/mp4", bytes: 4 }],
  ["speech.mp3", "sound", { kind: "sound", type: "audio/mpeg" }],
  ["results.csv", "a,b", { kind: "document", type: "text/csv" }],
])("%s is found with what its header says", (path, contents, expected) => {
  write(path, contents);
  expect(find(path)).toMatchObject(expected);
});

test("the published name is the file's own in plain letters with the hash of its contents", () => {
  write("vote/Île de France (2).PNG", png(1, 1));
  write("vote/選挙.png", png(1, 1));
  expect(find("vote/Île de France (2).PNG")).toMatchObject({
    path: expect.stringMatching(/^media\/ile-de-france-2\.[0-9a-f]{8}\.png$/),
  });
  expect(find("vote/選挙.png")).toMatchObject({ path: expect.stringMatching(/^media\/file\.[0-9a-f]{8}\.png$/) });
});

test.each([
  ["nowhere.png", "missing"],
  ["folder.png", "missing"],
  ["_hidden/a.png", "missing"],
  [".env.txt", "missing"],
  ["a\0.png", "missing"],
  [`${"long".repeat(200)}.png`, "missing"],
  ["../secret.png", "outside"],
  ["link.png", "outside"],
  ["page.html", "unreadable"],
  ["run.js", "unreadable"],
  ["broken.png", "no-picture"],
  ["gif.png", "no-picture"],
  ["active.svg", "no-picture"],
  ["huge.png", "no-picture"],
  ["heavy.png", "too-large"],
])("%s is %s", (path, problem) => {
  writeFileSync(join(project, "secret.png"), png(1, 1));
  symlinkSync("../secret.png", join(content, "link.png"));
  for (const name of ["folder.png/a.png", "_hidden/a.png", ".env.txt", "heavy.png"]) write(name, png(1, 1));
  truncateSync(join(content, "heavy.png"), 65 * 1024 * 1024);
  for (const name of ["page.html", "run.js", "broken.png"]) write(name, "text");
  write("gif.png", GIF);
  write("active.svg", SVG.replace("<rect/>", "<script>alert(1)</script>"));
  write("huge.png", png(100_000, 100_000));
  expect(find(path)).toBe(problem);
});

test("captions and a still are found beside a film by name", () => {
  write("vote/crowds.mp4", "film");
  expect(find("vote/crowds.mp4")).not.toHaveProperty("captions");
  write("vote/crowds.vtt", "WEBVTT");
  write("vote/crowds.png", png(3, 2));
  expect(find("vote/crowds.mp4")).toMatchObject({
    captions: expect.stringMatching(/^media\/crowds\..*\.vtt$/),
    poster: expect.stringMatching(/^media\/crowds\..*\.png$/),
  });
});

test("a file that has not changed is not read again", () => {
  const values = new Map<string, unknown>();
  const memory: Memory = { get: (key) => values.get(key), set: (key, value) => void values.set(key, value) };
  write("a.png", png(3, 2));
  const first = find("a.png", memory);
  expect(find("a.png", { ...memory, set: () => expect.fail("was read") })).toEqual(first);
  write("a.png", png(4, 2));
  expect(find("a.png", memory)).toMatchObject({ width: 4 });
  expect(values.size).toBe(2);
});

test("gives the bytes of what was found, as long as they are the same", () => {
  write("a.png", png(3, 2));
  const store = new MediaStore(content, FORGETFUL);
  const found = store.find("a.png");
  const path = typeof found === "string" ? "" : found.path;
  expect(store.contents(path)).toEqual(Buffer.from(png(3, 2)));
  write("a.png", png(4, 2));
  expect(() => store.contents(path)).toThrow("changed while");
  store.forget();
  expect(store.find("a.png")).toMatchObject({ width: 4 });
});
