import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** The version 5 UUID of `urn:wirecopy:feeds` in the URL namespace. Never changes, or every item would come to every reader again. */
const WIRECOPY = hexToBytes("b21d7c61b30d5d62ac4cad4c0ecd0d8c");

/** A permanent id for feeds: equal names give equal ids on every machine (RFC 9562, version 5). */
export function nameUuid(name: string): string {
  return `urn:uuid:${uuidInNamespace(WIRECOPY, name)}`;
}

/** The version 5 UUID of a name in a namespace that is itself a UUID. */
export function uuidInNamespace(namespace: Uint8Array, name: string): string {
  const hex = bytesToHex(sha1(concatBytes(namespace, utf8ToBytes(name))));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}
