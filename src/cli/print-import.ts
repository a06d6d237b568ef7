import type { ImportedBlog, ImportNote } from "../desk/import/imported-blog.ts";
import { visibleText } from "../diagnostics/terminal-text.ts";

const HEADINGS = {
  taken: "Taken as something else than text:",
  doubt: "Please look at:",
  "left-out": "Left out:",
} as const;

/** Says what was imported and what became of all that is not simply text of the new file. */
export function printImport(
  { entries }: ImportedBlog,
  notes: readonly ImportNote[],
  target: string | undefined,
): string {
  const moments = entries.map(({ instant }) => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`).toSorted();
  const [first, last] = [moments[0], moments.at(-1)];
  const span = first === last ? first : `${first} to ${last}`;
  const place = target === undefined ? "" : ` into ${target}`;
  const parts = (["taken", "doubt", "left-out"] as const).flatMap((kind) => {
    const lines = notes.filter((note) => note.kind === kind).map(printNote);
    return lines.length === 0 ? [] : [`${HEADINGS[kind]}\n${lines.join("\n")}`];
  });
  return `${[...parts, `Imported ${entries.length === 1 ? "1 entry" : `${entries.length} entries`}${place}: ${span} UTC.`].join("\n\n")}\n`;
}

function printNote({ line, words, reason }: ImportNote): string {
  const text = visibleText(words.replace(/\s+/gu, " ").trim());
  return `  line ${line}: ${text} → ${reason}`;
}
