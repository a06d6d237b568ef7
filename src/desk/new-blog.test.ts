import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSlug } from "../model/names.ts";
import { parseCalendarDate } from "../model/time.ts";
import { BLOG_KEYS } from "../parse/front-matter/blog-keys.ts";
import { readFrontMatter } from "../parse/front-matter/read-front-matter.ts";
import { type NewBlog, newBlogFiles, readSlug, titleOfSlug } from "./new-blog.ts";

const slug = parseSlug("us-iran");
const date = parseCalendarDate("2026-11-27");
if (slug === undefined || date === undefined) throw new Error("The test's own values are wrong.");

const BLOG: NewBlog = { slug, title: "Vote", date, status: "live", lang: undefined, authors: undefined, single: false };
const settingsOf = (blog: Partial<NewBlog>) => {
  const [main] = newBlogFiles({ ...BLOG, ...blog });
  return readFrontMatter("vote.md", main?.text ?? "", BLOG_KEYS, "blog");
};

test("a blog in parts is a folder with a file of the first day", () => {
  expect(newBlogFiles(BLOG).map(({ path }) => path)).toEqual(["us-iran/index.md", "us-iran/2026-11-27.md"]);
  expect(newBlogFiles({ ...BLOG, single: true }).map(({ path }) => path)).toEqual(["us-iran.md"]);
});

test("the front matter says what was asked for", () => {
  const { settings, diagnostics } = settingsOf({ lang: "pt-BR", authors: "Ann Lee, Bo #2", status: "upcoming" });
  expect(diagnostics).toEqual([]);
  expect(settings.lang?.value).toBe("pt-BR");
  expect(settings.authors?.value).toEqual([{ name: "Ann Lee" }, { name: "Bo #2" }]);
  expect(settings.status?.value).toBe("upcoming");
});

test.each([
  "Iran: the vote",
  '"Yes" wins',
  "'Yes'",
  '"quoted"',
  "|",
  "> 9",
  "# 1",
  "null",
  "18:15",
  "a # b",
  "- x",
  "{a}",
  "no",
])("the title %s reads back as typed", (title) => {
  expect(settingsOf({ title })).toMatchObject({ settings: { title: { value: title } }, diagnostics: [] });
});

test("any title of one line reads back as typed", () => {
  const title = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .map((text) => text.replaceAll(/\s+/gu, " ").trim())
    .filter((text) => /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text));
  fc.assert(
    fc.property(title, (text) => {
      expect(settingsOf({ title: text }).settings.title?.value).toBe(text);
    }),
  );
});

test.each([
  ["Vote", "invalid", "vote"],
  ["Wahl München!", "invalid", "wahl-munchen"],
  ["content/vote.md", "invalid", "vote"],
  ["./content/vote/index.md", "invalid", "vote"],
  ["../vote", "invalid", "vote"],
  ["تهران", "invalid", "vote"],
  ["feed", "reserved", "feed-blog"],
  ["Feed", "invalid", "feed-blog"],
  ["con", "reserved", "con-blog"],
])("the slug %s is refused as %s, with %s instead", (typed, refused, better) => {
  expect(readSlug(typed)).toEqual({ refused, better });
  expect(readSlug(better)).toEqual({ slug: better });
});

test("a slug's words are a title", () => {
  expect(titleOfSlug(slug)).toBe("Us iran");
});
