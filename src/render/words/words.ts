import type { Locale } from "../../model/locale.ts";
import type { SafeHtml } from "../../model/names.ts";

/** The words of one locale with their values filled in. Pure; made once per locale. */
export interface Words {
  readonly locale: Locale;
  /** A word or phrase as plain text; throws for a key that the locale lacks. */
  readonly word: (key: string, values?: Readonly<Record<string, string>>) => string;
  /** The same as HTML: the phrase is escaped, the values are printed as they are. */
  readonly wordHtml: (key: string, values: Readonly<Record<string, SafeHtml>>) => SafeHtml;
  /** The phrase for a number; `{count}` is the number in the locale's digits. */
  readonly plural: (key: string, count: number, values?: Readonly<Record<string, string>>) => string;
  readonly number: (value: number) => string;
  /** `Ana, Ben and Cy`. */
  readonly list: (items: readonly string[]) => string;
  readonly listHtml: (items: readonly SafeHtml[]) => SafeHtml;
}
