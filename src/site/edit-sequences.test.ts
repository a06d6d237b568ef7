import fc from "fast-check";
import { expect, test } from "vitest";
import type { Memory } from "../model/memory.ts";
import { allFiles } from "../model/site-files.ts";
import { contentBuilder, contentInput, contentsOf, nextInput, textMemory } from "../test/build-content.ts";
import type { BuiltSite, SiteInput } from "./site-input.ts";

const SITES = [
  "id: gazette\npageSize: 5",
  "id: courier\npageSize: 5",
  "id: gazette\npageSize: 6\nlinks: bare",
  "id: gazette\npageSize: 5\nurl: https://example.org/news",
  "id: gazette\nlang: de\npublisher: Bote",
] as const;
const siteText = (settings: string) =>
  `---\ntitle: Gazette\n${settings}\n---\nSee [the board].\n\n[the board]: https://example.org\n`;

/** An entry of a blog that random edits make; `minute` is its place. */
interface SketchedEntry {
  readonly minute: number;
  readonly headline: string;
  readonly attributes: readonly string[];
  readonly text: string;
}

const entry = fc.record<SketchedEntry>({
  minute: fc.integer({ min: 0, max: 59 }),
  headline: fc.constantFrom("", "Talks begin", "*Both* sides [agree](https://example.org)", "A & B"),
  attributes: fc.uniqueArray(
    fc.constantFrom(
      "key: yes",
      "pinned: yes",
      "breaking: yes",
      "draft: yes",
      "tags: a, b",
      "author: Ana",
      "withdrawn: False.",
    ),
    { maxLength: 2 },
  ),
  text: fc.constantFrom(
    "Text.",
    "The [board] counts.[^1]",
    "[board]: https://example.org/one",
    "[^1]: By hand.\n\nAnd more.",
    "![Hall](hall.png)",
    "![Nobody](missing.png)",
    "> **Correction, 12:30:** it was two.\n\nTwo.",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "```\n## 08:05 no entry\n```",
    "See [the other](cup.md) and | a | table |\n\n| a | b |\n| - | - |\n| 1 | 2 |",
  ),
});

type Edit =
  | { readonly kind: "add"; readonly entry: SketchedEntry }
  | { readonly kind: "change"; readonly at: number; readonly entry: SketchedEntry }
  | { readonly kind: "delete"; readonly at: number }
  | { readonly kind: "site"; readonly site: string }
  | { readonly kind: "settings"; readonly title: string; readonly status: string; readonly order: string };

const place = fc.integer({ min: 0, max: 30 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("add" as const), entry }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("change" as const), at: place, entry }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("site" as const), site: fc.constantFrom(...SITES) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("settings" as const),
      title: fc.constantFrom("Vote", "The vote"),
      status: fc.constantFrom("live", "ended", "upcoming"),
      order: fc.constantFrom("newest-first", "oldest-first"),
    }),
  },
);

interface Sketch {
  readonly site: string;
  readonly settings: { readonly title: string; readonly status: string; readonly order: string };
  readonly entries: readonly SketchedEntry[];
}

function applyEdit(sketch: Sketch, change: Edit): Sketch {
  const { entries } = sketch;
  switch (change.kind) {
    case "add":
      return { ...sketch, entries: [...entries, change.entry] };
    case "change":
      return {
        ...sketch,
        entries: entries.map((old, index) => (index === change.at % entries.length ? change.entry : old)),
      };
    case "delete":
      return { ...sketch, entries: entries.filter((_, index) => index !== change.at % entries.length) };
    case "site":
      return { ...sketch, site: change.site };
    case "settings":
      return { ...sketch, settings: change };
  }
}

function textsOf({ site, settings, entries }: Sketch): Readonly<Record<string, string>> {
  const minutes = new Set<number>();
  const blocks = entries
    .filter(({ minute }) => minutes.size < minutes.add(minute).size)
    .toSorted((one, other) => one.minute - other.minute)
    .map(({ minute, headline, attributes, text }) =>
      [`## 11:${String(minute).padStart(2, "0")} ${headline}`.trim(), ...attributes, "", text, ""].join("\n"),
    );
  const { title, status, order } = settings;
  const front = `---\ntitle: ${title}\nstatus: ${status}\norder: ${order}\ndate: 2026-05-07\n---\n`;
  return {
    "index.md": siteText(site),
    "vote.md": `${front}\nKey [points][board].\n\n${blocks.join("\n")}`,
    "cup.md": "---\ntitle: Cup\ndate: 2026-05-06\n---\n\n## 20:00 Kick-off\n\nText.\n",
  };
}

function keysOf({ files }: BuiltSite): readonly (readonly string[])[] {
  const groups = files.groups.map(({ key, blog }) => [key, blog]);
  return [...allFiles(files).map(({ path, key }) => [path, key]), ...groups];
}

