import { join, relative, sep } from "node:path";
import { renameFiles } from "../diagnostics/report.ts";
import type { Findings } from "./site-request.ts";

/** The same with names from the working folder on, so that findings of several folders stand side by side. */
export function fromWorkingFolder({ diagnostics, sources, contentFolder, notes }: Findings, cwd: string): Findings {
  const nameOf = (file: string) => relative(cwd, join(contentFolder, file)).split(sep).join("/");
  return {
    diagnostics: renameFiles(diagnostics, nameOf),
    sources: new Map([...sources].map(([file, text]) => [nameOf(file), text])),
    contentFolder: cwd,
    notes,
  };
}
