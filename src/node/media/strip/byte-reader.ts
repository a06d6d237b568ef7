/** A view of bytes for their numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Four letters, as many formats name their parts. */
export function nameAt(bytes: Uint8Array, at: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + at, 4).toString("latin1");
}

/** Whether the bytes at that place are these. */
export function startsWith(bytes: Uint8Array, wanted: string, at = 0): boolean {
  return Buffer.from(bytes.subarray(at, at + wanted.length)).toString("latin1") === wanted;
}
