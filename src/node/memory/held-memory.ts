import type { Memory } from "../../model/memory.ts";

/**
 * A memory that also has at hand what was put into it in this process: a {@link Memory} on the disk gives that back only
 * to the next one. For few and small values.
 */
export function holdValues(memory: Memory): Memory {
  const held = new Map<string, unknown>();
  return {
    get: (key) => held.get(key) ?? memory.get(key),
    set: (key, value) => {
      held.set(key, value);
      memory.set(key, value);
    },
  };
}
