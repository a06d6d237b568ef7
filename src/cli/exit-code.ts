/** What a command tells the shell. */
export const EXIT = {
  /** Done; warnings are allowed. */
  fine: 0,
  /** The content has errors, or warnings under `--strict`. */
  content: 1,
  /** The command was typed in a way that means nothing, or would overwrite what is not ours. */
  wrongUse: 2,
  /** Our fault, or the machine's. */
  fault: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
