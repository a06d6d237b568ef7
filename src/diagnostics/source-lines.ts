import type { Report } from "./report.ts";

/** A file's lines as diagnostics count them. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/u);
}

/** The lines of a report's files, each parted once, however many problems it has. */
export function readLinesOf({ textOf }: Pick<Report, "textOf">): (file: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const text = textOf(file);
      known.set(file, text === undefined ? undefined : splitLines(text));
    }
    return known.get(file);
  };
}
