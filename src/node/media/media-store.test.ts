import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { MediaFile, PictureMode } from "../../model/entry-content.ts";
import type { Memory } from "../../model/memory.ts";
import { photo } from "../../test/photos.ts";
import { KeptFiles } from "../kept-files.ts";
import { holdValues } from "../memory/held-memory.ts";
import { MediaStore } from "./media-store.ts";
import { PictureWorkshop } from "./picture-workshop.ts";

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

function open(memory = holdValues(FORGETFUL)) {
  const kept = new KeptFiles(join(project, "kept"), () => "1");
  return new MediaStore(content, memory, new PictureWorkshop(memory, kept, () => undefined));
}

/** What is found in the end, when unknown pictures have been looked at. */
function find(path: string, mode: PictureMode = "versions", memory?: Memory) {
  const store = open(memory);
  store.find(path, mode);
  store.lookAtUnknown();
  return store.find(path, mode);
}

const GIF = Buffer.from("47494638396105000400800000000000ffffff2c00000000050004000002028451003b", "hex");
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect/></svg>';
const PHOTO = await (await photo(1200, 900)).jpeg().toBuffer();
const PNG = await (await photo(300, 200)).png().toBuffer();

/** A file that says how large it is, and nothing more. */
const head = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.from("89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000", "hex");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

test.each([
  ["strike.jpg", PHOTO, { kind: "picture", type: "image/jpeg", width: 1200, height: 900 }],
  ["strike.png", PNG, { kind: "picture", type: "image/jpeg", width: 300, height: 200 }],
  ["named.jpg", GIF, { kind: "picture", type: "image/png", width: 5, height: 4 }],
  ["strike.svg", SVG, { kind: "picture", type: "image/svg+xml", width: 40, height: 30 }],
  ["map.SVG", SVG, { kind: "picture", type: "image/svg+xml", width: 40, height: 30 }],
  ["crowds.mp4", "film", { kind: "film", type: "video/mp4", bytes: 4 }],
  ["speech.mp3", "sound", { kind: "sound", type: "audio/mpeg" }],
  ["results.csv", "a,b", { kind: "document", type: "text/csv" }],
])("%s is found with what its contents say, whatever its name says", (path, contents, expected) => {
  write(path, contents);
  expect(find(path)).toMatchObject(expected);
});

test("the published names are the file's own in plain letters with the hash of its contents", () => {
  write("vote/Île de France (2).JPG", PHOTO);
  write("vote/--選挙.jpg", PHOTO);
  write("vote/صور الشارع.jpg", PHOTO);
  expect(find("vote/Île de France (2).JPG")).toMatchObject({
    path: expect.stringMatching(/^media\/ile-de-france-2\.[0-9a-f]{8}\.jpg$/),
    versions: [480, 960, 1200].map((width) => ({
      path: expect.stringMatching(`^media/ile-de-france-2-${width}\\.[0-9a-f]{8}\\.webp$`),
      type: "image/webp",
      width,
    })),
  });
  for (const name of ["vote/--選挙.jpg", "vote/صور الشارع.jpg"]) {
    expect(find(name)).toMatchObject({ path: expect.stringMatching(/^media\/file\.[0-9a-f]{8}\.jpg$/) });
  }
});

test("a site that wants copies gets the picture alone, under its own type", () => {
  write("a.jpg", PHOTO);
  const copy = find("a.jpg", "copy");
  expect(copy).toMatchObject({ type: "image/jpeg", width: 1200, height: 900 });
  expect(copy).not.toHaveProperty("versions");
  expect(find("a.jpg")).not.toMatchObject({ path: (copy as MediaFile).path });
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
  ["active.svg", "no-picture"],
  ["huge.png", "too-large"],
  ["heavy.png", "too-large"],
  ["head.png", "damaged"],
  ["cut.jpg", "damaged"],
  ["cut.png", "damaged"],
])("%s is %s", (path, problem) => {
  writeFileSync(join(project, "secret.png"), PNG);
  symlinkSync("../secret.png", join(content, "link.png"));
  for (const name of ["folder.png/a.png", "_hidden/a.png", ".env.txt", "heavy.png"]) write(name, PNG);
  truncateSync(join(content, "heavy.png"), 65 * 1024 * 1024);
  for (const name of ["page.html", "run.js", "broken.png"]) write(name, "text");
  write("active.svg", SVG.replace("<rect/>", "<script>alert(1)</script>"));
  write("huge.png", head(30_000, 30_000));
  write("head.png", head(30, 30));
  write("cut.jpg", PHOTO.subarray(0, PHOTO.length / 2));
  write("cut.png", PNG.subarray(0, PNG.length / 2));
  expect(find(path)).toBe(problem);
});

