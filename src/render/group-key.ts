import type { Entry } from "../model/live-blog.ts";
import type { RenderContext } from "./context.ts";

/** The key of files that depend on entries, whose keys stand for their ids too, and on what `frame` stands for: both their contents and their addresses. */
export function groupKey({ hash }: RenderContext, frame: string, entries: readonly Entry[]): string {
  return hash(`${frame}\n${keysOf(entries)}`);
}

/**
 * Words that stand for the keys of entries in a row: of those of a run the run's key with their places. Two that differ may stand
 * for the same keys, because another entry of a run has changed.
 */
function keysOf(entries: readonly Entry[]): string {
  const words: (string | number)[] = [];
  let latest: Entry["run"];
  for (const entry of entries) {
    const { run, place } = entry;
    if (run !== latest) {
      latest = run;
      words.push("\n", run ? run.key : "");
    }
    words.push(run && place !== undefined ? place : entry.key);
  }
  return words.join(" ");
}

/** Words that stand for the keys of entries here and there, and for nothing else. */
export function stampsOf(entries: readonly Entry[]): string {
  return entries.map((entry) => entry.stamp ?? entry.key).join("\n");
}
