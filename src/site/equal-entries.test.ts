import { beforeAll, describe, expect, test } from "vitest";
import { contentBuilder, contentInput, contentsOf, textMemory } from "../test/build-content.ts";

/** Depends on everything that an entry can take from around it: definitions, files beside it, other entries, words. */
const BODY = [
  "> **Correction, 09:00:** it was wrong.",
  "Read [the report], see [there](#council) and the note[^n].",
  "![The hall](hall.png)",
  "https://youtu.be/dQw4w9WgXcQ",
].join("\n\n");

interface Surroundings {
  readonly lang: string;
  readonly report: string;
  readonly note: string;
}

function blog({ lang, report, note }: Surroundings): string {
  const entry = (time: string, attributes = "") => `## ${time} The same words\n${attributes}\n${BODY}\n`;
  return [
    `---\ntitle: Blog\ndate: 2020-01-03\nwritten: oldest-first\nlang: ${lang}\n---\n`,
    `[the report]: ${report}\n\n[^n]: ${note}\n`,
    entry("08:00", "id: council\n"),
    entry("08:05"),
    entry("08:05"),
    entry("08:30", "key: yes\n"),
  ].join("\n");
}

const GERMAN: Surroundings = { lang: "de", report: "https://example.org/bericht", note: "Eine Notiz." };
const ENGLISH: Surroundings = { lang: "en", report: "https://example.org/report", note: "A note." };
const MEDIA = ["wahl/hall.png", "vote/hall.png"];

/** Two blogs whose entries are equal to the letter, at the same times and with the same ids. */
const site = (one: Surroundings, other: Surroundings) => ({
  "index.md": "---\ntitle: Gazette\nid: gazette\n---\n",
  "wahl/index.md": blog(one),
  "vote/index.md": blog(other),
});
const IDS = ["council", "2020-01-03-0805", "2020-01-03-0805-2", "2020-01-03-0830"];

const build = (builder = contentBuilder(textMemory(), MEDIA), texts = site(GERMAN, ENGLISH)) =>
  contentsOf(builder.build(contentInput(texts)));

describe("entries that are equal to the letter", () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(() => {
    files = build();
  });
  const file = (path: string) => files.get(path) ?? expect.fail(`${path} is missing`);

  test.each(["wahl", "vote"])("have each its own place in %s: page, fragment, feed item", (slug) => {
    const { entries } = JSON.parse(file(`${slug}/live.json`)) as { entries: readonly (readonly [string, string])[] };
    expect(entries.map(([id]) => id).toSorted()).toEqual([...IDS].toSorted());
    for (const [id, hash] of entries) {
      const fragment = file(`${slug}/live/${id}.${hash}.txt`);
      expect(fragment.match(/<article [^>]*\bid="([^"]+)"/u)?.[1]).toBe(id);
      expect(fragment.match(/ id="[^"]*_fn-1"/gu)).toEqual([` id="${id}_fn-1"`]);
      expect(file(`${slug}/${id}.html`).match(/<article [^>]*\bid="([^"]+)"/u)?.[1]).toBe(id);
    }
    expect(new Set(entries.map(([, hash]) => hash)).size).toBe(IDS.length);
    const items = (JSON.parse(file(`${slug}/feed.json`)) as { items: readonly { id: string; url: string }[] }).items;
    expect(items.map(({ url }) => url).toSorted()).toEqual(
      IDS.map((id) => `https://example.org/${slug}/${id}.html`).toSorted(),
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(IDS.length);
  });

  test("have no id in common with those of the other blog", () => {
    const idsIn = (path: string) => [...file(path).matchAll(/<guid[^>]*>([^<]+)|<id>([^<]+)/gu)].map(([all]) => all);
    for (const name of ["rss.xml", "atom.xml"]) {
      const all = [...idsIn(`wahl/${name}`), ...idsIn(`vote/${name}`)];
      expect(all.length).toBeGreaterThanOrEqual(2 * IDS.length);
      expect(new Set(all).size, name).toBe(all.length);
    }
    const { items } = JSON.parse(file("feed.json")) as { items: readonly { id: string }[] };
    expect(new Set(items.map(({ id }) => id)).size).toBe(2 * IDS.length);
  });

  test("take what they need from their own blog", () => {
    for (const id of IDS) {
      const german = file(`wahl/${id}.html`);
      const english = file(`vote/${id}.html`);
      expect(german).toContain('href="https://example.org/bericht"');
      expect(german).toContain("Eine Notiz.");
      expect(german).toContain("media/wahl-hall.png");
      expect(german).toContain('href="/wahl/council.html"');
      expect(english).toContain('href="https://example.org/report"');
      expect(english).toContain("A note.");
      expect(english).toContain("media/vote-hall.png");
      expect(english).toContain('href="/vote/council.html"');
      expect(german.match(/<button[^>]*data-player[^>]*>([^<]*)/u)?.[1]).not.toBe(
        english.match(/<button[^>]*data-player[^>]*>([^<]*)/u)?.[1],
      );
    }
  });
});

describe("what is remembered of an entry is taken for no other that is equal:", () => {
  test("a later process and a process that goes on give what a build from nothing gives", () => {
    const clean = build();
    const store = new Map<string, string>();
    const first = contentBuilder(textMemory(store), MEDIA);
    expect(build(first)).toEqual(clean);
    expect(build(first)).toEqual(clean);
    expect(build(contentBuilder(textMemory(store), MEDIA))).toEqual(clean);
  });

  test("blogs that change places do not keep each other's words", () => {
    const swapped = site(ENGLISH, GERMAN);
    const clean = build(undefined, swapped);
    const store = new Map<string, string>();
    const builder = contentBuilder(textMemory(store), MEDIA);
    build(builder);
    expect(build(builder, swapped)).toEqual(clean);
    expect(build(contentBuilder(textMemory(store), MEDIA), swapped)).toEqual(clean);
    expect(build(builder)).toEqual(build());
  });

  test("an entry that goes leaves those that are equal to it as they are", () => {
    const texts = site(GERMAN, ENGLISH);
    const store = new Map<string, string>();
    const builder = contentBuilder(textMemory(store), MEDIA);
    build(builder, texts);
    const lastEntry = texts["vote/index.md"].lastIndexOf("## 08:30");
    const shorter = { ...texts, "vote/index.md": texts["vote/index.md"].slice(0, lastEntry) };
    const clean = build(undefined, shorter);
    expect(clean.has("vote/2020-01-03-0830.html")).toBe(false);
    expect(build(builder, shorter)).toEqual(clean);
    expect(build(contentBuilder(textMemory(store), MEDIA), shorter)).toEqual(clean);
  });
});
