import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftAttributes, DraftBlog, DraftEntry, DraftPart } from "../model/draft.ts";
import type { CorrectionNotice, EntryContent, MediaFile } from "../model/entry-content.ts";
import type { LiveBlog } from "../model/live-blog.ts";
import { type EntryId, type Slug, safeHtml } from "../model/names.ts";
import type { SourceSpan } from "../model/source.ts";
import type { CalendarDate, UtcInstant } from "../model/time.ts";
import { runOf } from "../test/run-of.ts";
import { assembleBlog } from "./assemble-blog.ts";
import type { BlogMaterial, NotablePlaces } from "./blog-material.ts";

const SPAN: SourceSpan = { file: "vote.md", start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const hash = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
const at = (clock: string) => `2020-01-03T${clock}:00Z` as UtcInstant;

type Typed = { readonly [Name in keyof DraftAttributes]: NonNullable<DraftAttributes[Name]>["value"] };

function entry(clock: string, typed: Typed = {}, id = `2020-01-03-${clock.replace(":", "")}`): DraftEntry {
  const attributes = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, { value, span: SPAN }]));
  const time = { hours: Number(clock.slice(0, 2)), minutes: Number(clock.slice(3)) };
  return {
    heading: SPAN,
    time: { value: time, span: SPAN },
    dateFrom: "blog",
    instant: at(clock),
    id: id as EntryId,
    attributes,
    body: { file: "vote.md", start: { line: 2, column: 1 }, text: `Text of ${id}.` },
    words: {},
  };
}

function content(more: Partial<EntryContent> = {}): EntryContent {
  return {
    headline: undefined,
    title: "A title",
    headlineText: undefined,
    firstSentence: "A title",
    html: safeHtml("<p>A title</p>"),
    feedHtml: undefined,
    text: "A title",
    corrections: [],
    media: [],
    players: [],
    files: [],
    diagnostics: [],
    ...more,
  };
}

/** Where texts have no title, corrections, or files, as builds find out. */
function notableIn(contents: readonly EntryContent[]): NotablePlaces {
  const places = (test: (one: EntryContent) => boolean) => contents.flatMap((one, at) => (test(one) ? [at] : []));
  return {
    untitled: places(({ title }) => title === undefined),
    corrected: places(({ corrections }) => corrections.length > 0),
    withFiles: places(({ media, files }) => media.length + files.length > 0),
  };
}

const notice = (clock: string | undefined): CorrectionNotice => ({
  at: clock === undefined ? undefined : at(clock),
  html: safeHtml("<p>Correction</p>"),
  text: "Correction",
});

const SETTINGS = {
  slug: "vote" as Slug,
  formerSlugs: [],
  title: "Vote",
  date: "2020-01-03" as CalendarDate,
  description: "",
  lang: "en",
  authors: [{ name: "Lena Strand", url: "https://example.org/lena" }],
  credits: undefined,
  status: "live",
  showZone: undefined,
  image: undefined,
  imageAlt: undefined,
  order: "newest-first",
  tags: [],
  ends: undefined,
  seoTitle: undefined,
  socialTitle: undefined,
  canonical: undefined,
  translations: {},
} as const;

const PICTURE: MediaFile = {
  kind: "picture",
  path: "media/a.1.jpg",
  type: "image/jpeg",
  bytes: 9,
  width: 4,
  height: 3,
};

function part(entries: readonly DraftEntry[], order: DraftPart["direction"]["order"] = "newest-first"): DraftPart {
  return { file: "vote.md", direction: { order, from: "unanimous" }, runs: [runOf(entries)] };
}

interface Found {
  readonly contents?: Readonly<Record<string, EntryContent>>;
  readonly standfirst?: EntryContent;
  readonly settings?: Partial<DraftBlog["settings"]>;
}

function assemble(parts: readonly DraftPart[], found: Found = {}): LiveBlog {
  const material: BlogMaterial = {
    draft: {
      name: "vote",
      file: "vote.md",
      settings: { ...SETTINGS, ...found.settings },
      settingSpans: {},
      standfirst: { file: "vote.md", start: { line: 1, column: 1 }, text: "" },
      parts,
    },
    standfirst: { key: "0", content: found.standfirst ?? content({ title: undefined }) },
    runs: new Map(
      parts
        .flatMap(({ runs }) => runs)
        .map((run) => [
          run,
          {
            key: hash(JSON.stringify(run.entries)),
            notable: notableIn(run.entries.map(({ id }) => found.contents?.[id] ?? content())),
            texts: run.entries.map(({ id, body }) => ({
              key: hash(body.text),
              content: found.contents?.[id] ?? content(),
            })),
          },
        ]),
    ),
    media: (path) => (path.endsWith(".jpg") ? PICTURE : "missing"),
    timeInWords: (instant) => `Update at ${instant.slice(11, 16)} UTC`,
    hash,
  };
  return assembleBlog(material);
}

