import type { ImportOptions } from "../../desk/import/imported-blog.ts";
import { readSavedPage } from "../../desk/import/page/read-page.ts";
import { writeBlog } from "../../desk/import/write-blog.ts";
import { type CalendarDate, instantOf } from "../../model/time.ts";

const options: ImportOptions = {
  date: undefined,
  title: undefined,
  zone: undefined,
  now: instantOf("2026-01-01" as CalendarDate, { hours: 0, minutes: 0 }),
};

/** An update as a page's linked data hold it. */
export const update = (clock: string, more: Readonly<Record<string, unknown>> = {}) => ({
  "@type": "BlogPosting",
  headline: `Headline ${clock}`,
  datePublished: `2020-01-03T${clock}:00Z`,
  articleBody: `Text of ${clock}.`,
  ...more,
});
/** A live blog as a page's linked data hold it. */
export const posting = (updates: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  "@context": "https://schema.org",
  "@type": "LiveBlogPosting",
  headline: "Vote",
  url: "https://example.org/vote",
  liveBlogUpdate: updates,
  ...more,
});
/** A saved page. */
export const page = (data: unknown, body = "") =>
  `<!doctype html><html><head><script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script></head><body>${body}</body></html>`;

/** What an import makes of a saved page: the file, its entries, and what has no place in it. */
export function readPage(html: string, given: Partial<ImportOptions> = {}) {
  const result = readSavedPage(html, { ...options, ...given });
  if (result.kind === "refused") return { file: "", entries: "", notes: [result.message] };
  const file = writeBlog(result.blog);
  const notes = result.notes.map(({ kind, words, reason }) => `${kind}: ${words}: ${reason}`);
  return { file, entries: file.slice(file.indexOf("\n---\n") + 6), notes };
}
