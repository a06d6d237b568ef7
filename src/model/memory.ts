/**
 * Remembers what pure functions gave, under the hash of all that they depend on. Values survive JSON.
 * A memory may forget at any time; it never gives a value that was not put under that key by this version of the program.
 */
export interface Memory {
  readonly get: (key: string) => unknown;
  /** Whether there is a value, which asking keeps as getting it would; where a memory cannot tell, getting it does. */
  readonly has?: (key: string) => boolean;
  readonly set: (key: string, value: unknown) => void;
  /** Says that so many values are as good as asked for, so that they stay; their keys are given when the memory wants to know. */
  readonly uses?: (count: number, keys: () => readonly string[]) => void;
}
