import { page } from "./page.ts";

const fill = (phrase = "", value = ""): string => phrase.replace(/\{\w+\}/, value);

/** A phrase in the page's language; `value` fills its slot. */
export const say = (key: string, value?: string): string => fill(page.words[key], value);

/** A phrase that depends on a number: `3 new updates`; `mark` stands after the number: `20+ newer updates`. */
export function count(key: string, number: number, mark = ""): string {
  const phrases = page.plurals[key];
  const phrase = phrases?.[new Intl.PluralRules(page.locale).select(number)] ?? phrases?.other;
  return fill(phrase, number.toLocaleString(page.locale) + mark);
}
