import type { DiagnosticPage } from "./page.ts";

/** A table of codes in Markdown, for the README. */
export function listCodes(codes: Readonly<Record<string, DiagnosticPage>>): string {
  const rows = Object.entries(codes)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([code, page]) => `| \`${code}\` | ${page.severity} | ${page.fixable ? "yes" : ""} | ${escapeCell(page.title)} |`,
    );
  return ["| code | severity | safe repair | means |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