const ids = ({ entries }: LiveBlog) => entries.map(({ id }) => id);

function published(blog: LiveBlog, id: string) {
  const found = blog.entries.find((candidate) => candidate.id === id);
  if (found?.kind !== "published") throw new Error(`${id} is not published.`);
  return found;
}

describe("order", () => {
  const three = [entry("08:05"), entry("07:48"), entry("07:00")];

  test.each([
    ["newest first", part(three)],
    ["oldest first", part(three.toReversed(), "oldest-first")],
    ["out of order", part([entry("07:48"), entry("08:05"), entry("07:00")])],
  ])("entries of a file written %s come out newest first", (_name, only) => {
    expect(ids(assemble([only]))).toEqual(["2020-01-03-0805", "2020-01-03-0748", "2020-01-03-0700"]);
  });

  test("however entries of distinct minutes are shuffled over the files, the blog is the same", () => {
    const all = Array.from({ length: 12 }, (_, index) =>
      entry(`10:${index + 10}`, { pinned: index % 5 === 0, key: index % 3 === 0, tags: [`t${index}`] }),
    );
    const published = (blog: LiveBlog) => ({
      ...blog,
      entries: blog.entries.map(({ id, key, instant }) => [id, key, instant]),
    });
    const known = published(assemble([part(all)]));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 12 }), fc.nat({ max: 12 }), (shuffled, cut) => {
        const parts = [part(shuffled.slice(0, cut)), part(shuffled.slice(cut), "oldest-first")];
        expect(published(assemble(parts))).toEqual(known);
      }),
    );
  });

  test.each([
    ["newest-first", ["b", "a"]],
    ["oldest-first", ["a", "b"]],
  ] as const)("within a minute the order of a %s file decides", (order, typed) => {
    const shared = typed.map((id) => entry("07:00", {}, id));
    expect(ids(assemble([part(shared, order)]))).toEqual(["b", "a"]);
  });

  test("a minute shared by parts is ordered by the parts, oldest first", () => {
    const parts = [
      part([entry("07:00", {}, "first")]),
      part([entry("07:00", {}, "third"), entry("07:00", {}, "second")]),
    ];
    expect(ids(assemble(parts))).toEqual(["third", "second", "first"]);
  });
});

describe("what reaches readers", () => {
  test("drafts are left out", () => {
    expect(ids(assemble([part([entry("08:05", { draft: true }), entry("07:00", { draft: false })])]))).toEqual([
      "2020-01-03-0700",
    ]);
  });

  test("a withdrawn entry keeps its place and its reason and none of its text", () => {
    const secret = content({
      html: safeHtml("<p>secret</p>"),
      corrections: [notice("09:00")],
      files: ["media/secret.jpg"],
    });
    const blog = assemble(
      [part([entry("08:05", { withdrawn: "Wrong", pinned: true, key: true }, "gone"), entry("07:00")])],
      {
        contents: { gone: secret },
      },
    );
    expect(ids(blog)).toEqual(["gone", "2020-01-03-0700"]);
    expect(blog.entries[0]).toMatchObject({ kind: "withdrawn", reason: "Wrong" });
    expect(blog.pinned).toBeUndefined();
    expect(JSON.stringify(blog)).not.toContain("secret");
  });

  test("of several pinned entries the newest wins, drafts aside", () => {
    const blog = assemble([
      part([
        entry("09:00", { pinned: true, draft: true }),
        entry("08:00", { pinned: true }),
        entry("07:00", { pinned: true }),
      ]),
    ]);
    expect(blog.pinned).toBe("2020-01-03-0800");
    expect(blog.entries.map((one) => one.kind === "published" && one.isPinned)).toEqual([true, false]);
  });

  test("an entry without headline and sentence is named by its time", () => {
    const blog = assemble([part([entry("08:05", {}, "picture")])], {
      contents: { picture: content({ title: undefined }) },
    });
    expect(published(blog, "picture").title).toBe("Update at 08:05 UTC");
  });

  test("an entry's own authors take the address that the blog gives them", () => {
    const blog = assemble([
      part([entry("08:05", { authors: ["Lena Strand", "Guest"] }, "own"), entry("07:00", {}, "other")]),
    ]);
    expect(published(blog, "own")).toMatchObject({
      hasOwnBylines: true,
      bylines: [{ name: "Lena Strand", url: "https://example.org/lena" }, { name: "Guest" }],
    });
    expect(published(blog, "other")).toMatchObject({ hasOwnBylines: false, bylines: SETTINGS.authors });
  });

  test("an entry without authors takes those of its part", () => {
    const authors = [{ name: "Night Desk", url: "https://example.org/night" }];
    const blog = assemble([
      { ...part([entry("08:05", {}, "night"), entry("07:00", { authors: ["Night Desk"] }, "named")]), authors },
      part([entry("06:00", {}, "day")]),
    ]);
    expect(published(blog, "night")).toMatchObject({ hasOwnBylines: true, bylines: authors });
    expect(published(blog, "named")).toMatchObject({ hasOwnBylines: true, bylines: authors });
    expect(published(blog, "day")).toMatchObject({ hasOwnBylines: false, bylines: SETTINGS.authors });
  });

  test("a lead picture is shown, one that is missing is not", () => {
    const blog = assemble([
      part([entry("08:05", { image: "a.jpg" }, "shown"), entry("07:00", { image: "b" }, "missing")]),
    ]);
    expect(published(blog, "shown").image?.path).toBe("media/a.1.jpg");
    expect(published(blog, "missing").image).toBeUndefined();
  });
});

