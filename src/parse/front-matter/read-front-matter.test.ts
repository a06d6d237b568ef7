import { describe, expect, test } from "vitest";
import { BLOG_KEYS } from "./blog-keys.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { SITE_KEYS } from "./site-keys.ts";

const blog = (lines: string) => readFrontMatter("vote.md", `---\n${lines}\n---\nText.\n`, BLOG_KEYS, "blog");
const values = (settings: Readonly<Record<string, { readonly value: unknown } | undefined>>) =>
  Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, setting?.value]));
const valuesOf = (lines: string) => values(blog(`title: T\ndate: 2020-01-03\n${lines}`).settings);
const problemsOf = (lines: string) =>
  blog(`title: T\ndate: 2020-01-03\n${lines}`).diagnostics.map(({ code, span }) => `${code} ${span.start.line}`);

test("settings of every kind are read", () => {
  const { settings, diagnostics } = blog(
    [
      "title: US-Iran",
      "date: 2020-01-03",
      "lang: pt-br",
      "authors:",
      "  - Lena Strand",
      "  - name: Idris Tan",
      "    url: https://example.org/idris",
      "status: Ended",
      "timezone: utc",
      "showZone: Asia/Tehran",
      "image: strike.jpg",
      "order: OLDEST-FIRST",
      "slug: us-iran",
      "was: [iran, tehran]",
      "tags: Iran, US",
      "ends: 2020-01-04 20:00",
      "canonical: https://example.org/iran",
      "translations:",
      "  fa: iran-fa",
      "  de: https://example.org/de",
    ].join("\n"),
  );
  expect(diagnostics).toEqual([]);
  expect(values(settings)).toEqual({
    title: "US-Iran",
    date: "2020-01-03",
    lang: "pt-BR",
    authors: [{ name: "Lena Strand" }, { name: "Idris Tan", url: "https://example.org/idris" }],
    status: "ended",
    timezone: "UTC",
    showZone: "Asia/Tehran",
    image: "strike.jpg",
    order: "oldest-first",
    slug: "us-iran",
    was: ["iran", "tehran"],
    tags: ["Iran", "US"],
    ends: "2020-01-04T20:00:00Z",
    canonical: "https://example.org/iran",
    translations: { fa: "iran-fa", de: "https://example.org/de" },
  });
});

test("values and keys have their places", () => {
  const { settings, bodyLine, bodyOffset } = blog("title:  T\ndate: 2020-01-03\nauthors:\n  - Lena");
  expect(settings.title?.span).toEqual({
    file: "vote.md",
    start: { line: 2, column: 9 },
    end: { line: 2, column: 10 },
  });
  expect(settings.authors?.span).toEqual({
    file: "vote.md",
    start: { line: 4, column: 1 },
    end: { line: 5, column: 9 },
  });
  expect([bodyLine, bodyOffset]).toEqual([7, "---\ntitle:  T\ndate: 2020-01-03\nauthors:\n  - Lena\n---\n".length]);
});

describe("text is what was typed", () => {
  test.each([
    ["US-Iran: Tehran vows retaliation", "US-Iran: Tehran vows retaliation"],
    ["Iran # US", "Iran # US"],
    ["[Live] Vote", "[Live] Vote"],
    ["{x}", "{x}"],
    ["*Breaking*", "*Breaking*"],
    ["& more", "& more"],
    ["@home", "@home"],
    ["'Never' says Tehran", "'Never' says Tehran"],
    ['"Never" says Tehran', '"Never" says Tehran'],
    ["It's on", "It's on"],
    ["no", "no"],
    ["12:30", "12:30"],
    ["2020-01-03", "2020-01-03"],
    ["1.10", "1.10"],
    ["~", "~"],
    ['"Quoted: all"', "Quoted: all"],
    ["'It''s on'", "It's on"],
    ['"Quoted" # comment', "Quoted"],
    ["Ends with: ", "Ends with:"],
    ["|\n  Two\n  lines", "Two lines"],
    [">\n  Two\n  lines", "Two lines"],
    ["Two\n  lines", "Two lines"],
    ["Two: lines\n  of text", "Two: lines of text"],
  ])("%j", (typed, expected) => {
    expect(valuesOf(`description: ${typed}`)["description"]).toBe(expected);
    expect(problemsOf(`credits: ${typed}`)).toEqual([]);
  });
});

