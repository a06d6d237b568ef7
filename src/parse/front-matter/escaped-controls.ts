import { removeControls } from "../body/control-characters.ts";
import type { YamlValue } from "./read-yaml.ts";

/** A value without what no page may hold, and what was taken out of it. */
export interface PrintableValue {
  readonly value: YamlValue;
  readonly removed: readonly string[];
}

/** Takes out control characters that stand in a value only by YAML's escapes: `"\u0000"`. */
export function removeEscapedControls(value: YamlValue): PrintableValue {
  const removed: string[] = [];
  const clean = (each: YamlValue): YamlValue => {
    if (each === null) return each;
    if (typeof each === "string") {
      const { text, removed: places } = removeControls(each);
      const lines = each.split("\n");
      removed.push(...places.map(({ line, column }) => lines[line - 1]?.[column - 1] ?? ""));
      return text;
    }
    if (Array.isArray(each)) return each.map(clean);
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, clean(inner)]));
  };
  return { value: clean(value), removed };
}
