import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DrawnPictures } from "./drawn-pictures.ts";
import { hashOf } from "./hash-of.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirecopy-pictures-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const draw = vi.fn((svg: string) => Buffer.from(`picture of ${svg}`));
beforeEach(() => draw.mockClear());

const open = (version = "one") => new DrawnPictures(folder, version);
const nameOf = (svg: string) => hashOf(svg).slice(0, 16);
const published = (svg: string) => `media/share.${nameOf(svg)}.png`;
const files = () => readdirSync(join(folder, "one"));

test("a picture that an earlier build drew is not drawn again", () => {
  const first = Buffer.from(open().picture("a", draw));
  expect(Buffer.from(open().picture("a", draw)).equals(first)).toBe(true);
  expect(draw).toHaveBeenCalledTimes(1);
});

test("tells whether this program ever kept a picture", () => {
  expect(open().isEmpty).toBe(true);
  open().picture("a", draw);
  expect(open().isEmpty).toBe(false);
  expect(open("two").isEmpty).toBe(true);
});

test("another drawing, and another program, draw anew", () => {
  open().picture("a", draw);
  open().picture("b", draw);
  open("two").picture("a", draw);
  expect(draw).toHaveBeenCalledTimes(3);
});

test.each([
  ["empty", () => Buffer.alloc(0)],
  ["cut", (bytes: Buffer) => bytes.subarray(0, -1)],
  ["changed", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from("!")])],
])("a picture that is %s is drawn anew and kept", (_name, damage) => {
  open().picture("a", draw);
  const file = join(folder, "one", nameOf("a"));
  writeFileSync(file, damage(readFileSync(file)));
  expect(String(open().picture("a", draw))).toBe("picture of a");
  open().picture("a", draw);
  expect(draw).toHaveBeenCalledTimes(2);
});

test("a disk that takes nothing costs no build", () => {
  writeFileSync(join(folder, "one"), "a file where the folder should be");
  const pictures = open();
  expect(String(pictures.picture("a", draw))).toBe("picture of a");
  pictures.forgetUnused([]);
});

test("pictures that the last builds did not use go, the oldest first; used ones stay however many", () => {
  const pictures = open();
  const drawings = Array.from({ length: 200 }, (_, index) => `drawing ${index}`);
  drawings.forEach((svg, index) => {
    pictures.picture(svg, draw);
    utimesSync(join(folder, "one", nameOf(svg)), index, index);
  });
  pictures.forgetUnused(drawings.slice(0, 100).map(published));
  const kept = [...drawings.slice(0, 100), ...drawings.slice(136)].map(nameOf);
  expect(files().toSorted()).toEqual(kept.toSorted());
});

test("pictures of another version of the program go", () => {
  open("old").picture("a", draw);
  const pictures = open();
  pictures.picture("a", draw);
  pictures.forgetUnused([published("a")]);
  expect(readdirSync(folder)).toEqual(["one"]);
});
