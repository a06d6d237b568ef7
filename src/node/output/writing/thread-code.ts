import { join } from "node:path";
import { compileThread, type ThreadCode } from "../../compile-thread.ts";

/** Compiles the thread that writes files. The compiled program holds another form of this file, which names the thread's bundle. */
export function threadCode(): ThreadCode {
  return compileThread(join(import.meta.dirname, "writing-thread.ts"));
}
