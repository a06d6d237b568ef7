import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collects what nobody holds any more: of the young objects alone, or of all. */
export interface GarbageCollector {
  readonly young: () => void;
  readonly all: () => void;
}

let known: GarbageCollector | undefined;

/**
 * V8's collector, which nobody but a program that knows when much has become garbage at once needs to call. The flag is
 * taken back at once: V8 accepts compiled code only under the flags that it was made with, and flags are of the whole
 * process. To be called when the program has loaded its code.
 */
export function garbageCollector(): GarbageCollector {
  known ??= findCollector();
  return known;
}

function findCollector(): GarbageCollector {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options?: { readonly type: "minor" }) => void;
  setFlagsFromString("--no-expose-gc");
  return { young: () => collect({ type: "minor" }), all: () => collect() };
}
