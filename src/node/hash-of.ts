import { hash } from "node:crypto";

/** SHA-256 of text (as UTF-8) or bytes, in hex. */
export function hashOf(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}
