import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Locale, readLocale } from "../../model/locale.ts";
import { safeHtml } from "../../model/names.ts";
import { createWords } from "./words.ts";

const locale = (lang: string): Locale => {
  const file = new URL(`../../../templates/locales/${lang}.json`, import.meta.url);
  return readLocale(JSON.parse(readFileSync(file, "utf8")), `${lang}.json`);
};
const english = createWords(locale("en"));

test("a phrase takes its values, a missing value is refused", () => {
  expect(english.word("zone-note", { zone: "UTC" })).toBe("All times UTC");
  expect(() => english.word("zone-note", {})).toThrow("{zone}");
});

test("a value is not read as a phrase again", () => {
  expect(english.word("by", { names: "{zone} $& $1" })).toBe("By {zone} $& $1");
});

test("a word that the locale lacks is refused by name", () => {
  const poor = { ...english.locale, words: {} };
  expect(() => createWords(poor)).toThrow('no word for "skip"');
});

test("as HTML the phrase is escaped and the values are not", () => {
  const words = createWords({ ...english.locale, words: { ...english.locale.words, by: "<By> {names}" } });
  expect(words.wordHtml("by", { names: safeHtml("<b>Ana</b>") })).toBe("&lt;By&gt; <b>Ana</b>");
});

test("lists follow the language, as text and as HTML", () => {
  expect(english.list(["Ana", "Ben", "Cy"])).toBe("Ana, Ben and Cy");
  expect(english.listHtml([safeHtml("<b>Ana</b>"), safeHtml("<b>Ben</b>")])).toBe("<b>Ana</b> and <b>Ben</b>");
});

describe("numbers choose the plural form of the language", () => {
  test.each([
    ["en", 1, "1 update"],
    ["en", 2, "2 updates"],
    ["en", 0, "0 updates"],
  ])("%s %i", (lang, count, phrase) => {
    expect(createWords(locale(lang)).plural("updates-count", count)).toBe(phrase);
  });
});

test("the words of a locale and language are made once", () => {
  expect(createWords(english.locale)).toBe(english);
  expect(createWords(english.locale, "en-US")).not.toBe(english);
});
