import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { ASIDE } from "./stale-asides.ts";

/**
 * Writes a file beside its place and gives it its name when it is whole, so that nobody reads half of it. What a killed
 * build leaves there goes by `removeStaleAsides`. Each part is done with when the next is asked for.
 */
export function writeAside(target: string, parts: Iterable<Uint8Array>): void {
  const aside = `${target}.${process.pid}${ASIDE}`;
  const descriptor = openSync(aside, "w");
  try {
    for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(descriptor, part, at);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  renameSync(aside, target);
}
