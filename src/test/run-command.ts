import type { CliContext, TextOutput } from "../cli/cli-context.ts";
import type { ExitCode } from "../cli/exit-code.ts";
import { run } from "../cli/run.ts";
import type { SiteWork } from "../cli/site-work.ts";

/** What a command line printed and how it ended. */
export interface CommandResult {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in process, for tests, with captured streams and no terminal unless the context says otherwise. */
export async function runCommand(
  argv: readonly string[],
  site: Partial<SiteWork> = {},
  context: Partial<CliContext> & { readonly terminal?: boolean } = {},
): Promise<CommandResult> {
  const printed = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr"): TextOutput => ({
    write: (text) => {
      printed[name] += text;
    },
    isTerminal: context.terminal ?? false,
    columns: 80,
  });
  const unasked = () => Promise.reject(new Error("The test did not expect this call."));
  const code = await run(argv, {
    stdout: output("stdout"),
    stderr: output("stderr"),
    cwd: "/project",
    env: {},
    now: () => 0,
    signal: new AbortController().signal,
    version: "1.2.3",
    readInput: () => undefined,
    editText: unasked,
    random: () => 0.5,
    loadSiteWork: async () => ({ build: unasked, check: unasked, watch: unasked, preview: unasked, ...site }),
    ...context,
  });
  return { code, ...printed };
}
