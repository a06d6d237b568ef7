import type { Locale } from "../../model/locale.ts";

/** `en` alone would give American dates; a page that wants them says `en-US`. */
const PLAIN_ENGLISH = "en-GB";

/**
 * Language tag for `Intl`: always the Gregorian calendar and the locale's digits, whatever the language's default
 * (`fa` alone gives the year 1398). A variant that the writer named (`en-US`, `pt-BR`) decides the form of dates.
 */
export function intlTag(locale: Locale, lang: string): string {
  const isVariant = lang.toLowerCase().startsWith(`${locale.lang}-`);
  const language = isVariant ? plainTag(lang) : locale.lang;
  return `${language === "en" ? PLAIN_ENGLISH : language}-u-ca-gregory-nu-${locale.digits}`;
}

/** Without extensions of its own, which would compete with ours. */
function plainTag(lang: string): string {
  try {
    return new Intl.Locale(lang).baseName;
  } catch {
    return lang.split("-")[0] ?? lang;
  }
}
