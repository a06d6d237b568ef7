import type { SettingLines } from "./split-settings.ts";

/** A value in quotes that close at its end; only a comment may follow. */
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:[ \t]#.*)?$/u;

/**
 * The text of a value as typed, where YAML would refuse it or cut it: a colon, quotes and ` #` are text. Undefined for
 * what YAML reads as it is meant: quoted text, and text over several lines.
 */
export function literalText({ value, lines }: SettingLines): string | undefined {
  if (lines > 1 || value === "" || QUOTED.test(value)) return undefined;
  return value;
}
