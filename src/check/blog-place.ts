import type { DraftBlog } from "../model/draft.ts";
import type { SourceSpan } from "../model/source.ts";

/** Where a setting of a blog stands, else the head of its file. */
export function settingPlace({ file, settingSpans }: DraftBlog, key: string): SourceSpan {
  return settingSpans[key] ?? { file, start: { line: 1, column: 1 }, end: { line: 1, column: 4 } };
}
