import { nameAt, startsWith, viewOf } from "./byte-reader.ts";

/** One chunk of a WebP file (RFC 9649, section 2.3), whole with its head and padding. */
interface WebpChunk {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `RIFF`, the size of the rest, `WEBP`. */
const FILE_HEAD = 12;
const CHUNK_HEAD = 8;

/** What the picture is made of, its colours and its movement; all else are notes. */
const SHOWN: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
/** Bits of the first byte in `VP8X` that promise notes of a camera (Exif) and of an editor (XMP). */
const NOTES = 0x0c;

/** The chunks of the file; undefined when it is cut or no WebP. */
export function readWebp(bytes: Uint8Array): readonly WebpChunk[] | undefined {
  if (bytes.length < FILE_HEAD || !startsWith(bytes, "RIFF") || !startsWith(bytes, "WEBP", 8)) return undefined;
  const view = viewOf(bytes);
  const end = CHUNK_HEAD + view.getUint32(4, true);
  if (end > bytes.length) return undefined;
  const chunks: WebpChunk[] = [];
  for (let at = FILE_HEAD; at + CHUNK_HEAD <= end; ) {
    const size = view.getUint32(at + 4, true);
    const next = at + CHUNK_HEAD + size + (size % 2);
    // Some writers leave out the padding behind the last chunk.
    if (next - (size % 2) > bytes.length) return undefined;
    chunks.push({ name: nameAt(bytes, at), bytes: bytes.subarray(at, next) });
    at = next;
  }
  return chunks;
}

/** The same picture without notes; undefined when the file is damaged. */
export function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  const chunks = readWebp(bytes)?.filter(({ name }) => SHOWN.has(name));
  if (!chunks) return undefined;
  const stripped = Buffer.concat([bytes.subarray(0, FILE_HEAD), ...chunks.map((chunk) => chunk.bytes)]);
  stripped.writeUInt32LE(stripped.length - CHUNK_HEAD, 4);
  if (chunks[0]?.name === "VP8X") {
    const flags = FILE_HEAD + CHUNK_HEAD;
    stripped.writeUInt8(stripped.readUInt8(flags) & ~NOTES, flags);
  }
  return stripped;
}
