import { text } from "node:stream/consumers";
import packageJson from "../../package.json" with { type: "json" };
import { editText } from "../node/edit-text.ts";
import type { CliContext } from "./cli-context.ts";
import type { ExitCode } from "./exit-code.ts";
import { processOutput } from "./process-output.ts";
import { run } from "./run.ts";

/** The launcher loads the program's parts within it. */
export { underOwnFlags } from "../node/optimise-later.ts";

/** The program's entry: runs a command line on the process's own streams and gives its exit code. */
export function main(argv: readonly string[]): Promise<ExitCode> {
  return run(argv, processContext());
}

function processContext(): CliContext {
  let stop: AbortController | undefined;
  return {
    stdout: processOutput(1),
    stderr: processOutput(2),
    cwd: process.cwd(),
    env: process.env,
    now: Date.now,
    // Only a command that waits for it takes the keys that end a program away from the machine.
    get signal() {
      stop ??= abortOnSignals();
      return stop.signal;
    },
    version: packageJson.version,
    readInput: () => (process.stdin.isTTY ? undefined : text(process.stdin)),
    editText: (words) => editText(words, process.env),
    random: Math.random,
    loadSiteWork: async () => import("../node/library.ts"),
  };
}

function abortOnSignals(): AbortController {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller;
}
