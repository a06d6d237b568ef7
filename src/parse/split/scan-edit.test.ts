import { expect, test } from "vitest";
import { byteEdit } from "../../node/content/byte-edit.ts";
import { sourceBeside } from "./recall-source.ts";
import { scanEdit } from "./scan-edit.ts";
import { scanStretches } from "./scan-stretches.ts";
import { layoutOf } from "./source-layout.ts";

const TOOLS = { readPiece: () => ({ definitions: [], openConstruct: undefined }), memory: undefined };
const HEAD = "---\ntitle: A day\n---\n";

const entries = Array.from({ length: 600 }, (_, index) => {
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  return `## ${two(index / 60)}:${two(index % 60)} Headline ${index * 7}\n\nText of ${index}.\n`;
});

/** The lengths of stretches that a text has when nobody knows it. */
const lengthsOf = (text: string) => scanStretches(text, TOOLS).stretches.map(({ length }) => length);

/** A heading at which a stretch begins wherever it stands, so that the next ones begin elsewhere. */
const BEGINNING = Array.from({ length: 2000 }, (_, number) => `## 09:59 Number ${number}`).find(
  (heading) => lengthsOf(`## 10:00\n\nText.\n${heading}\n\nText.\n`).length === 2,
);

/** The same when it is read beside another text; undefined where all of it has to be read. */
function lengthsBeside(before: string, after: string): readonly number[] | undefined {
  const source = { path: "day.md", text: HEAD + before, bytes: Buffer.from(HEAD + before) };
  const bytes = Buffer.from(HEAD + after);
  const scan = { text: before, stretches: scanStretches(before, TOOLS).stretches };
  const layout = layoutOf(source, HEAD.length, scan);
  const edit = byteEdit(source.bytes, bytes);
  const beside = layout && sourceBeside({ path: source.path, bytes, edit }, layout, scan);
  const edited = beside?.edit && scanEdit(beside, beside.edit, TOOLS);
  return edited?.scan.stretches.map(({ length }) => length);
}

test("a file has the stretches that it has when nobody knows it, wherever an entry is put in or taken out, and is never read as a whole", () => {
  const before = entries.join("\n");
  const known = lengthsOf(before);
  let moved = 0;
  for (let place = 1; place < entries.length; place += 5) {
    for (const now of [entries.toSpliced(place, 0, `${BEGINNING}\n\nText.\n`), entries.toSpliced(place, 1)]) {
      const after = now.join("\n");
      const fresh = lengthsOf(after);
      expect(lengthsBeside(before, after)).toEqual(fresh);
      if (fresh.filter((length) => !known.includes(length)).length > 2) moved += 1;
    }
  }
  expect(moved).toBeGreaterThan(3);
});
