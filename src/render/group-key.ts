import type { Entry } from "../model/live-blog.ts";
import type { RenderContext } from "./context.ts";

/** The key of files that depend on entries and on what `frame` stands for: both their contents and their addresses. */
export function groupKey({ hash }: RenderContext, frame: string, entries: readonly Entry[]): string {
  return hash(`${frame}\n${entries.map(({ id, key }) => `${id} ${key}`).join("\n")}`);
}
