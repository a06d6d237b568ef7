import { describe, expect, test } from "vitest";
import { applyFixes } from "../desk/apply-fixes.ts";
import { CODES } from "../diagnostics/codes.ts";
import type { DiagnosticPage, ExampleFiles } from "../diagnostics/page.ts";
import { ENTRY_PAGES } from "../diagnostics/pages/entry.ts";
import { FILE_PAGES } from "../diagnostics/pages/file.ts";
import { FRONT_MATTER_PAGES } from "../diagnostics/pages/front-matter.ts";
import { ORDER_PAGES } from "../diagnostics/pages/order.ts";
import { SITE_PAGES } from "../diagnostics/pages/site.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
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
const PAGES: Readonly<Record<string, DiagnosticPage>> = {
  ...FILE_PAGES,
  ...FRONT_MATTER_PAGES,
  ...ENTRY_PAGES,
  ...ORDER_PAGES,
  ...SITE_PAGES,
};
const now = "2026-01-01T00:00:00Z" as UtcInstant;

function textsOf(files: ExampleFiles): Map<string, string | Uint8Array> {
  const map = typeof files === "string" ? { "blog.md": files } : files;
  return new Map(
    Object.entries(map).flatMap(([k, v]) =>
      typeof v === "string" || v instanceof Uint8Array ? [[k, v] as const] : [],
    ),
  );
}

function run(files: Map<string, string | Uint8Array>): Diagnostic[] {
  const grouped = groupSources([...files.keys()]);
  const out: Diagnostic[] = [...grouped.diagnostics];
  const read = (path: string) => {
    const v = files.get(path) ?? "";
    const d = decodeSource(path, typeof v === "string" ? new TextEncoder().encode(v) : v);
    out.push(...d.diagnostics);
    return d.source;
  };
  const site = parseSite(grouped.site === undefined ? undefined : read(grouped.site));
  const resolved = resolveSiteSettings(site, { urlOption: undefined, environment: {}, noindex: false });
  out.push(...site.diagnostics, ...resolved.diagnostics);
  const drafts = [];
  for (const { name, files: paths } of grouped.blogs) {
    const sources = paths.flatMap((p) => read(p) ?? []);
    if (sources.length === 0) continue;
    const parsed = parseBlog({ name, files: sources, siteDefaults: resolved.settings, readPiece });
    out.push(...parsed.diagnostics);
    if (parsed.draft) {
      drafts.push(parsed.draft);
      out.push(...checkBlog(parsed.draft, { now, allowFuture: false }));
    }
  }
  out.push(...checkSite(drafts));
  return out;
}

describe.each(Object.entries(PAGES))("%s", (code, page) => {
  test("wrong", () => {
    const files = textsOf(page.wrong);
    if (files.size === 0) return;
    const found = run(files);
    expect(found.map((d) => d.code)).toContain(code);
    expect(
      [...new Set(found.filter((d) => d.severity !== "note").map((d) => d.code))].filter((c) => c !== code),
      "others",
    ).toEqual([]);
    if (page.fixable) {
      const fixed = new Map(
        [...files].map(([path, text]) => [
          path,
          applyFixes(
            String(text),
            found.filter((d) => d.span.file === path).flatMap((d) => d.fix ?? []),
          ).text,
        ]),
      );
      expect(run(fixed).map((d) => d.code)).not.toContain(code);
    } else expect(found.filter((d) => d.code === code).every((d) => !d.fix) || page.severity === "error").toBe(true);
  });
  test("right", () => {
    expect(
      run(textsOf(page.right))
        .filter((d) => d.severity !== "note")
        .map((d) => `${d.code} ${d.message}`),
    ).toEqual([]);
    expect(CODES).toHaveProperty(code);
  });
});
