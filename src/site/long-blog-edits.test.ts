import fc from "fast-check";
import { expect, test } from "vitest";
import { allFiles } from "../model/site-files.ts";
import { contentBuilder, contentInput, contentsOf, nextInput, textMemory } from "../test/build-content.ts";
import type { BuiltSite, SiteInput } from "./site-input.ts";

/** Whatever an entry may take from another stretch of its file, or give to it. */
const TEXTS = [
  "Text.",
  "Text of an entry that is long enough to be told from others of the same words.",
  "The [board] counts.[^1]",
  "[board]: https://example.org/one",
  "[board]: https://example.org/two",
  "[^1]: By hand, says the [board].",
  "See [the council](#council) and [noon](#2026-05-07-1200).",
  "![Nobody](missing.png)",
  "> **Correction, 12:30:** it was two.\n\nTwo.",
  "Dashes\n---\nbelow.",
  "# No day\n\nA title.",
  "```\n## 08:05 no entry\n```",
  "<b>Bold</b>",
] as const;

const ATTRIBUTES = [
  "",
  "",
  "",
  "",
  "id: council",
  "id: council",
  "id: 2026-05-07-1200",
  "was: council",
  "was: old-name",
  "pinned: yes",
  "key: yes",
  "draft: yes",
  "withdrawn: False.",
  "author: Ana",
  "updated: 00:10",
  "image: hall.png",
] as const;

interface Sketched {
  readonly minute: number;
  readonly attribute: (typeof ATTRIBUTES)[number];
  readonly text: (typeof TEXTS)[number];
}

interface Sketch {
  readonly entries: readonly Sketched[];
  /** Headings of days stand above the first entry from these minutes on. */
  readonly days: readonly number[];
  readonly isOldestFirst: boolean;
  /** The part with the later entries begins here. */
  readonly cut: number;
  readonly front: string;
  readonly partFront: string;
}

const minute = fc.integer({ min: 0, max: 1439 });
const entry = fc.record<Sketched>({
  minute: fc.oneof(minute, fc.constant(720)),
  attribute: fc.constantFrom(...ATTRIBUTES),
  text: fc.constantFrom(...TEXTS),
});
const plainEntry = fc.record<Sketched>({
  minute,
  attribute: fc.constant(""),
  text: fc.constantFrom(TEXTS[0], TEXTS[1], TEXTS[1], TEXTS[1]),
});
type Change = Partial<Sketch> | { readonly add: Sketched } | { readonly remove: number };
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ add: entry }) },
  { weight: 3, arbitrary: fc.record({ remove: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ days: fc.uniqueArray(minute, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ isOldestFirst: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ cut: fc.constantFrom(600, 601, 1440) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      front: fc.constantFrom("", "authors: [Ben]\n", "lang: de\n", "written: newest-first\n", "showZone: Asia/Tokyo\n"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ partFront: fc.constantFrom("", "authors: [Night Desk]\n", "date: 2026-05-08\n") }),
  },
);

function applyChange(sketch: Sketch, made: Change): Sketch {
  if ("add" in made) return { ...sketch, entries: [...sketch.entries, made.add] };
  if (!("remove" in made)) return { ...sketch, ...made };
  const gone = made.remove % Math.max(1, sketch.entries.length);
  return { ...sketch, entries: sketch.entries.filter((_, index) => index !== gone) };
}

const two = (part: number) => String(Math.floor(part)).padStart(2, "0");

function bodyOf({ days, isOldestFirst }: Sketch, entries: readonly Sketched[]): string {
  const sorted = entries.toSorted((one, other) => one.minute - other.minute);
  let left = days.toSorted((one, other) => one - other);
  const blocks = sorted.map(({ minute: at, attribute, text }) => {
    const passed = left.filter((day) => day <= at);
    left = left.filter((day) => day > at);
    const heading = passed.length > 0 && isOldestFirst ? `# 2026-05-${two(8 + days.length - left.length)}\n\n` : "";
    return `${heading}## ${two(at / 60)}:${two(at % 60)} Entry\n${attribute}\n\n${text}\n`;
  });
  return (isOldestFirst ? blocks : blocks.toReversed()).join("\n");
}

function textsOf(sketch: Sketch): Readonly<Record<string, string>> {
  const { entries, cut, front, partFront } = sketch;
  const early = entries.filter((each) => each.minute < cut);
  const late = entries.filter((each) => each.minute >= cut);
  return {
    "index.md": "---\ntitle: Gazette\nid: gazette\n---\n",
    "day/index.md": `---\ntitle: Day\ndate: 2026-05-07\n${front}---\n\nPoints of the [board].\n\n${bodyOf(sketch, early)}`,
    ...(late.length > 0 && { "day/night.md": `---\n${partFront}---\n\n${bodyOf(sketch, late)}` }),
  };
}

function keysOf({ files }: BuiltSite): readonly (readonly string[])[] {
  return [...allFiles(files).map(({ path, key }) => [path, key]), ...files.groups.map(({ key, blog }) => [key, blog])];
}

test("a long blog in parts is the same remembered, watched and from nothing, however its stretches hang together", () => {
  fc.assert(
    fc.property(
      fc.array(plainEntry, { minLength: 100, maxLength: 160 }),
      fc.array(change, { minLength: 3, maxLength: 12 }),
      fc.boolean(),
      (entries, changes, drafts) => {
        const memory = textMemory();
        const watching = contentBuilder(memory, ["day/hall.png"]);
        let sketch: Sketch = { entries, days: [], isOldestFirst: true, cut: 1440, front: "", partFront: "" };
        let input: SiteInput | undefined;
        for (const made of changes) {
          sketch = applyChange(sketch, made);
          input = nextInput(contentInput(textsOf(sketch), { drafts }), input);
          const cold = contentBuilder(textMemory(), ["day/hall.png"]).build(input);
          const contents = contentsOf(cold);
          for (const other of [watching.build(input), contentBuilder(memory, ["day/hall.png"]).build(input)]) {
            expect(other.diagnostics).toEqual(cold.diagnostics);
            expect(other.drafts).toEqual(cold.drafts);
            expect(keysOf(other)).toEqual(keysOf(cold));
            expect(contentsOf(other)).toEqual(contents);
          }
        }
      },
    ),
    { numRuns: 10 },
  );
}, 120_000);
