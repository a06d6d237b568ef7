import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry, LiveBlog } from "../model/live-blog.ts";
import { SITE_BASE, safeHtml } from "../model/names.ts";
import { renderSample, sampleFiles } from "../test/samples/render-sample.ts";
import { at, sampleBlog, sampleContent, sampleEntry, sampleWithdrawn } from "../test/samples/sample-blog.ts";

const anEntry = fc.record({
  minute: fc.integer({ min: 0, max: 59 }),
  kind: fc.constantFrom("plain", "plain", "plain", "key", "breaking", "corrected", "withdrawn"),
  words: fc.constantFrom("One.", "Two.", ""),
});

const traits = fc.record({
  entries: fc.uniqueArray(anEntry, { maxLength: 24, selector: ({ minute }) => minute }),
  pinned: fc.option(fc.nat({ max: 23 }), { nil: undefined }),
  standfirst: fc.constantFrom("", "Standfirst."),
  status: fc.constantFrom("upcoming", "live", "ended"),
  order: fc.constantFrom("newest-first", "oldest-first"),
  title: fc.constantFrom("US-Iran", "US & Iran", 'A <b> "title"'),
  description: fc.constantFrom("", "Described."),
  showZone: fc.constantFrom(undefined, "Asia/Tehran"),
  lang: fc.constantFrom("en", "fa"),
  authors: fc.constantFrom([], [{ name: "Ana" }], [{ name: "Ana", url: "https://example.org/ana" }]),
  credits: fc.constantFrom(undefined, "ls/stb"),
});

type Traits = typeof traits extends fc.Arbitrary<infer Value> ? Value : never;

/** Two blogs that differ in one trait. */
const twoBlogs = fc
  .tuple(
    traits,
    traits,
    fc.constantFrom<keyof Traits>("entries", "entries", "pinned", "standfirst", "status", "title", "showZone"),
  )
  .map(([one, other, trait]) => [blogOf(one), blogOf({ ...one, [trait]: other[trait] })] as const);

type Typed = typeof anEntry extends fc.Arbitrary<infer Value> ? Value : never;

function blogOf({ entries: typed, pinned: pinnedAt, standfirst, ...settings }: Traits): LiveBlog {
  const newestFirst = typed.toSorted((one, other) => other.minute - one.minute);
  const pinned = newestFirst[pinnedAt ?? typed.length];
  const entries = newestFirst.map((one) => entryOf(one, one === pinned));
  const shown = entries.find((entry) => entry.kind === "published" && entry.isPinned);
  const content = sampleContent({ html: safeHtml(standfirst && `<p>${standfirst}</p>`), text: standfirst });
  const corrections = entries.flatMap((entry) =>
    entry.kind === "published"
      ? entry.content.corrections.map((notice) => ({
          entry: entry.id,
          title: entry.title,
          at: entry.updatedAt,
          number: 1,
          notice,
        }))
      : [],
  );
  return sampleBlog(entries, settings, {
    standfirst: content,
    standfirstKey: standfirst,
    pinned: shown?.id,
    corrections,
  });
}

function entryOf({ minute, kind, words }: Typed, isPinned: boolean): Entry {
  const when = `2020-01-03 20:${String(minute).padStart(2, "0")}`;
  if (kind === "withdrawn") return sampleWithdrawn(when);
  const corrections =
    kind === "corrected"
      ? [{ at: at("2020-01-03 23:30"), html: safeHtml("<p><b>Correction</b></p>"), text: "Wrong." }]
      : [];
  return sampleEntry(when, {
    key: JSON.stringify([minute, kind, words, isPinned]),
    isKey: kind === "key",
    isBreaking: kind === "breaking",
    isPinned,
    updatedAt: kind === "corrected" ? at("2020-01-03 23:30") : at(when),
    title: words || when,
    content: sampleContent({ html: safeHtml(`<p>${words}</p>`), text: words, corrections }),
  });
}

const settings = { pageSize: 5 };

test("files of equal keys are equal", () => {
  fc.assert(
    fc.property(twoBlogs, ([one, other]) => {
      const known = new Map(sampleFiles([one], { settings }).map((file) => [file.path, file]));
      for (const { path, key, contents } of sampleFiles([other], { settings })) {
        const before = known.get(path);
        if (before?.key === key) expect(contents(), path).toEqual(before.contents());
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("two builds give equal bytes, no path twice and nothing that is undefined", () => {
  fc.assert(
    fc.property(traits.map(blogOf), (blog) => {
      const files = sampleFiles([blog], { settings });
      expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
      const again = renderSample([blog], { settings });
      for (const { path, contents } of files) {
        const text = String(contents());
        expect(text).toBe(again.get(path));
        expect(text, path).not.toMatch(/undefined|\[object|\bNaN\b/);
        expect(text.includes(SITE_BASE), path).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
