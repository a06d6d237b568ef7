import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf } from "../node/hash-of.ts";
import { scanFile } from "../parse/split/scan-file.ts";
import { contentInput, nextInput, textMemory } from "../test/build-content.ts";
import { createMarkdownEngine } from "./markdown-engine.ts";
import { type ReadSite, SiteReader } from "./read-site.ts";
import type { SiteInput } from "./site-input.ts";

const { readPiece } = createMarkdownEngine();

const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
const HEAD = "---\ntitle: Day\ndate: 2026-05-07\n---\n\nPoints.\n\n";
const BLOG = Array.from(
  { length: 400 },
  (_, minute) => `## ${two(minute / 60)}:${two(minute % 60)} Entry “${minute}”\n\nText – of ${minute}.\n`,
).join("\n");

/** What may come into a file: characters of all lengths, and whatever makes it a file that is not used as it was typed. */
const PASTED = [
  "",
  "word ",
  "é – 🙂 ",
  "\n\n## 03:33 Put in\n\nText.\n\n",
  "\n## ",
  "\r\n",
  "\u0000",
  "\uFEFF",
  "\u2066isolated\u2069",
  "\u202Eturned",
  "\n```\n",
  "\n<!--\n",
  "\n-->\n",
  "\n---\n",
  "\n[board]: https://example.org\n",
] as const;
const BROKEN = [[0xff], [0xe2, 0x80], [0xc3], [0xf0, 0x9f, 0x99]] as const;

interface ByteChange {
  /** Offset in the first version. */
  readonly at: number;
  readonly removed: number;
  readonly pasted: Uint8Array;
}

const FIRST = new TextEncoder().encode(HEAD + BLOG);

/** Where stretches begin: what stands right before and behind decides most. */
const BEGINNINGS = beginnings();

function beginnings(): readonly number[] {
  let offset = HEAD.length;
  return scanFile(BLOG, { readPiece, memory: undefined }).stretches.map(({ pieces }) => {
    offset += Buffer.byteLength(pieces.map(({ text }) => text).join(""));
    return offset;
  });
}

const beginning = fc
  .record({ offset: fc.constantFrom(...BEGINNINGS), shift: fc.integer({ min: -3, max: 3 }) })
  .map(({ offset, shift }) => Math.min(FIRST.length, offset + shift));

const change = fc.record<ByteChange>({
  at: fc.oneof(beginning, fc.constantFrom(0, FIRST.length), fc.integer({ min: 0, max: FIRST.length })),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 40) }, fc.integer({ min: 0, max: 8000 })),
  pasted: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PASTED).map((text) => new TextEncoder().encode(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...BROKEN).map((bytes) => Uint8Array.from(bytes)) },
  ),
});

function applyChange(bytes: Uint8Array, { at, removed, pasted }: ByteChange): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), pasted, bytes.subarray(at + removed)]);
}

function inputOf(bytes: Uint8Array): SiteInput {
  const input = contentInput({ "index.md": "---\ntitle: Gazette\nid: gazette\n---\n", "day.md": "" });
  const files = input.content.files.map((file) => (file.path === "day.md" ? { path: file.path, bytes } : file));
  return { ...input, content: { ...input.content, files } };
}

/** What a read says, but for how it knows. */
function saidBy({ blogs, sources, diagnostics }: ReadSite): unknown {
  const texts = [...sources].map(([path, { text }]) => [path, text]);
  const runs = blogs.map(({ draft }) =>
    draft?.parts.map((part) => [part.direction, part.runs.map(({ line, name, entries }) => [line, name, entries])]),
  );
  return { texts, diagnostics, standfirsts: blogs.map(({ draft }) => draft?.standfirst), runs };
}

/** Each change is made to the first version and taken back, so that no file stays broken. */
test("a file whose bytes change anyhow is the same read beside its earlier version, remembered and from nothing", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const memory = textMemory();
      const reader = (kept = memory) => new SiteReader(readPiece, { hash: hashOf, memory: kept });
      const watching = reader();
      let last: SiteInput | undefined;
      for (const bytes of [FIRST, ...changes.flatMap((made) => [applyChange(FIRST, made), FIRST])]) {
        last = nextInput(inputOf(bytes), last);
        const cold = saidBy(reader(textMemory()).read(inputOf(bytes)));
        expect(saidBy(watching.read(last))).toEqual(cold);
        expect(saidBy(reader().read(inputOf(bytes)))).toEqual(cold);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("an edit is read beside the version before it, in this process and in the next, and not as a whole file", () => {
  const memory = textMemory();
  const reader = () => new SiteReader(readPiece, { hash: hashOf, memory });
  const isRead = (files: ReadSite) => files.blogs.map(({ texts }) => texts.map((text) => "edit" in text));
  const watching = reader();
  const first = inputOf(FIRST);
  expect(isRead(watching.read(first))).toEqual([[false]]);
  const text = (from: number) => Buffer.from(FIRST).indexOf("Text", from);
  const inserted = applyChange(FIRST, { at: text(9000), removed: 0, pasted: Buffer.from("word ") });
  const second = nextInput(inputOf(inserted), first);
  expect(isRead(watching.read(second))).toEqual([[true]]);
  const replaced = applyChange(FIRST, { at: text(12_000), removed: 4, pasted: Buffer.from("–") });
  const third = nextInput(inputOf(replaced), second);
  expect(isRead(watching.read(third))).toEqual([[true]]);
  expect(isRead(reader().read(first))).toEqual([[true]]);
});
