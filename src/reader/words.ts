import { locale, words } from "./page.ts";

/** A number in the page's digits. */
export const inDigits = (number: number): string => number.toLocaleString(locale);

/** A phrase in the page's language; `value` fills its slot. */
export const say = (key: string, value?: string): string => (words[key] as string).replace(/{\w+}/, value as string);

/** A phrase that depends on a number: `3 new updates`; `mark` stands after the number: `20+ newer updates`. */
export const count = (key: string, number: number, mark = ""): string =>
  say(`${key}-${new Intl.PluralRules(locale).select(number)}`, inDigits(number) + mark);