describe("YAML's surprises do not happen", () => {
  test.each([
    ["lang: no", { lang: "no" }],
    ["tags: [12:30, no, 010, 2020-01-03]", { tags: ["12:30", "no", "010", "2020-01-03"] }],
    ["tags: R&B, A & B", { tags: ["R&B", "A & B"] }],
    ["tags:\n- a\n- b", { tags: ["a", "b"] }],
    ["tags: [\n  a,\n  b\n]", { tags: ["a", "b"] }],
    ["Lang: de", { lang: "de" }],
    ["showzone: Europe/Berlin", { showZone: "Europe/Berlin" }],
    [
      "authors: Lena Strand <https://example.org/lena>, Idris Tan",
      { authors: [{ name: "Lena Strand", url: "https://example.org/lena" }, { name: "Idris Tan" }] },
    ],
    ["# a comment\nlang: de # another", { lang: "de" }],
    ["description:", {}],
  ])("%j", (lines, expected) => {
    expect(valuesOf(lines)).toEqual({ title: "T", date: "2020-01-03", ...expected });
    expect(problemsOf(lines)).toEqual([]);
  });
});

test.each([
  [String.raw`description: "a\u0000b"`, { description: "ab" }],
  [String.raw`description: "a\x07\e[31mb"`, { description: "a[31mb" }],
  [String.raw`authors: ["Ann\0 Lee", Bob]`, { authors: [{ name: "Ann Lee" }, { name: "Bob" }] }],
])("a control character that is written by its number is left out, with a warning: %s", (lines, expected) => {
  expect(valuesOf(lines)).toMatchObject(expected);
  expect(problemsOf(lines)).toEqual(["control-character 4"]);
});

test("line ends and tabs that are written by their numbers are blanks like others", () => {
  expect(problemsOf(String.raw`description: "a\n\tb\u00a0c"`)).toEqual([]);
});

describe("values that cannot be", () => {
  test.each([
    "status: over",
    "timezone: Europe/Berlin",
    "timezone: CET",
    "showZone: Berlin",
    "showZone: +02:00",
    "lang: german language",
    "ends: 2020-01-04",
    "ends: 2020-01-04 24:00",
    "slug: Vote Count",
    "was: Old Slug",
    "canonical: example.org/vote",
    "canonical: javascript:alert(1)",
    "canonical: https://user:word@example.org/",
    "image: https://example.org/a.jpg",
    "translations: fa",
    "translations: {fa: Bad Slug}",
    "translations: {__proto__: x}",
    "order: random",
    "lang: [de, en]",
    "tags: {a: b}",
    "tags: *all",
    "tags: &all a",
    "tags: !!js/function x",
    "tags: [a, b",
    `tags: ${"[".repeat(3_000)}`,
    `tags:\n${"  ".repeat(30)}- a`,
    "authors:\n  - name: Idris\n    url: javascript:alert(1)",
  ])("%s", (line) => {
    expect(problemsOf(line)).toEqual(["setting-invalid 4"]);
  });

  test.each([
    ["date: 2020/1/3", "2020-01-03"],
    ["date: 2020-01-03T08:00", "2020-01-03"],
    ["date: 2020-02-30", undefined],
    ["date: 3 January 2020", undefined],
  ])("%s is repaired as %s", (line, better) => {
    const [problem] = blog(`title: T\n${line}`).diagnostics;
    expect(problem?.code).toBe("setting-invalid");
    expect(problem?.fix?.edits[0]?.text).toBe(better);
  });

  test.each([
    ["status: ende", "ended"],
    ["order: newest first", "newest-first"],
    ["showZone: Berlin", "Europe/Berlin"],
    ["slug: Vote Count", "vote-count"],
    ["canonical: example.org/vote", "https://example.org/vote"],
  ])("%s was meant as %s", (line, better) => {
    const problem = blog(`title: T\ndate: 2020-01-03\n${line}`).diagnostics[0];
    expect(problem?.fix?.edits[0]?.text).toBe(better);
  });
});

describe("keys", () => {
  test.each([
    ["stauts: ended", ["setting-unknown 4"]],
    ["colour: red", ["setting-unknown 4"]],
    ["title: Again", ["setting-repeated 4"]],
    ["Title: Again", ["setting-repeated 4"]],
    ["__proto__: x", ["setting-forbidden 4"]],
    ["constructor: x", ["setting-forbidden 4"]],
    ["just text", ["front-matter-line-invalid 4"]],
    ["status:ended", ["front-matter-line-invalid 4"]],
    ["<<<<<<< HEAD", ["conflict-marker 4"]],
    ["%YAML 1.1", ["front-matter-directive 4"]],
  ])("%s", (line, expected) => {
    expect(problemsOf(line)).toEqual(expected);
  });

  test("a slip in one does not hide another", () => {
    expect(problemsOf("lang: [de\nstatus: over\ntags: a: b: c\nfoo: 1")).toEqual([
      "setting-unknown 7",
      "setting-invalid 4",
      "setting-invalid 5",
      "setting-invalid 6",
    ]);
  });

  test("missing ones are named, one that is wrong is not missing", () => {
    expect(blog("lang: de").diagnostics.map(({ code, message }) => `${code} ${message.split(" ")[0]}`)).toEqual([
      "setting-missing `title`",
      "setting-missing `date`",
    ]);
    expect(blog("title:\ndate: soon").diagnostics.map(({ code }) => code)).toEqual([
      "setting-invalid",
      "setting-missing",
    ]);
  });

  test("no prototype is touched", () => {
    blog("title: T\ndate: 2020-01-03\n__proto__: {polluted: 1}\ntranslations: {__proto__: {polluted: 1}}");
    expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
  });
});

