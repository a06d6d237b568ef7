import type { BodyWord } from "../../model/body-words.ts";
import type { Locale, Said } from "../../model/locale.ts";
import { type SafeHtml, safeHtml } from "../../model/names.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { intlTag } from "./intl-tag.ts";
import { once, oncePerOwner } from "./once.ts";
import { PAGE_WORDS, type PageWordKey, type PageWords } from "./page-words.ts";
import type { ReaderPluralKey, ReaderWordKey } from "./reader-words.ts";
import type { ViewPluralKey, ViewWordKey } from "./view-words.ts";

export type WordKey = PageWordKey | ViewWordKey | ReaderWordKey | BodyWord;
export type PluralKey = ViewPluralKey | ReaderPluralKey;

/** The words of one locale with their values filled in. */
export interface Words {
  readonly locale: Locale;
  /** The fixed words that templates print. */
  readonly page: PageWords;
  /** A word or phrase as plain text; `values` fill its `{name}` slots. */
  readonly word: (key: WordKey, values?: Readonly<Record<string, string>>) => string;
  /** The same as HTML: the phrase is escaped, the values are printed as they are. */
  readonly wordHtml: (key: WordKey, values: Readonly<Record<string, SafeHtml>>) => SafeHtml;
  /** The phrase for a number; `{count}` is the number in the locale's digits. */
  readonly plural: (key: PluralKey, count: number) => string;
  readonly number: (value: number) => string;
  /** `Ana, Ben and Cy`. */
  readonly list: (items: readonly string[]) => string;
  readonly listHtml: (items: readonly SafeHtml[]) => SafeHtml;
}

/**
 * Gives the words of a locale, the same object each time; dates and numbers follow `lang` where it is a variant
 * of the locale's language.
 */
export function createWords(locale: Locale, lang: string = locale.lang): Words {
  return knownWords(locale, lang);
}

const knownWords = oncePerOwner((locale: Locale, lang: string): Words => {
  const tag = intlTag(locale, lang);
  const numbers = once(() => new Intl.NumberFormat(tag));
  const rules = once(() => new Intl.PluralRules(tag));
  const lists = once(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  const { said = sayAnew } = locale;
  const number = (value: number) => said(`${tag} number ${value}`, () => numbers().format(value));
  const category = (count: number) => said(`${tag} plural ${count}`, () => rules().select(count));
  const word: Words["word"] = (key, values = {}) => fill(phraseOf(locale, key), values);
  return {
    locale,
    page: Object.fromEntries(PAGE_WORDS.map((key) => [key, phraseOf(locale, key)])) as PageWords,
    word,
    wordHtml: (key, values) => safeHtml(fill(escapeHtml(phraseOf(locale, key)), values)),
    plural: (key, count) => fill(pluralOf(locale, key, category(count)), { count: number(count) }),
    number,
    list: (items) => said(`${tag} list ${JSON.stringify(items)}`, () => lists().format(items)),
    listHtml: (items) => safeHtml(said(`${tag} list of HTML ${JSON.stringify(items)}`, () => listHtml(lists(), items))),
  };
});

export const sayAnew: Said = (_, say) => say();

function listHtml(lists: Intl.ListFormat, items: readonly SafeHtml[]): string {
  const parts = lists.formatToParts(items);
  return parts.map(({ type, value }) => (type === "element" ? value : escapeHtml(value))).join("");
}

function phraseOf({ lang, words }: Locale, key: string): string {
  const phrase = words[key];
  if (phrase === undefined) throw new Error(`The locale ${lang} has no word for "${key}".`);
  return phrase;
}

function pluralOf({ lang, plurals }: Locale, key: string, category: string): string {
  const forms = plurals[key];
  const phrase = forms?.[category as Intl.LDMLPluralRule] ?? forms?.other;
  if (phrase === undefined) throw new Error(`The locale ${lang} has no phrase for "${key}".`);
  return phrase;
}

function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The phrase "${phrase}" needs a value for ${slot}.`);
    return value;
  });
}
