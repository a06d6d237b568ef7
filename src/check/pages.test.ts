import { describe, expect, test } from "vitest";
import { applyFixes } from "../desk/apply-fixes.ts";
import type { DiagnosticPage, ExampleFiles } from "../diagnostics/page.ts";
import { ENTRY_PAGES } from "../diagnostics/pages/entry.ts";
import { FILE_PAGES } from "../diagnostics/pages/file.ts";
import { FRONT_MATTER_PAGES } from "../diagnostics/pages/front-matter.ts";
import { ORDER_PAGES } from "../diagnostics/pages/order.ts";
import { SITE_PAGES } from "../diagnostics/pages/site.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source.ts";
import type { UtcInstant } from "../model/time.ts";
import { decodeSource } from "../parse/decode-source.ts";
import { groupSources } from "../parse/group-sources.ts";
import { parseBlog } from "../parse/parse-blog.ts";
import { parseSite } from "../parse/parse-site.ts";
import { resolveSiteSettings } from "../parse/resolve-site-settings.ts";
import { createMarkdownEngine } from "../site/markdown-engine.ts";
import { checkBlog } from "./check-blog.ts";
import { checkSite } from "./check-site.ts";

const { readPiece } = createMarkdownEngine();
const NOW = "2026-01-01T00:00:00Z" as UtcInstant;

type Bytes = ReadonlyMap<string, Uint8Array>;

/** The files of an example; undefined where it needs a disk on which a file cannot be read. */
function filesOf(example: ExampleFiles): Bytes | undefined {
  const files = Object.entries(typeof example === "string" ? { "blog.md": example } : example);
  const bytes = files.flatMap(([path, text]) => {
    if (text instanceof Uint8Array) return [[path, text] as const];
    return typeof text === "string" ? [[path, new TextEncoder().encode(text)] as const] : [];
  });
  return bytes.length === files.length ? new Map(bytes) : undefined;
}

/** All problems outside of the bodies of entries that a content folder has. */
function check(files: Bytes): readonly Diagnostic[] {
  const grouped = groupSources([...files.keys()]);
  const found = [...grouped.diagnostics];
  const read = (path: string): readonly SourceFile[] => {
    const { source, diagnostics } = decodeSource(path, files.get(path) ?? new Uint8Array());
    found.push(...diagnostics);
    return source ? [source] : [];
  };
  const site = parseSite(grouped.site === undefined ? undefined : read(grouped.site)[0]);
  const resolved = resolveSiteSettings(site, { urlOption: undefined, environment: {}, noindex: false });
  found.push(...site.diagnostics, ...resolved.diagnostics);
  const drafts = grouped.blogs.flatMap(({ name, files: paths }) => {
    const sources = paths.flatMap(read);
    if (sources.length === 0) return [];
    const parsed = parseBlog({ name, files: sources, siteDefaults: resolved.settings, readPiece });
    found.push(...parsed.diagnostics);
    return parsed.draft ? [parsed.draft] : [];
  });
  const ofBlogs = drafts.flatMap((draft) => checkBlog(draft, { now: NOW, allowFuture: false }));
  return [...found, ...ofBlogs, ...checkSite(drafts)];
}

function repair(files: Bytes, problems: readonly Diagnostic[]): Bytes {
  const repaired = [...files].map(([path, bytes]) => {
    const fixes = problems.filter(({ span }) => span.file === path).flatMap(({ fix }) => fix ?? []);
    const { text } = applyFixes(new TextDecoder().decode(bytes), fixes);
    return [path, new TextEncoder().encode(text)] as const;
  });
  return new Map(repaired);
}

const codesOf = (problems: readonly Diagnostic[]) => problems.map(({ code }) => code);
const grave = (problems: readonly Diagnostic[]) => problems.filter(({ severity }) => severity !== "note");

const PAGES: readonly (readonly [string, DiagnosticPage])[] = Object.entries({
  ...FILE_PAGES,
  ...FRONT_MATTER_PAGES,
  ...ENTRY_PAGES,
  ...ORDER_PAGES,
  ...SITE_PAGES,
});
const EXAMPLES = PAGES.flatMap(([code, page]) => {
  const [wrong, right] = [filesOf(page.wrong), filesOf(page.right)];
  return wrong && right ? [{ code, page, wrong, right }] : [];
});

describe.each(EXAMPLES)("$code", ({ code, page, wrong, right }) => {
  test("its wrong example gives this code and no other", () => {
    const found = check(wrong);
    expect(codesOf(found)).toContain(code);
    expect(new Set([...codesOf(grave(found)), code])).toEqual(new Set([code]));
  });

  test("its right example gives nothing but notes", () => {
    expect(grave(check(right))).toEqual([]);
  });

  test("the repair of its wrong example puts it right", () => {
    const found = check(wrong);
    expect(found.some((problem) => problem.code === code && problem.fix)).toBe(page.fixable);
    if (page.fixable) expect(codesOf(check(repair(wrong, found)))).not.toContain(code);
  });
});
