import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import yaml from "js-yaml";
import { describe, expect, test } from "vitest";
import { BLOG_KEYS } from "../parse/front-matter/blog-keys.ts";
import { readFrontMatter } from "../parse/front-matter/read-front-matter.ts";
import { SITE_KEYS } from "../parse/front-matter/site-keys.ts";
import { settingsSchema } from "./settings-schema.ts";

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const OWNERS = {
  blog: { accepts: ajv.compile(settingsSchema("blog")), keys: BLOG_KEYS, rest: "title: Vote\ndate: 2026-05-07" },
  site: { accepts: ajv.compile(settingsSchema("site")), keys: SITE_KEYS, rest: "" },
};

/** As the YAML of editors reads it: numbers and truth values, but no dates. */
const asEditor = (text: string) => yaml.safeLoad(text, { schema: yaml.CORE_SCHEMA });

function verdicts(owner: keyof typeof OWNERS, setting: string) {
  const { accepts, keys, rest } = OWNERS[owner];
  const lines = [...rest.split("\n").filter((line) => line.split(":")[0] !== setting.split(":")[0]), setting].join(
    "\n",
  );
  const { diagnostics } = readFrontMatter("x.md", `---\n${lines}\n---\n`, keys, owner);
  return { editor: accepts(asEditor(lines)), program: diagnostics.length === 0 };
}

describe.each([
  ["blog", "title: Vote"],
  ["blog", "title: 2026"],
  ["blog", "title: 'Iran: vote'"],
  ["blog", "date: 2020-02-29"],
  ["blog", "description:"],
  ["blog", "lang: no"],
  ["blog", "lang: pt-BR"],
  ["blog", "authors: Ann Lee, Bo"],
  ["blog", "authors: [Ann Lee, Bo <https://example.org/bo>]"],
  ["blog", "authors:\n  - name: Ann\n    url: https://example.org/ann"],
  ["blog", "status: Live"],
  ["blog", "status: ended"],
  ["blog", "timezone: utc"],
  ["blog", "showZone: Europe/Berlin"],
  ["blog", "image: /pictures/a.png"],
  ["blog", "order: oldest-first"],
  ["blog", "slug: us-iran"],
  ["blog", "slug: 2026"],
  ["blog", "was: one, two"],
  ["blog", "was: [one, two]"],
  ["blog", "tags: Iran, US"],
  ["blog", "tags: [Iran, 2020]"],
  ["blog", "ends: 2026-05-08 20:00"],
  ["blog", "ends: 2026-05-08 20:00 UTC"],
  ["blog", "canonical: https://example.org/story"],
  ["blog", "translations:\n  fa: tehran-farsi\n  de: https://example.org/de"],
  ["site", "url: https://example.org/news"],
  ["site", "publisher: The Gazette"],
  ["site", "publisher: { name: The Gazette, url: https://example.org }"],
  ["site", "pageSize: 5"],
  ["site", "pageSize: all"],
  ["site", "poll: 3600"],
  ["site", "links: bare"],
  ["site", "allow:\n  images: [cdn.example.org, '*.example.net']\n  scripts: stats.example.org"],
  ["site", "policies:\n  correctionsPolicy: https://example.org/corrections"],
  ["site", "hub: https://hub.example.org"],
] as const)("%s: %s", (owner, setting) => {
  test("the editor takes what the program takes", () => {
    expect(verdicts(owner, setting)).toEqual({ editor: true, program: true });
  });
});

describe.each([
  ["blog", "title:"],
  ["blog", "date: 2020-13-01"],
  ["blog", "date: 2020-02-30"],
  ["blog", "date: 3 January 2020"],
  ["blog", "lang: german language"],
  ["blog", "authors: [{ url: https://example.org }]"],
  ["blog", "status: running"],
  ["blog", "timezone: CET"],
  ["blog", "showZone: +02:00"],
  ["blog", "image: https://example.org/a.png"],
  ["blog", "order: newest"],
  ["blog", "slug: US Iran"],
  ["blog", "was: [One]"],
  ["blog", "ends: 20:00"],
  ["blog", "canonical: example.org"],
  ["blog", "translations: fa"],
  ["blog", "translations: { farsi language: x }"],
  ["blog", "tite: Vote"],
  ["site", "url: //example.org"],
  ["site", "publisher: { nam: x }"],
  ["site", "pageSize: 4"],
  ["site", "pageSize: 101"],
  ["site", "poll: 1"],
  ["site", "links: short"],
  ["site", "allow: { fonts: [a.example.org] }"],
  ["site", "allow: { images: ['not a host'] }"],
  ["site", "policies: { cookiePolicy: https://example.org }"],
] as const)("%s: %s", (owner, setting) => {
  test("the editor marks what the program refuses or warns of", () => {
    expect(verdicts(owner, setting)).toEqual({ editor: false, program: false });
  });
});

test.each([
  ["blog", "us-iran.md"],
  ["blog", "tehran-farsi.md"],
  ["blog", "election-night/index.md"],
  ["site", "index.md"],
] as const)("the front matter of the example site has no marks: %s %s", (owner, file) => {
  const text = readFileSync(join(import.meta.dirname, "../../content", file), "utf8");
  const block = /^---\n(?<block>[\s\S]*?)\n---\n/u.exec(text)?.groups?.["block"] ?? "";
  // A colon in a sentence is text to the program alone; to YAML the sentence needs quotes.
  const quoted = block.replaceAll(
    /^(title|description|imageAlt): (.*)$/gmu,
    (_, key, value) => `${key}: ${JSON.stringify(value)}`,
  );
  const { accepts } = OWNERS[owner];
  accepts(asEditor(quoted));
  expect(accepts.errors ?? []).toEqual([]);
});

test("every key has its description, and a choice offers its values", () => {
  const { properties, required } = settingsSchema("blog") as {
    properties: Record<string, { description: string; anyOf?: { anyOf?: unknown }[] }>;
    required: string[];
  };
  expect(Object.keys(properties)).toEqual(Object.keys(BLOG_KEYS));
  for (const [name, key] of Object.entries(BLOG_KEYS)) expect(properties[name]?.description).toBe(key.description);
  expect(required).toEqual(["title", "date"]);
  expect(JSON.stringify(properties["status"])).toContain('{"enum":["upcoming","live","ended"]}');
});
