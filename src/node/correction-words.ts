import { join } from "node:path";
import { openLocales } from "./open-locales.ts";
import { OWN_TEMPLATES } from "./program.ts";

/** The words that open a correction in a language, in our own files and in those of the project at `cwd`; English ones always do. */
export function correctionWords(cwd: string): (lang: string) => readonly string[] {
  const locale = openLocales([OWN_TEMPLATES, join(cwd, "templates")].map((folder) => join(folder, "locales")));
  return (lang) => [...new Set([lang, "en"].flatMap((each) => locale(each).correctionWords))];
}
