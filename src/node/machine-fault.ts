/** The machine cannot do what was asked (exit code 3): the message names what and where, `remedy` what helps. */
export class MachineFault extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MachineFault";
    this.remedy = remedy;
  }
}

/** The command was used in a way that could do harm (exit code 2). */
export class WrongUse extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "WrongUse";
    this.remedy = remedy;
  }
}

const REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ["the disk is full", "Free some space and build again; the site from before is still there."],
  EDQUOT: ["the disk quota is used up", "Free some space and build again; the site from before is still there."],
  EACCES: ["this user may not do that there", "Change the owner or the rights of the folder, or choose another place."],
  EPERM: ["the system does not permit it", "Change the owner or the rights of the folder, or choose another place."],
  EROFS: ["the disk is read-only", "Choose a place that can be written."],
  EMFILE: ["too many files are open", "Close other programs or raise the limit (`ulimit -n`), and build again."],
  ENFILE: ["too many files are open on this machine", "Close other programs, and build again."],
  ENOTDIR: ["a file stands where a folder is needed", "Move that file away, or choose another place."],
  EEXIST: ["a file stands where a folder is needed", "Move that file away, or choose another place."],
  EISDIR: ["a folder stands where a file is needed", "Move that folder away, or choose another place."],
  ENAMETOOLONG: ["the name is too long for this disk", "Choose a shorter name."],
  ELOOP: ["its links lead in a circle", "Remove the link, or choose another place."],
  EXDEV: ["it lies on another disk than the output folder", "Let the whole output folder lie on one disk."],
  ENOENT: ["it is not there", "Check the path."],
  EIO: ["the disk reports a fault", "Check the disk."],
};

/** The code of a system error (`ENOENT`), or undefined for anything else. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Turns a system error into plain words; what is no system error is passed on as it is. */
export function machineFault(action: string, path: string, error: unknown): unknown {
  const code = errnoOf(error);
  if (code === undefined || error instanceof MachineFault) return error;
  const [reason, remedy] = REASONS[code] ?? [`the system answers ${code}`, "Check the path and the disk."];
  return new MachineFault(`Cannot ${action} \`${path}\`: ${reason}.`, remedy, { cause: error });
}

/** The machine's fault among an error and its causes; undefined where it is none. */
export function findMachineFault(error: unknown): MachineFault | undefined {
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
