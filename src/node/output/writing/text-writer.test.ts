import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashOf } from "../../hash-of.ts";
import { MachineFault } from "../../machine-fault.ts";
import { WorkThread } from "../../work-thread.ts";
import { TextWriter } from "./text-writer.ts";

const IMPATIENT = { startMs: 400, silenceMs: 400, endMs: 400 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirecopy-texts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Texts that fill the room several times over, some of them with letters of two and three bytes. */
const TEXTS = Array.from({ length: 900 }, (_, number) => `${number} ${"aä€"[number % 3]}`.repeat(1500));

function writeAll(writer: TextWriter) {
  return TEXTS.map((text, number) => writer.write(join(folder, String(number)), text, `place ${number}`));
}

describe("TextWriter", () => {
  test.each([
    ["a thread", undefined],
    ["the program, where no thread begins", "throw new Error('no memory')"],
  ])("texts are written whole by %s, and known by size and hash", (_, code) => {
    const writer = new TextWriter(
      code === undefined ? code : () => new WorkThread({ code, isText: true }, {}, IMPATIENT),
    );
    const begun = writeAll(writer);
    writer.settle();
    writer.end();
    expect(begun).toEqual(TEXTS.map((text) => ({ size: Buffer.byteLength(text), hash: hashOf(text) })));
    expect(TEXTS.every((text, number) => readFileSync(join(folder, String(number)), "utf8") === text)).toBe(true);
  });

  test("a file that cannot be written is a fault that names its place, and what follows is let go of", () => {
    const writer = new TextWriter();
    writer.write(join(folder, "one"), "text", "dist/one.html");
    writer.write(join(folder, "gone/two"), "text", "dist/two.html");
    expect(() => writer.settle()).toThrow(MachineFault);
    expect(() => writer.settle()).not.toThrow();
    writer.write(join(folder, "gone/three"), "text", "dist/three.html");
    expect(() => writer.settle()).toThrow("dist/three.html");
    writer.end();
    expect(readdirSync(folder)).toEqual(["one"]);
  });

  test("a text that is longer than nearly every page is left to others", () => {
    const writer = new TextWriter();
    expect(writer.write(join(folder, "long"), "x".repeat(1 << 20), "long.html")).toBeUndefined();
    writer.end();
    expect(readdirSync(folder)).toEqual([]);
  });
});
