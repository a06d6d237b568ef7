import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ReadProblem } from "../model/source.ts";
import { fileStart } from "./source/spans.ts";

const WORDS: Readonly<Record<Exclude<ReadProblem, "outside">, readonly [why: string, remedy: string]>> = {
  forbidden: ["this user may not read it", "Change the rights of the file."],
  missing: ["it is a link that leads nowhere", "Put the file back, or remove the link."],
  "no-file": ["it is a folder or a device, and a name that ends in `.md` is a file's", "Rename or remove it."],
  "too-large": [
    "it is larger than 64 MiB",
    "Divide the blog into parts: a folder with an `index.md` and further files.",
  ],
  restless: ["another program keeps writing it", "Wait until it is done and build again."],
};

/** Says why a file of the content folder gave no text. */
export function unreadSource(path: string, problem: ReadProblem): Diagnostic {
  if (problem === "outside") {
    return diagnostic(
      "source-outside",
      fileStart(path),
      `\`${path}\` is a link that leads out of the content folder.`,
      "Put the file itself there, or name it so that it begins with `_` to leave it out.",
    );
  }
  const [why, remedy] = WORDS[problem];
  return diagnostic("file-unreadable", fileStart(path), `\`${path}\` cannot be read: ${why}.`, remedy);
}
