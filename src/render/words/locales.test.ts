import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BODY_WORDS } from "../../model/body-words.ts";
import { readLocale } from "../../model/locale.ts";
import { PAGE_WORDS } from "./page-words.ts";
import { READER_PLURALS, READER_WORDS } from "./reader-words.ts";
import { createTimes } from "./times.ts";
import { VIEW_PLURALS, VIEW_WORDS } from "./view-words.ts";
import { createWords } from "./words.ts";

const FOLDER = join(import.meta.dirname, "../../../templates/locales");
const LANGUAGES = "en de fr es pt it nl pl tr uk ru ar fa he hi id zh ja".split(" ");
const WORDS = new Set<string>([...PAGE_WORDS, ...VIEW_WORDS, ...READER_WORDS, ...Object.keys(BODY_WORDS)]);
const PLURALS = new Set<string>([...VIEW_PLURALS, ...READER_PLURALS]);

const load = (lang: string) =>
  readLocale(JSON.parse(readFileSync(join(FOLDER, `${lang}.json`), "utf8")), `${lang}.json`);
const english = load("en");
const slots = (phrase = "") => [...phrase.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted();

test("there is a locale for each language and no other", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(LANGUAGES.map((lang) => `${lang}.json`).toSorted());
});

describe.each(LANGUAGES)("%s", (lang) => {
  const locale = load(lang);

  test("has every word and no other", () => {
    expect(locale.lang).toBe(lang);
    expect(Object.keys(locale.words).toSorted()).toEqual([...WORDS].toSorted());
    for (const word of Object.values(locale.words)) expect(word.trim()).toBe(word);
    for (const word of Object.values(locale.words)) expect(word).not.toBe("");
  });

  test.each(Object.keys(english.words))("keeps the slots of %s", (key) => {
    expect(slots(locale.words[key])).toEqual(slots(english.words[key]));
  });

  test("has every plural form of the language and no other", () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    expect(Object.keys(locale.plurals).toSorted()).toEqual([...PLURALS].toSorted());
    for (const forms of Object.values(locale.plurals)) expect(Object.keys(forms).toSorted()).toEqual(categories);
  });

  test("shows the number in forms that stand for many numbers", () => {
    for (const forms of Object.values(locale.plurals)) expect(forms.other).toContain("{count}");
  });

  test("knows lower-case words that open a correction, without duplicates", () => {
    const { correctionWords } = locale;
    expect(correctionWords.length).toBeGreaterThanOrEqual(3);
    expect(new Set(correctionWords).size).toBe(correctionWords.length);
    for (const word of correctionWords) expect(word).toBe(word.trim().toLocaleLowerCase(lang));
  });

  test("writes times that name their zone and Gregorian years", () => {
    const times = createTimes(createWords(locale));
    const moment = times.moment("2020-01-03T08:05:00Z" as Parameters<typeof times.moment>[0]).human;
    expect(moment).toContain("UTC");
    expect(moment.replace(/[۰-۹]/g, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit)))).toContain("2020");
  });
});

test("English says in bodies what the Markdown engine says without a locale", () => {
  expect(english.words).toMatchObject(BODY_WORDS);
});

test("Persian knows the words of its newsrooms", () => {
  expect(load("fa").correctionWords).toEqual(expect.arrayContaining(["اصلاحیه", "تصحیح"]));
});

test.each([
  ["pl", 1, "1 wpis"],
  ["pl", 3, "3 wpisy"],
  ["pl", 5, "5 wpisów"],
  ["ru", 21, "21 обновление"],
  ["uk", 12, "12 оновлень"],
  ["ar", 2, "تحديثان"],
  ["ar", 11, "11 تحديثًا"],
  ["he", 2, "שני עדכונים"],
  ["fa", 12, "۱۲ خبر"],
  ["fr", 0, "0 publication"],
  ["fr", 1_000_000, "1 000 000 de publications"],
  ["ja", 3, "3件の記事"],
])("%s counts %i entries as %s", (lang, count, phrase) => {
  const spaces = createWords(load(lang)).plural("updates-count", count).replace(/\s/g, " ");
  expect(spaces).toBe(phrase);
});
