import { findMachineFault } from "../node/machine-fault.ts";
import type { CliContext } from "./cli-context.ts";

/** Set this to see where in the program a fault came from. */
const DEBUG = "WIRECOPY_DEBUG";

/** Plain words for what a command could not foresee: the machine's fault where it is one, else ours. */
export function describeFault(error: unknown, { env, version }: Pick<CliContext, "env" | "version">): string {
  const fault = findMachineFault(error);
  const words = fault ? `wirecopy: ${fault.message}\n→ ${fault.remedy}` : ourFault(error, version);
  const stack = env[DEBUG] ? `\n${stackOf(error)}\n` : "";
  return `${words}\n${stack}`;
}

function ourFault(error: unknown, version: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return [
    "wirecopy has a fault; your content is not to blame, and what was published before is untouched.",
    `→ Please report it: the words below, version ${version} on Node ${process.version}, and the file that shows it.`,
    `  ${message || "(no message)"}`,
    `  With ${DEBUG}=1 set, the same command also says where in the program it happened.`,
  ].join("\n");
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\nbecause of ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
