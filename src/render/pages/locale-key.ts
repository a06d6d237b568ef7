import type { Locale } from "../../model/locale.ts";
import type { RenderContext } from "../context.ts";

const KNOWN = new WeakMap<Locale, string>();

/** Hash over the words of a language; worked out once for each locale. */
export function localeKey({ hash, locale }: Pick<RenderContext, "hash" | "locale">, lang: string): string {
  const words = locale(lang);
  const known = KNOWN.get(words) ?? hash(JSON.stringify(words));
  KNOWN.set(words, known);
  return known;
}