describe("a block that is not read", () => {
  const codesOf = (text: string) =>
    readFrontMatter("vote.md", text, BLOG_KEYS, "blog").diagnostics.map(({ code }) => code);
  test.each([
    ["", "front-matter-missing"],
    ["## 08:05 Strike\n", "front-matter-missing"],
    ["----\ntitle: T\n----\n", "front-matter-missing"],
    ["---\ntitle: T\n", "front-matter-unclosed"],
    ["---\ntitle: T\n --- \n", "front-matter-unclosed"],
    ["\n\n---\ntitle: T\n---\n", "front-matter-not-first"],
    ["  ---\ntitle: T\n---\n", "front-matter-not-first"],
    ["---js\n(globalThis.pwned = 1)\n---\n", "front-matter-language"],
    ["---javascript\n(globalThis.pwned = 1)\n---\n", "front-matter-language"],
    ["--- json\n{}\n---\n", "front-matter-language"],
    ["---toml\na = 1\n---\n", "front-matter-language"],
    ["+++\ntitle = 'T'\n+++\n", "front-matter-language"],
    [";;;\n{}\n;;;\n", "front-matter-language"],
    [`---\ntitle: ${"x".repeat(9_000)}\n---\n`, "front-matter-too-long"],
  ])("%j", (text, code) => {
    expect(codesOf(text)).toEqual([code]);
    expect(globalThis).not.toHaveProperty("pwned");
  });

  test("a part and the site's page may have none", () => {
    expect(readFrontMatter("index.md", "Hello.\n", SITE_KEYS, "site")).toMatchObject({ diagnostics: [], bodyLine: 1 });
  });

  test("the same failure is found each time", () => {
    const text = "---\ntitle: T\ndate: 2020-01-03\ntags: [a\n---\n";
    expect([codesOf(text), codesOf(text)]).toEqual([["setting-invalid"], ["setting-invalid"]]);
  });

  test("an alias bomb is refused at once", () => {
    const bomb = [
      "a: &a [x, x]",
      ...["b", "c", "d", "e", "f"].map((key, index) => `${key}: &${key} [*${"abcde"[index]}, *${"abcde"[index]}]`),
    ];
    expect(codesOf(`---\ntitle: T\ndate: 2020-01-03\ntranslations:\n  ${bomb.join("\n  ")}\n---\n`)).toEqual([
      "setting-invalid",
    ]);
  });
});

test("the site's settings are read by their own table", () => {
  const lines = [
    "title: The Daily: live",
    "url: https://example.org/news",
    "publisher: {name: The Daily, url: https://example.org}",
    "pageSize: ALL",
    "poll: 30",
    "links: bare",
    "allow:",
    "  images: [cdn.example.org]",
    "  scripts: https://stats.example.org",
    "policies: {correctionsPolicy: https://example.org/corrections}",
  ];
  const { settings, diagnostics } = readFrontMatter("index.md", `---\n${lines.join("\n")}\n---\n`, SITE_KEYS, "site");
  expect(diagnostics).toEqual([]);
  expect(values(settings)).toEqual({
    title: "The Daily: live",
    url: "https://example.org/news",
    publisher: { name: "The Daily", url: "https://example.org" },
    pageSize: Number.POSITIVE_INFINITY,
    poll: 30,
    links: "bare",
    allow: { scripts: ["stats.example.org"], images: ["cdn.example.org"], connect: [], frames: [] },
    policies: { correctionsPolicy: "https://example.org/corrections" },
  });
});

test.each([
  "pageSize: 4",
  "pageSize: 101",
  "poll: 1",
  "links: short",
  "allow: {images: ['*']}",
  "allow: {fonts: [a.org]}",
  'allow: {images: ["a.org; script-src *"]}',
  "policies: {foo: https://example.org}",
  "publisher: {email: a}",
])("the site cannot have %s", (line) => {
  const { diagnostics } = readFrontMatter("index.md", `---\n${line}\n---\n`, SITE_KEYS, "site");
  expect(diagnostics.map(({ code }) => code)).toEqual(["setting-invalid"]);
});
