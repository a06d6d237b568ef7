import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Locale, readLocale, type Said } from "../model/locale.ts";
import { errnoOf, MachineFault, machineFault } from "./machine-fault.ts";

const LAST_RESORT = "en";

/**
 * Gives the words for a language tag from `LANG.json` in the given folders, a later folder before an earlier one; falls
 * back from `pt-BR` to `pt` to English. Each file is read when its language is first asked for. `said` remembers what was put into
 * words.
 */
export function openLocales(folders: readonly string[], said?: Said): (lang: string) => Locale {
  const known = new Map<string, Locale | undefined>();
  const find = (lang: string): Locale | undefined => {
    if (!known.has(lang)) {
      const locale = readFirst(folders.toReversed(), lang);
      known.set(lang, locale && said ? { ...locale, said } : locale);
    }
    return known.get(lang);
  };
  return (lang) => {
    for (const tag of [...fallbacks(lang), LAST_RESORT]) {
      const locale = find(tag);
      if (locale) return locale;
    }
    throw new Error(`There is no ${LAST_RESORT}.json in ${folders.join(", ")}`);
  };
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`. Only letters, digits and dashes name a file. */
function fallbacks(lang: string): readonly string[] {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/iu.test(lang)) return [];
  const parts = lang.split("-");
  const whole = parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
  return [...new Set([...whole, ...whole.map((tag) => tag.toLowerCase())])];
}

function readFirst(folders: readonly string[], lang: string): Locale | undefined {
  for (const folder of folders) {
    const file = join(folder, `${lang}.json`);
    const text = readText(file);
    if (text !== undefined) return parse(text, file);
  }
  return undefined;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || errnoOf(error) === "ENOTDIR") return undefined;
    throw machineFault("read", file, error);
  }
}

function parse(text: string, file: string): Locale {
  try {
    return readLocale(JSON.parse(text), file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new MachineFault(
      error instanceof SyntaxError ? `${file} is no JSON: ${reason}` : reason,
      "Put the words right, or remove the file: wirecopy's own of that name are used then.",
      { cause: error },
    );
  }
}
