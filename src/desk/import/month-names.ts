/** Languages whose names of months are known: those of the pages. */
const LANGUAGES = "en de fr es pt it nl pl tr uk ru ar fa he hi id sv da nb fi cs ro".split(" ");

let names: ReadonlyMap<string, number> | undefined;

/** The number of a month, 1 to 12, by its name or its usual abbreviation in a language of the pages. */
export function monthOf(word: string): number | undefined {
  names ??= collectNames();
  return names.get(plain(word)) ?? shortened(plain(word), names);
}

function collectNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const [name, number] of namesIn(language)) if (!found.has(name)) found.set(name, number);
  }
  return found;
}

function namesIn(language: string): readonly (readonly [name: string, number: number])[] {
  // With a day beside it, languages that bend the name give the form that stands in dates.
  const forms = [{ month: "long" }, { month: "long", day: "numeric" }, { month: "short" }] as const;
  const formats = forms.map(
    (form) => new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...form, timeZone: "UTC" }),
  );
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  return formats
    .flatMap((format) => numbers.map((number) => [monthIn(format, number), number] as const))
    .filter(([name]) => /\p{L}/u.test(name));
}

function monthIn(format: Intl.DateTimeFormat, number: number): string {
  const parts = format.formatToParts(Date.UTC(2020, number - 1, 10));
  return plain(parts.find(({ type }) => type === "month")?.value ?? "");
}

/** "Sept" is a beginning of "september": long enough, and of one month only. */
function shortened(word: string, known: ReadonlyMap<string, number>): number | undefined {
  if (word.length < 3) return undefined;
  const numbers = new Set([...known].flatMap(([name, number]) => (name.startsWith(word) ? [number] : [])));
  const [number] = numbers;
  return numbers.size === 1 ? number : undefined;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\u064B-\u0652.]/gu, "");
}
