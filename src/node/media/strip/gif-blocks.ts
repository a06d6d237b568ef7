import { startsWith } from "./byte-reader.ts";

/** A part of a GIF file (GIF89a, sections 17 to 27), whole. */
interface GifBlock {
  readonly kind: "head" | "frame" | "control" | "loop" | "note" | "end";
  readonly bytes: Uint8Array;
}

const HEAD = 13;
const EXTENSION = 0x21;
const FRAME = 0x2c;
const END = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;
/** The applications' extensions that say how often a moving picture begins again. */
const LOOPS = ["NETSCAPE2.0", "ANIMEXTS1.0"];

/** The blocks up to the end of the picture; undefined when the file is cut or no GIF. */
export function readGif(bytes: Uint8Array): readonly GifBlock[] | undefined {
  if (!startsWith(bytes, "GIF8") || bytes.length < HEAD) return undefined;
  let at = HEAD + colourTable(bytes[10] ?? 0);
  const blocks: GifBlock[] = [{ kind: "head", bytes: bytes.subarray(0, at) }];
  while (at < bytes.length) {
    if (bytes[at] === END) return [...blocks, { kind: "end", bytes: bytes.subarray(at, at + 1) }];
    const end = blockEnd(bytes, at);
    if (end === undefined) return undefined;
    blocks.push({ kind: kindOf(bytes, at), bytes: bytes.subarray(at, end) });
    at = end;
  }
  return undefined;
}

/** The same picture without notes; undefined when the file is damaged. */
export function stripGif(bytes: Uint8Array): Uint8Array | undefined {
  const blocks = readGif(bytes)?.filter(({ kind }) => kind !== "note");
  return blocks && Buffer.concat(blocks.map((block) => block.bytes));
}

/** Bytes of the table of colours that the flags announce. */
function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function kindOf(bytes: Uint8Array, at: number): GifBlock["kind"] {
  if (bytes[at] === FRAME) return "frame";
  if (bytes[at + 1] === CONTROL) return "control";
  const isLoop = bytes[at + 1] === APPLICATION && LOOPS.some((name) => startsWith(bytes, name, at + 3));
  return isLoop ? "loop" : "note";
}

function blockEnd(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] === EXTENSION) return partsEnd(bytes, at + 2);
  // A frame: its place and flags, perhaps a table of colours, one byte for the packing, then the pixels.
  if (bytes[at] === FRAME) return partsEnd(bytes, at + 11 + colourTable(bytes[at + 9] ?? 0));
  return undefined;
}

/** The end of a run of parts, each after its length; a length of zero ends the run. */
function partsEnd(bytes: Uint8Array, start: number): number | undefined {
  for (let at = start; at < bytes.length; ) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return undefined;
}
