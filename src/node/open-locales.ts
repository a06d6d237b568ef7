import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Locale, readLocale } from "../model/locale.ts";
import { errnoOf, machineFault } from "./machine-fault.ts";

const LAST_RESORT = "en";

/**
 * Gives the words for a language tag from `LANG.json` in the given folders, a later folder before an earlier one; falls
 * back from `pt-BR` to `pt` to English. Each file is read when its language is first asked for.
 */
export function openLocales(folders: readonly string[]): (lang: string) => Locale {
  const known = new Map<string, Locale | undefined>();
  const find = (lang: string): Locale | undefined => {
    if (!known.has(lang)) known.set(lang, readFirst(folders.toReversed(), lang));
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
    if (text !== undefined) return readLocale(parse(text, file), file);
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

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : ""}`, { cause: error });
  }
}
