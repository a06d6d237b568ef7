import type { Entry } from "../model/live-blog.ts";
import type { RenderContext } from "./context.ts";

/** The key of files that depend on entries, whose keys stand for their ids too, and on what `frame` stands for: both their contents and their addresses. */
export function groupKey({ hash }: RenderContext, frame: string, entries: readonly Entry[]): string {
  return hash(`${frame}\n${entries.map(stampOf).join("\n")}`);
}

/** Words for all that an entry's own markup depends on, as they cost least. */
export function stampOf(entry: Entry): string {
  return entry.stamp ?? entry.key;
}
