import type { SiteWork } from "./site-work.ts";

/** A stream that takes text. */
export interface TextOutput {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width of the terminal, where it is one. */
  readonly columns: number | undefined;
}

/** Everything that a command may touch, so that tests can run commands in process. */
export interface CliContext {
  /** Results. */
  readonly stdout: TextOutput;
  /** Progress and problems. */
  readonly stderr: TextOutput;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ends commands that run until they are stopped. */
  readonly signal: AbortSignal;
  readonly version: string;
  /** All of the standard input; undefined where a person sits at it. */
  readonly readInput: () => Promise<string> | undefined;
  /** Lets the person change a text in their editor. */
  readonly editText: (text: string) => Promise<string>;
  /** At least 0, less than 1. */
  readonly random: () => number;
  /** Loads what builds and checks; loaded only by the commands that need it. */
  readonly loadSiteWork: () => Promise<SiteWork>;
}
