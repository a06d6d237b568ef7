import { buildSync } from "esbuild";

/** The code of a thread as a file or as text. */
export interface ThreadCode {
  readonly code: string;
  readonly isText: boolean;
}

/** Compiles the code of a thread from its source, for tests and tools; a compiled program has it as a file. */
export function compileThread(file: string): ThreadCode {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  return { code: outputFiles[0]?.text ?? "", isText: true };
}
