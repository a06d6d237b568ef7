import { join, relative, sep } from "node:path";
import { type Report, renameFiles, sortDiagnostics } from "../diagnostics/report.ts";
import type { Findings } from "../node/site-request.ts";

/** The findings under file names as a person in the working directory would type them. */
export function reportFindings({ diagnostics, sources, contentFolder }: Findings, cwd: string): Report {
  const texts = new Map<string, string>();
  const nameOf = (file: string) => {
    const name = relative(cwd, join(contentFolder, file)).split(sep).join("/") || ".";
    const text = sources.get(file);
    if (text !== undefined) texts.set(name, text);
    return name;
  };
  const renamed = sortDiagnostics(renameFiles(diagnostics, nameOf));
  return { diagnostics: renamed, textOf: (name) => texts.get(name) };
}
