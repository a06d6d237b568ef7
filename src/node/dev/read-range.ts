import type { IncomingHttpHeaders } from "node:http";

/** Bytes of a file, the end not among them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads which part of a file is wanted (RFC 9110, section 14): players ask for films in parts, and Safari plays none
 * otherwise. Undefined means the whole file, as for every wish that cannot be met.
 */
export function readRange(
  { range, "if-range": condition }: IncomingHttpHeaders,
  etag: string,
  size: number,
): ByteRange | undefined {
  const groups = /^bytes=(?<first>\d*)-(?<last>\d*)$/u.exec(range ?? "")?.groups;
  if (!groups || (condition !== undefined && condition !== etag)) return undefined;
  const { first = "", last = "" } = groups;
  if (first === "" && last === "") return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size : Math.min(Number(last) + 1, size);
  return start < end ? { start, end } : undefined;
}
