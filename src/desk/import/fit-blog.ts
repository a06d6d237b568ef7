import type { FittedBlog, ImportedBlog } from "./imported-blog.ts";
import { settleCorrections } from "./settle-corrections.ts";
import { splitLongEntries } from "./split-long-entries.ts";

/**
 * Changes an imported blog where it would not pass the checks. `correctionWords` gives the words that open a correction
 * in a language, lower case.
 */
export function fitBlog(imported: ImportedBlog, correctionWords: (lang: string) => readonly string[]): FittedBlog {
  const lang = imported.settings.find(([name]) => name === "lang")?.[1];
  const settled = settleCorrections(imported, correctionWords(typeof lang === "string" ? lang : "en"));
  const split = splitLongEntries(settled.blog);
  return { blog: split.blog, notes: [...settled.notes, ...split.notes] };
}
