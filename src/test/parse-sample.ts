import { checkBlog } from "../check/check-blog.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type DraftEntry, entriesOfPart } from "../model/draft.ts";
import type { UtcInstant } from "../model/time.ts";
import { type ParsedBlog, parseBlog } from "../parse/parse-blog.ts";
import { createMarkdownEngine } from "../site/markdown-engine.ts";

const { readPiece } = createMarkdownEngine();

export const SITE_DEFAULTS = { lang: "en", order: "newest-first", showZone: undefined } as const;

/** A blog's text with the front matter that it cannot do without. */
export const withFrontMatter = (text: string, more = ""): string =>
  `---\ntitle: Vote count\ndate: 2020-01-03\n${more}---\n\n${text}\n`;

/** Parses files, the one with the blog's front matter first; one text alone stands for a blog `vote.md`. */
export function parseSample(files: string | Readonly<Record<string, string>>): ParsedBlog {
  const sources = typeof files === "string" ? { "vote.md": files } : files;
  const list = Object.entries(sources).map(([path, text]) => ({ path, text }));
  return parseBlog({ name: "vote", files: list, siteDefaults: SITE_DEFAULTS, readPiece });
}

/** Parses a blog's text below the front matter. */
export const parseText = (text: string, more = ""): ParsedBlog => parseSample(withFrontMatter(text, more));

export function entriesOfSample({ draft }: ParsedBlog): readonly DraftEntry[] {
  return draft?.parts.flatMap(entriesOfPart) ?? [];
}

/** `code line` of each problem, of the parse and of the rules, in the order of lines. */
export function problemsOf(parsed: ParsedBlog, now?: string): readonly string[] {
  const found = parsed.draft ? checkBlog(parsed.draft, { now: now as UtcInstant | undefined, allowFuture: false }) : [];
  return inWords([...parsed.diagnostics, ...found]);
}

function inWords(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .toSorted((one, other) => one.span.start.line - other.span.start.line)
    .map(({ code, span }) => `${code} ${span.start.line}`);
}
