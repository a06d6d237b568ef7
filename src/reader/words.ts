import { locale, plurals, words } from "./page.ts";

/** A number in the page's digits. */
export const inDigits = (number: number): string => number.toLocaleString(locale);

/** A phrase in the page's language; `value` fills its slot. */
export const say = (key: string, value = "", phrase = words[key]): string => `${phrase}`.replace(/{\w+}/, value);

/** A phrase that depends on a number: `3 new updates`; `mark` stands after the number: `20+ newer updates`. */
export function count(key: string, number: number, mark = ""): string {
  const phrases = plurals[key];
  const phrase = phrases?.[new Intl.PluralRules(locale).select(number)] ?? phrases?.other;
  return say(key, inDigits(number) + mark, phrase);
}
