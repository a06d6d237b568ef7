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
  /** Gives dates, numbers and lists in words as they were put before; absent where nothing is remembered. */
  readonly said?: Said;
}

/** Gives what was said under a name before, else what `say` gives: `Intl` takes up to 20 ms to get ready for its first word. */
export type Said = (name: string, say: () => string) => string;

/** Reads the JSON of a locale file; throws an error that names what is wrong, for the makers of locale files. */
export function readLocale(json: unknown, file: string): Locale {
  if (!isRecord(json)) throw new Error(`${file} must hold a JSON object.`);
  const { lang, dir, digits, words, plurals, correctionWords } = json;
  const fail = (key: string, wanted: string): never => {
    throw new Error(`${file}: "${key}" must be ${wanted}.`);
  };
  return {
    lang: typeof lang === "string" ? lang : fail("lang", "a language tag"),
    dir: dir === "ltr" || dir === "rtl" ? dir : fail("dir", '"ltr" or "rtl"'),
    digits: typeof digits === "string" ? digits : fail("digits", "the name of a numbering system"),
    words: isWords(words) ? words : fail("words", "an object of texts"),
    plurals:
      isRecord(plurals) && Object.values(plurals).every(isWords)
        ? (plurals as Locale["plurals"])
        : fail("plurals", "an object of objects of texts"),
    correctionWords: isTexts(correctionWords) ? correctionWords : fail("correctionWords", "a list of texts"),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((word) => typeof word === "string");
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}
