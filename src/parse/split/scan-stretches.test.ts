import fc from "fast-check";
import { expect, test } from "vitest";
import type { Memory } from "../../model/memory.ts";
import { hashOf } from "../../node/hash-of.ts";
import { createMarkdownEngine } from "../../site/markdown-engine.ts";
import { textMemory } from "../../test/build-content.ts";
import { scanPieces } from "./scan-pieces.ts";
import { scanStretches } from "./scan-stretches.ts";
import type { ScannedPiece } from "./scanned-piece.ts";
import type { Stretch } from "./stretch.ts";

const { readPiece } = createMarkdownEngine();

/** A memory that counts what is put into it. */
function counting(store = new Map<string, string>()): { readonly memory: Memory; readonly kept: () => number } {
  const memory = textMemory(store);
  let kept = 0;
  const set: Memory["set"] = (key, value) => {
    kept += 1;
    memory.set(key, value);
  };
  return { memory: { ...memory, set }, kept: () => kept };
}

const stretchesIn = (text: string, memory: Memory): readonly Stretch[] =>
  scanStretches(text, { readPiece, memory: { hash: hashOf, memory } }).stretches;
const scan = (text: string, memory: Memory): readonly ScannedPiece[] =>
  stretchesIn(text, memory).flatMap(({ pieces }) => pieces);

/** How many stretches a text has. */
function stretchesOf(text: string): number {
  const { memory, kept } = counting();
  scan(text, memory);
  return kept();
}

const minutes = Array.from({ length: 1440 }, (_, minute) => {
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  return `## ${two(minute / 60)}:${two(minute % 60)}`;
});
/** Headings at which a stretch begins. */
const beginnings = minutes.filter((heading) => stretchesOf(`## 00:00\n\nText.\n${heading}\n\nText.\n`) === 2);

const heading = fc.oneof(fc.constantFrom(...beginnings.slice(0, 6)), fc.constantFrom(...minutes.slice(0, 40)));
const fragment = fc.constantFrom(
  "",
  "Text.",
  "Text with [a link](https://example.org).",
  "key: yes",
  "author: Ana, Ben",
  "updated: 12:00",
  "id: council",
  "# 2026-05-03",
  "# Not a day",
  "### A heading",
  "8:05 at the start",
  "## 8:05 slip",
  "## 24:00 wrong",
  "## 2026-05-04 09:00 dated",
  "```",
  "<!--",
  "-->",
  "- item",
  "  ```",
  "---",
  "<<<<<<< HEAD",
  "[^1]: note",
);
const line = fc.oneof({ weight: 1, arbitrary: heading }, { weight: 3, arbitrary: fragment });
const text = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => lines.join("\n"));

test("a text has several stretches, and one of them is read again after an edit", () => {
  expect(beginnings.length).toBeGreaterThan(6);
  const blog = minutes.map((each) => `${each}\n\nText of ${each}.\n`);
  const { memory, kept } = counting();
  scan(blog.join("\n"), memory);
  const stretches = kept();
  expect(stretches).toBeGreaterThan(20);
  scan(blog.join("\n"), memory);
  expect(kept()).toBe(stretches);
  scan(blog.with(700, `${blog[700]}More.\n`).join("\n"), memory);
  expect(kept()).toBe(stretches + 1);
});

test("a text that was split in stretches, remembered or not, has the pieces that it has as a whole", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const store = new Map<string, string>();
      for (const each of [before, after, `${before}\n${after}`, before]) {
        const whole = scanPieces(each, readPiece).pieces;
        expect(scan(each, textMemory(store))).toEqual(whole);
        expect(scan(each, textMemory(store))).toEqual(whole);
      }
    }),
    { numRuns: 1000 },
  );
});

test("stretches of one name have the same pieces", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
      const named = new Map<string, readonly ScannedPiece[]>();
      for (const { name, pieces } of texts.flatMap((each) => stretchesIn(each, textMemory()))) {
        if (name === "") continue;
        expect(named.get(name) ?? pieces).toEqual(pieces);
        named.set(name, pieces);
      }
    }),
  );
});
