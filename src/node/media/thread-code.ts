import { join } from "node:path";
import { buildSync } from "esbuild";

/** The code of the thread as a file or as text. */
export interface ThreadCode {
  readonly code: string;
  readonly isText: boolean;
}

/** Compiles the thread that works on pictures. The compiled program holds another form of this file, which names the thread's bundle. */
export function threadCode(): ThreadCode {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, "thread/picture-thread.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  return { code: outputFiles[0]?.text ?? "", isText: true };
}
