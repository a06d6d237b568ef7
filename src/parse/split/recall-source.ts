import type { ByteEdit, FileBytes } from "../../model/source.ts";
import { decodeExactly, editedSource, type ReadSource } from "./edited-source.ts";
import { endOfLine, keptBeside, keptOf } from "./kept-stretches.ts";
import { nameOfStretch, recallStretch, type StretchMemory } from "./scan-stretches.ts";
import type { SourceLayout } from "./source-layout.ts";
import { type FileScan, RememberedStretch, type Stretch } from "./stretch.ts";

/** Bytes of a file of the content folder. */
interface Bytes {
  readonly path: string;
  readonly bytes: FileBytes;
}

/** What is remembered of how a file lay the last time: a guess, which the bytes confirm or not. Survives JSON. */
interface LayoutRecord {
  readonly head: string;
  readonly signs: number;
  /** Bytes and name of each stretch. */
  readonly stretches: readonly (readonly [bytes: number, name: string])[];
}

/** Reads the next version of a file beside the one before it in this process. */
export function sourceBeside(
  { path, bytes, edit }: Bytes & { readonly edit: ByteEdit },
  layout: SourceLayout,
  { stretches }: FileScan,
): ReadSource | undefined {
  const kept = keptBeside(bytes, edit, layout, (index) => stretches[index]?.isOpenEnded ?? true);
  if (!kept) return undefined;
  const { front, back } = kept;
  const [before, replaced, behind] = [stretches.slice(0, front), stretches.slice(front, back), stretches.slice(back)];
  return editedSource(path, bytes, { layout, kept, front: before, replaced, back: behind });
}

/** Keeps how a file lies for the next process. It is worked out when a memory takes it: a process that watches keeps nothing. */
export function rememberLayout(
  path: string,
  file: { readonly layout: SourceLayout | undefined; readonly scan: FileScan },
  memory: StretchMemory,
): void {
  memory.memory.set(nameOf(path, memory), {
    get record() {
      return recordOf(file);
    },
  });
}

function recordOf({ layout, scan }: Parameters<typeof rememberLayout>[1]): LayoutRecord | undefined {
  if (!layout) return undefined;
  const { head, signs, lengths } = layout;
  return { head, signs, stretches: scan.stretches.map(({ name }, index) => [lengths[index] ?? 0, name]) };
}

/** Reads a file beside what is remembered of how it lay the last time: the stretches that are known are not decoded. */
export function recallSource({ path, bytes }: Bytes, tools: StretchMemory): ReadSource | undefined {
  const value = tools.memory.get(nameOf(path, tools)) as { readonly record?: LayoutRecord } | undefined;
  const record = value?.record;
  const head = record && headIn(bytes, record.head);
  if (!record || head === undefined) return undefined;
  const { stretches, signs } = record;
  const layout = { head: record.head, headBytes: head, lengths: stretches.map(([length]) => length), signs };
  const known = new Map<number, Stretch>();
  const isKnown = (index: number, start: number): boolean => {
    const [length = 0, name = ""] = stretches[index] ?? [];
    const words = bytes.subarray(start, start + length);
    const stretch = recalled(words, lineIn(bytes, start + length), name, tools);
    if (stretch) known.set(index, stretch);
    return stretch !== undefined;
  };
  const kept = keptOf(bytes, layout, {
    front: (index, end) => end <= bytes.length && isKnown(index, end - (layout.lengths[index] ?? 0)),
    back: (index, start) => bytes.indexOf(LINE_FEED, start - 1) === start - 1 && isKnown(index, start),
  });
  const at = (index: number) => known.get(index) ?? [];
  const front = stretches.slice(0, kept.front).flatMap((_, index) => at(index));
  const back = stretches.slice(kept.back).flatMap((_, index) => at(kept.back + index));
  return editedSource(path, bytes, { layout, kept, front, back, replaced: [] });
}

const LINE_FEED = 0x0a;

function recalled(
  words: Uint8Array,
  below: string,
  name: string,
  { hash, memory }: StretchMemory,
): Stretch | undefined {
  if (name === "" || nameOfStretch(words, below, hash) !== name) return undefined;
  const recall = recallStretch(memory, name);
  return recall && new RememberedStretch(recall, () => decodeExactly(words), name);
}

/** The bytes of a front matter at the start of a file; undefined where another one stands there. */
function headIn(bytes: FileBytes, head: string): number | undefined {
  const encoded = new TextEncoder().encode(head);
  const start = bytes.subarray(0, encoded.length);
  const isThere = encoded.length === start.length && encoded.every((byte, index) => byte === start[index]);
  return isThere ? encoded.length : undefined;
}

/** Not strictly: bytes that are no UTF-8 show where the line itself is read. */
function lineIn(bytes: FileBytes, start: number): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, endOfLine(bytes, start)));
}

function nameOf(path: string, { hash }: StretchMemory): string {
  return hash(`layout\u0000${path}`);
}