describe("times", () => {
  test("an edit and a correction move the entry and the blog", () => {
    const updated = { time: { hours: 9, minutes: 0 }, instant: at("09:00") };
    const blog = assemble([part([entry("08:05", { updated }, "edited"), entry("07:00", {}, "corrected")])], {
      contents: { corrected: content({ corrections: [notice("10:00"), notice(undefined)] }) },
    });
    expect(published(blog, "edited").updatedAt).toBe(at("09:00"));
    expect(published(blog, "corrected").updatedAt).toBe(at("10:00"));
    expect(blog.updatedAt).toBe(at("10:00"));
    expect(blog.startedAt).toBe(at("07:00"));
  });

  test("a correction of the standfirst moves the blog", () => {
    const blog = assemble([part([entry("08:05")])], { standfirst: content({ corrections: [notice("11:00")] }) });
    expect(blog.updatedAt).toBe(at("11:00"));
  });

  test("a blog without entries starts with its date", () => {
    expect(assemble([])).toMatchObject({ entries: [], startedAt: at("00:00"), updatedAt: at("00:00") });
  });

  test("corrections are listed newest first, without a time at that of their entry", () => {
    const { corrections } = assemble([part([entry("08:05", {}, "b"), entry("07:00", {}, "a")])], {
      contents: {
        a: content({ corrections: [notice("09:00"), notice(undefined)] }),
        b: content({ corrections: [notice(undefined)] }),
      },
      standfirst: content({ corrections: [notice("08:05")] }),
    });
    expect(corrections.map((one) => [one.entry, one.at.slice(11, 16), one.number])).toEqual([
      ["a", "09:00", 1],
      [undefined, "08:05", 1],
      ["b", "08:05", 1],
      ["a", "07:00", 2],
    ]);
  });
});

describe("old addresses", () => {
  test("an old id leads to the entry, unless another entry has it now", () => {
    const was = (id: string) => ({ was: id as EntryId });
    const blog = assemble([
      part([entry("08:05", was("old"), "b"), entry("07:30", was("b"), "c"), entry("07:00", was("old"), "a")]),
    ]);
    expect(blog.formerIds).toEqual({ old: "b" });
  });
});

describe("keys", () => {
  const changes: readonly [string, Typed][] = [
    ["key", { key: true }],
    ["breaking", { breaking: true }],
    ["pinned", { pinned: true }],
    ["authors", { authors: ["Guest"] }],
    ["tags", { tags: ["Iran"] }],
    ["image", { image: "a.jpg" }],
    ["updated", { updated: { time: { hours: 9, minutes: 0 }, instant: at("09:00") } }],
    ["withdrawn", { withdrawn: "Wrong" }],
  ];

  test.each(changes)("`%s` changes the key of its entry and of no other", (_name, typed) => {
    const keysOf = (more: Typed) => assemble([part([entry("08:05", more, "one"), entry("07:00", {}, "two")])]).entries;
    const [one, two] = keysOf({});
    const [changed, untouched] = keysOf(typed);
    expect(changed?.key).not.toBe(one?.key);
    expect(untouched?.key).toBe(two?.key);
  });

  test("the blog's authors change the keys of the entries that are theirs", () => {
    const keysOf = (authors: DraftBlog["settings"]["authors"]) =>
      assemble([part([entry("08:05"), entry("07:00", { key: true })])], { settings: { authors } }).entries.map(
        ({ key }) => key,
      );
    const [one, other] = [keysOf([{ name: "Ana" }]), keysOf([{ name: "Ben" }])];
    expect(one[0]).not.toBe(other[0]);
    expect(one[1]).not.toBe(other[1]);
  });

  test("all keys differ from one another", () => {
    const entries = changes.map(([, typed], index) => entry(`0${index}:00`, typed, "same"));
    const keys = entries.map((only) => assemble([part([only])]).entries[0]?.key);
    expect(new Set(keys).size).toBe(changes.length);
  });
});
