/** The words of one language, from `templates/locales/LANG.json`. */
export interface Locale {
  /** Language of the words: `en`, `pt`, `fa`. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** `Intl` numbering system of the page's numbers and dates: `latn`, `arabext`. */
  readonly digits: string;
  /** Words and phrases by key; `{name}` stands for a value. */
  readonly words: Readonly<Record<string, string>>;
  /** Phrases that depend on a number, by key, then by plural category (`one`, `few`, `other` …). */
  readonly plurals: Readonly<Record<string, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;
  /** Words that open a correction, lower case. */
  readonly correctionWords: readonly string[];
}
