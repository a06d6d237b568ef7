import { nameAt, startsWith, viewOf } from "./byte-reader.ts";

/** One chunk of a PNG file (W3C PNG, section 5.3), whole with its length and checksum. */
interface PngChunk {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SIGNATURE = "\x89PNG\r\n\x1a\n";
/** Length, name and checksum. */
const FRAME = 12;

/** What the picture is made of, its colours and its movement; all else are notes. */
const SHOWN: ReadonlySet<string> = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS"],
  ...["cHRM", "gAMA", "iCCP", "sRGB", "sBIT", "cICP", "bKGD", "pHYs"],
  ...["acTL", "fcTL", "fdAT"],
]);

/** The chunks up to the end of the picture; undefined when the file is cut or no PNG. */
export function readPng(bytes: Uint8Array): readonly PngChunk[] | undefined {
  if (!startsWith(bytes, SIGNATURE)) return undefined;
  const view = viewOf(bytes);
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE.length; at + FRAME <= bytes.length; ) {
    const end = at + FRAME + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = nameAt(bytes, at + 4);
    chunks.push({ name, bytes: bytes.subarray(at, end) });
    if (name === "IEND") return chunks;
    at = end;
  }
  return undefined;
}

/** The same picture without notes; undefined when the file is damaged. */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const chunks = readPng(bytes)?.filter(({ name }) => SHOWN.has(name));
  return chunks && Buffer.concat([bytes.subarray(0, SIGNATURE.length), ...chunks.map((chunk) => chunk.bytes)]);
}