/** Holds that a key stands for one content only, that of a group for one list of files, and that no path comes twice. */
function expectKeysToName({ files }: BuiltSite, contents: ReadonlyMap<string, string>, known: Map<string, string>) {
  const expectOne = (name: string, value: string) => {
    expect(known.get(name) ?? value, `two different values of ${name}`).toBe(value);
    known.set(name, value);
  };
  const all = allFiles(files);
  expect(all).toHaveLength(new Set(all.map(({ path }) => path)).size);
  for (const { path, key } of all) expectOne(`${path} ${key}`, contents.get(path) ?? "");
  for (const { key, blog, files: grouped } of files.groups) {
    expectOne(`group ${key}`, JSON.stringify([blog, grouped().map((file) => [file.path, file.key, file.blog])]));
  }
}

/** What is left of a memory when a part of it was deleted or damaged. */
function halfOf(memory: Memory): Memory {
  const isLeft = (key: string): boolean => key.charCodeAt(key.length - 1) % 2 === 0;
  return {
    ...memory,
    get: (key) => (isLeft(key) ? memory.get(key) : undefined),
    has: (key) => isLeft(key) && memory.has?.(key) === true,
  };
}

test("after any sequence of edits, builds that watch, remember, share or lost a memory give the same bytes as one from nothing", () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 25 }),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      (entries, edits) => {
        const memory = textMemory();
        const watching = contentBuilder(memory, ["hall.png"]);
        const beside = contentBuilder(memory, ["hall.png"]);
        const known = new Map<string, string>();
        const settings = { title: "Vote", status: "live", order: "newest-first" };
        let sketch: Sketch = { site: SITES[0], settings, entries };
        let input: SiteInput | undefined;
        for (const change of edits) {
          sketch = applyEdit(sketch, change);
          input = nextInput(contentInput(textsOf(sketch)), input);
          const watched = watching.build(input);
          const cold = contentBuilder(textMemory(), ["hall.png"]).build(input);
          const contents = contentsOf(cold);
          const others = [
            watched,
            beside.build(input),
            contentBuilder(memory, ["hall.png"]).build(input),
            contentBuilder(halfOf(memory), ["hall.png"]).build(input),
          ];
          for (const other of others) {
            expect(other.diagnostics).toEqual(cold.diagnostics);
            expect(contentsOf(other)).toEqual(contents);
          }
          expect(keysOf(watched)).toEqual(keysOf(cold));
          expectKeysToName(watched, contents, known);
        }
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);

/** A long blog by the minute of each entry: without definitions, so that stretches of it are remembered as wholes. */
type LongBlog = ReadonlyMap<number, string>;

const PLAIN_TEXTS = [
  "Text.",
  "See [the other](cup.md).",
  "![Hall](hall.png)",
  "![Nobody](missing.png)",
  "> **Correction, 12:30:** it was two.\n\nTwo.",
  "```\n## 08:05 no entry\n```",
  "draft: yes\n\nNot yet.",
  "key: yes\n\nA key event.",
  "withdrawn: False.\n\nGone.",
  "Unclosed:\n\n```\ncode",
  "<b>Bold</b>",
] as const;

function longBlogText(blog: LongBlog): string {
  const minutes = [...blog.keys()].toSorted((one, other) => one - other);
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const blocks = minutes.map((minute) => {
    const text = blog.get(minute) ?? "";
    return `## ${two(minute / 60)}:${two(minute % 60)} Entry\n${/^\w+: /u.test(text) ? "" : "\n"}${text}\n`;
  });
  return `---\ntitle: Day\ndate: 2026-05-07\n---\n\nPoints.\n\n${blocks.join("\n")}`;
}

const minuteOfDay = fc.integer({ min: 0, max: 1439 });
const longEdit = fc.record({
  minute: minuteOfDay,
  near: fc.boolean(),
  text: fc.option(fc.constantFrom(...PLAIN_TEXTS), { nil: undefined }),
  lang: fc.constantFrom("en", "en", "en", "de"),
});

test("a long blog that is edited at any place gives the same bytes remembered, watched and from nothing", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(minuteOfDay, { minLength: 120, maxLength: 180 }),
      fc.array(longEdit, { minLength: 2, maxLength: 5 }),
      (minutes, edits) => {
        const memory = textMemory();
        const watching = contentBuilder(memory, ["hall.png"]);
        const blog = new Map(minutes.map((minute) => [minute, PLAIN_TEXTS[minute % 5] ?? ""]));
        let input: SiteInput | undefined;
        for (const { minute, near, text, lang } of edits) {
          const place = near ? (minutes[minute % minutes.length] ?? minute) : minute;
          if (text === undefined) blog.delete(place);
          else blog.set(place, text);
          const texts = {
            "index.md": `---\ntitle: Gazette\nid: gazette\nlang: ${lang}\n---\n`,
            "day.md": longBlogText(blog),
            "cup.md": "---\ntitle: Cup\ndate: 2026-05-06\n---\n\n## 20:00 Kick-off\n\nText.\n",
          };
          input = nextInput(contentInput(texts), input);
          const cold = contentBuilder(textMemory(), ["hall.png"]).build(input);
          const contents = contentsOf(cold);
          for (const other of [watching.build(input), contentBuilder(memory, ["hall.png"]).build(input)]) {
            expect(other.diagnostics).toEqual(cold.diagnostics);
            expect(keysOf(other)).toEqual(keysOf(cold));
            expect(contentsOf(other)).toEqual(contents);
          }
        }
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);
