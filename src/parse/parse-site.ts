import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftText } from "../model/draft.ts";
import type { SourceFile } from "../model/source.ts";
import { readFrontMatter, type Settings } from "./front-matter/read-front-matter.ts";
import { SITE_KEYS } from "./front-matter/site-keys.ts";
import { cleanText } from "./source/clean-text.ts";
import { trimBlankLines } from "./split/body-text.ts";

/** The settings that `index.md` gives, each with its place. */
export type SiteFrontMatter = Settings<typeof SITE_KEYS>;

/** The site as typed with its problems. */
export interface ParsedSite {
  /** The file's path, where there is one. */
  readonly file: string | undefined;
  readonly settings: SiteFrontMatter;
  /** The words that introduce the index page. */
  readonly introduction: DraftText;
  readonly diagnostics: readonly Diagnostic[];
}

const NO_FILE = "index.md";

/** Reads `index.md` of the content folder; without it everything is left to the defaults. */
export function parseSite(source: SourceFile | undefined): ParsedSite {
  if (!source) {
    const introduction = { file: NO_FILE, start: { line: 1, column: 1 }, text: "" };
    return { file: undefined, settings: {}, introduction, diagnostics: [] };
  }
  const { text, diagnostics } = cleanText(source);
  const front = readFrontMatter(source.path, text, SITE_KEYS, "site");
  const body = text.slice(front.bodyOffset);
  const blank = /^(?:[ \t]*\n)*/u.exec(body)?.[0] ?? "";
  const introduction = {
    file: source.path,
    start: { line: front.bodyLine + blank.split("\n").length - 1, column: 1 },
    text: trimBlankLines(body.slice(blank.length)),
  };
  return {
    file: source.path,
    settings: front.settings,
    introduction,
    diagnostics: [...diagnostics, ...front.diagnostics],
  };
}
