import type { CliContext } from "./cli-context.ts";

/** Set this to see where in the program a fault came from. */
const DEBUG = "WIRECOPY_DEBUG";

const MACHINE_FAULTS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ["The disk is full.", "Free some space and run the command again; what was published before is untouched."],
  EDQUOT: ["Your share of the disk is used up.", "Free some space and run the command again."],
  EROFS: ["The disk can only be read.", "Choose another folder with `--out FOLDER`."],
  EACCES: ["The machine does not allow it.", "Check who owns the file and who may read and write it."],
  EPERM: ["The machine does not allow it.", "Check who owns the file and who may read and write it."],
  EMFILE: ["Too many files are open.", "Close other programs, or raise the limit (`ulimit -n`)."],
  ENFILE: ["Too many files are open on this machine.", "Close other programs and run the command again."],
  EIO: ["The disk does not answer as it should.", "Check the disk; then run the command again."],
  ENOTDIR: ["A file stands where a folder should be.", "Move it away, or choose another folder."],
  EISDIR: ["A folder stands where a file should be.", "Move it away, or choose another name."],
  ENAMETOOLONG: ["A file name is too long for this disk.", "Shorten the name of the file."],
  ELOOP: ["Links between files lead in a circle.", "Remove one of the links."],
};

/** Plain words for what a command could not foresee: the machine's fault where it is one, else ours. */
export function describeFault(error: unknown, { env, version }: Pick<CliContext, "env" | "version">): string {
  const machine = machineFault(error);
  const words = machine ?? ourFault(error, version);
  const stack = env[DEBUG] ? `\n${stackOf(error)}\n` : "";
  return `${words}\n${stack}`;
}

function machineFault(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    const known = Object.hasOwn(MACHINE_FAULTS, code) ? MACHINE_FAULTS[code] : undefined;
    if (!known) continue;
    const [what, remedy] = known;
    const path = "path" in cause && typeof cause.path === "string" ? ` (${cause.path})` : "";
    return `wirecopy cannot go on: ${what}${path}\n→ ${remedy}`;
  }
  return undefined;
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