test("captions and a still are found beside a film by name, and the film has the still's shape", () => {
  write("vote/crowds.mp4", "film");
  expect(find("vote/crowds.mp4")).not.toHaveProperty("captions");
  write("vote/crowds.vtt", "WEBVTT");
  write("vote/crowds.jpg", PHOTO);
  expect(find("vote/crowds.mp4")).toMatchObject({
    captions: expect.stringMatching(/^media\/crowds\..*\.vtt$/),
    poster: expect.stringMatching(/^media\/crowds-960\..*\.webp$/),
    width: 1200,
    height: 900,
  });
});

test("a picture that has not changed is neither read nor looked at again", () => {
  const values = new Map<string, unknown>();
  const memory: Memory = { get: (key) => values.get(key), set: (key, value) => void values.set(key, value) };
  write("a.jpg", PHOTO);
  const first = find("a.jpg", "versions", memory);
  const store = open({ ...memory, set: () => expect.fail("was read") });
  expect(store.find("a.jpg", "versions")).toEqual(first);
  expect(store.lookAtUnknown()).toBe(false);
  write("a.jpg", PNG);
  expect(find("a.jpg", "versions", memory)).toMatchObject({ width: 300 });
});

test("the same picture under another time of change is read, and not looked at again", () => {
  const memory = holdValues(FORGETFUL);
  write("a.jpg", PHOTO);
  const first = find("a.jpg", "versions", memory);
  utimesSync(join(content, "a.jpg"), 1, 1);
  const store = open(memory);
  expect(store.find("a.jpg", "versions")).toEqual(first);
  expect(store.lookAtUnknown()).toBe(false);
});

test("gives the bytes of what was found, as long as they are the same", () => {
  write("a.svg", SVG);
  const store = open();
  const found = store.find("a.svg", "versions");
  const path = typeof found === "string" ? "" : found.path;
  expect(String(store.contents(path))).toBe(SVG);
  write("a.svg", SVG.replace("40", "50"));
  expect(() => store.contents(path)).toThrow("changed while");
  store.forget();
  expect(store.find("a.svg", "versions")).toMatchObject({ width: 50 });
});

test("versions are made side by side, kept, and the same bytes whether kept or made anew", () => {
  write("a.jpg", PHOTO);
  const memory = holdValues(FORGETFUL);
  const { path, versions = [] } = find("a.jpg", "versions", memory) as MediaFile;
  const paths = [path, ...versions.map((version) => version.path)];
  const bytesOf = (store: MediaStore) => paths.map((each) => Buffer.from(store.contents(each)).toString("base64"));
  const store = open(memory);
  store.find("a.jpg", "versions");
  store.make(paths);
  const made = bytesOf(store);
  const kept = readdirSync(join(project, "kept/1"));
  expect(kept).toHaveLength(4);
  const before = kept.map((name) => statSync(join(project, "kept/1", name), { bigint: true }).mtimeNs);
  store.make(paths);
  expect(bytesOf(store)).toEqual(made);
  expect(kept.map((name) => statSync(join(project, "kept/1", name), { bigint: true }).mtimeNs)).toEqual(before);
  rmSync(join(project, "kept"), { recursive: true });
  expect(bytesOf(store)).toEqual(made);
});

test("a disk that keeps nothing costs no picture", () => {
  write("a.jpg", PHOTO);
  writeFileSync(join(project, "kept"), "a file where the folder should be");
  const store = open();
  store.find("a.jpg", "versions");
  store.lookAtUnknown();
  const { path } = store.find("a.jpg", "versions") as MediaFile;
  store.make([path]);
  expect(store.contents(path).length).toBeGreaterThan(1000);
});

test("a picture that changes between the look and the work ends the build in words", () => {
  write("a.jpg", PHOTO);
  const store = open();
  store.find("a.jpg", "versions");
  store.lookAtUnknown();
  const { path } = store.find("a.jpg", "versions") as MediaFile;
  write("a.jpg", PNG);
  expect(() => store.contents(path)).toThrow(/`.*a\.jpg` changed while the site was built\./);
});
