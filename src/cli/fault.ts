import { errnoOf, MachineFault, machineFault } from "../node/machine-fault.ts";
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

/** The machine's fault among an error and its causes. */
function findMachineFault(error: unknown): MachineFault | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof MachineFault) return cause;
    if (errnoOf(cause) === undefined || !isSystemError(cause)) continue;
    const fault = machineFault("use", cause.path ?? "a file", cause);
    if (fault instanceof MachineFault) return fault;
  }
  return undefined;
}

/** Node's own errors of wrong calls have codes too; only those of the system name the call. */
function isSystemError(error: Error): error is NodeJS.ErrnoException {
  return "syscall" in error;
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
