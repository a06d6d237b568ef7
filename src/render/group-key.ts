import type { Entry } from "../model/live-blog.ts";
import type { RenderContext } from "./context.ts";

/** The key of files that depend on entries, whose keys stand for their ids too, and on what `frame` stands for: both their contents and their addresses. */
export function groupKey({ hash }: RenderContext, frame: string, entries: readonly Entry[]): string {
  return hash(`${frame}\n${entries.map(({ key }) => key).join("\n")}`);
}
