import type { CliContext } from "./cli-context.ts";
import type { ExitCode } from "./exit-code.ts";

/** One option of a command. */
export interface VerbOption {
  /** What stands for the value in the help: `FOLDER`. Without it the option is a switch. */
  readonly value?: string;
  /** One letter: `o` for `-o`. */
  readonly short?: string;
  /** True where an empty value means something: `--message ""`. */
  readonly mayBeEmpty?: boolean;
  /** What it does, in a few words without a full stop. */
  readonly says: string;
}

/** What was typed after a command's name, checked against what the command takes. */
export interface VerbRequest {
  readonly operands: readonly string[];
  /** True when the switch was given. */
  readonly has: (option: string) => boolean;
  /** The option's value; undefined when it was not given. */
  readonly text: (option: string) => string | undefined;
}

/** A command: its help is made of the same words that its arguments are checked against. */
export interface Verb {
  readonly name: string;
  /** One line for the list of commands, without a full stop. */
  readonly summary: string;
  /** As usage shows them: `[FILE]`, `[FILE…]`, `CODE`. */
  readonly operands: string;
  readonly fewest: number;
  readonly most: number;
  readonly options: Readonly<Record<string, VerbOption>>;
  /** Paragraphs after the options. */
  readonly more: readonly string[];
  readonly run: (request: VerbRequest, context: CliContext) => Promise<ExitCode>;
}
