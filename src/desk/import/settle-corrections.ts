import type { Blockquote, RootContent } from "mdast";
import type { DraftCorrection } from "../../model/draft-body.ts";
import { clockOf, dateOf, instantOf, type UtcInstant } from "../../model/time.ts";
import { plainLineOfBlocks } from "../../parse/body/plain-text.ts";
import { readCorrection } from "../../parse/body/read-correction.ts";
import type { FittedBlog, ImportedBlog, ImportedEntry, ImportNote } from "./imported-blog.ts";

/** Why a correction stands in the file without its time. */
export function earlyCorrection(typed: string): string {
  return `a correction of ${typed}, before its entry; taken without the time`;
}

/** A blog in which no correction says a time that cannot be, and what was changed for that. */
export function settleCorrections(blog: ImportedBlog, words: readonly string[]): FittedBlog {
  const notes: ImportNote[] = [];
  const settle = (blocks: readonly RootContent[], instant: UtcInstant, line: number): readonly RootContent[] =>
    blocks.map((block) => {
      const correction = readCorrection(block, words, instant);
      const reason = correction && reasonAgainst(correction, instant);
      if (!reason) return block;
      notes.push({ kind: "doubt", line, words: plainLineOfBlocks([block]), reason });
      return withoutTime(correction);
    });
  const entries = blog.entries.map(
    (entry): ImportedEntry => ({ ...entry, body: settle(entry.body, entry.instant, entry.line) }),
  );
  const [first] = blog.entries.map(({ instant }) => instant).toSorted();
  if (first === undefined) return { blog, notes };
  const start = instantOf(dateOf(first), { hours: 0, minutes: 0 });
  return { blog: { ...blog, entries, opening: settle(blog.opening, start, 1) }, notes };
}

function reasonAgainst({ time }: DraftCorrection, instant: UtcInstant): string | undefined {
  if (time.kind === "unreadable") return `a correction whose time, \`${time.typed}\`, cannot be read; taken without it`;
  if (time.kind === "none" || time.instant >= instant) return undefined;
  const day = dateOf(time.instant) === dateOf(instant) ? "" : `${dateOf(time.instant)} `;
  return earlyCorrection(`${day}${clockOf(time.instant)}`);
}

function withoutTime({ word, content }: DraftCorrection): Blockquote {
  const label = { type: "strong" as const, children: [{ type: "text" as const, value: `${word}:` }] };
  const [first, ...others] = content;
  if (first?.type !== "paragraph")
    return { type: "blockquote", children: [{ type: "paragraph", children: [label] }, ...content] };
  const opening = { ...first, children: [label, { type: "text" as const, value: " " }, ...first.children] };
  return { type: "blockquote", children: [opening, ...others] };
}
