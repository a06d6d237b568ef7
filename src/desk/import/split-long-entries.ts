import type { RootContent } from "mdast";
import { clockOf, dateOf } from "../../model/time.ts";
import { findLimitProblem, LONGEST_TEXT } from "../../parse/body/markdown-limits.ts";
import { plainLineOfBlocks } from "../../parse/body/plain-text.ts";
import { halveNode } from "./halve-node.ts";
import type { FittedBlog, ImportedBlog, ImportedEntry, ImportNote } from "./imported-blog.ts";
import { plainParagraph } from "./plain-phrasing.ts";
import { writeBlocks } from "./write-markdown.ts";

/** A blog all of whose texts can be read: an entry that is too long is parted into several of its minute. */
export function splitLongEntries(blog: ImportedBlog): FittedBlog {
  const notes: ImportNote[] = [];
  const tell = (line: number, kind: ImportNote["kind"], blocks: readonly RootContent[], reason: string): void => {
    notes.push({ kind, line, words: excerpt(blocks), reason });
  };
  const ids = new Set(blog.entries.flatMap((entry) => idOf(entry) ?? []));
  const entries = blog.entries.flatMap((entry): readonly ImportedEntry[] => {
    const parts = splitBlocks(entry.body, (kind, block, reason) => tell(entry.line, kind, [block], reason));
    if (parts.length < 2) return [{ ...entry, body: parts[0] ?? [] }];
    tell(entry.line, "doubt", entry.body, `too long for one entry; parted into ${parts.length} of the same minute`);
    return partEntry(entry, parts, blog.entries, ids);
  });
  const openings = splitBlocks(blog.opening, (kind, block, reason) => tell(1, kind, [block], reason));
  const rest = openings.slice(1).flat();
  if (rest.length > 0)
    tell(1, "left-out", rest, "from here on the text above the entries is too long for a standfirst");
  return { blog: { ...blog, entries, opening: openings[0] ?? [] }, notes };
}

type TellBlock = (kind: ImportNote["kind"], block: RootContent, reason: string) => void;
type Piece = readonly RootContent[];

/** Room for what is read together with a text: definitions that stand elsewhere. */
const ROOM = 4096;

function problemOf(piece: Piece): ReturnType<typeof findLimitProblem> {
  const text = writeBlocks(piece);
  const isLong = new TextEncoder().encode(text).length > LONGEST_TEXT - ROOM;
  return isLong ? { kind: "too-long", line: 1 } : findLimitProblem(text);
}

/** Blocks in pieces that can be read. */
function splitBlocks(blocks: Piece, tell: TellBlock): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const piece of halveBlocks(blocks, tell)) {
    const joined = [...(pieces.at(-1) ?? []), ...piece];
    if (pieces.length > 0 && problemOf(joined) === undefined) pieces.splice(-1, 1, joined);
    else pieces.push(piece);
  }
  return pieces;
}

function halveBlocks(blocks: Piece, tell: TellBlock): readonly Piece[] {
  const problem = problemOf(blocks);
  if (problem === undefined) return [blocks];
  const middle = Math.ceil(blocks.length / 2);
  if (blocks.length > 1)
    return [...halveBlocks(blocks.slice(0, middle), tell), ...halveBlocks(blocks.slice(middle), tell)];
  const [block] = blocks;
  if (!block) return [];
  if (problem.kind === "too-deep") {
    tell("doubt", block, "lists or quotations too deep within one another; taken as plain text");
    return halveBlocks([plainParagraph(plainLineOfBlocks([block]))], tell);
  }
  const halves = halveNode(block);
  if (halves) return halves.flatMap((half) => halveBlocks([half], tell));
  tell("left-out", block, "too long for an entry, and it cannot be parted");
  return [];
}

/** The parts as entries of their own; all but the first say in their headline which part they are. */
function partEntry(
  entry: ImportedEntry,
  parts: readonly Piece[],
  all: readonly ImportedEntry[],
  ids: Set<string>,
): readonly ImportedEntry[] {
  const minute = `${dateOf(entry.instant)}-${clockOf(entry.instant).replace(":", "")}`;
  const isAlone = all.every((each) => each === entry || each.instant.slice(0, 16) !== entry.instant.slice(0, 16));
  // The parts are entries of the minute too: without an id of its own the first would be numbered anew.
  const first = idOf(entry) ?? (isAlone ? minute : `${minute}-part-1`);
  return parts.map((body, index) => {
    if (index === 0) return { ...entry, body, attributes: [...withoutId(entry), ["id", first] as const] };
    const id = `${first.slice(0, 60)}-part-${index + 1}`;
    const place = `(${index + 1}/${parts.length})`;
    return {
      ...entry,
      headline: [...entry.headline, { type: "text" as const, value: entry.headline.length > 0 ? ` ${place}` : place }],
      attributes: [...withoutId(entry).filter(([name]) => name !== "updated"), ["id", freeId(id, ids)] as const],
      body,
    };
  });
}

function freeId(id: string, ids: Set<string>): string {
  const free = ids.has(id) ? freeId(`${id}-x`, ids) : id;
  ids.add(free);
  return free;
}

function idOf({ attributes }: ImportedEntry): string | undefined {
  return attributes.find(([name]) => name === "id")?.[1];
}

function withoutId({ attributes }: ImportedEntry): ImportedEntry["attributes"] {
  return attributes.filter(([name]) => name !== "id");
}

function excerpt(blocks: Piece): string {
  const words = plainLineOfBlocks(blocks.slice(0, 3));
  return words.length > 100 ? `${words.slice(0, 100)}…` : words;
}
