import type { Reader } from "../reader.ts";

/** The part of the script that is there already. */
export let reader: Reader;

export function setReader(part: Reader): void {
  reader = part;
}
