import { resolve } from "node:path";
import { countNoun } from "../../diagnostics/count-noun.ts";
import { mergeFiles } from "../../node/merge-files.ts";
import { EXIT } from "../exit-code.ts";
import type { Verb } from "../verb.ts";

export const MERGE_FILE: Verb = {
  name: "merge-file",
  summary: "merges two versions of a live blog entry by entry, for git",
  operands: "BASE OURS THEIRS",
  fewest: 3,
  most: 3,
  options: {},
  more: [
    "Writes the result to OURS. Entries that both sides added stand side by side; two different edits of one entry conflict inside that entry alone, between git's marks, and the exit code is 1.",
    "For git: `npx wirecopy init --git` in each clone, and the line `content/**/*.md merge=wirecopy` in `.gitattributes`.",
  ],
  run: async ({ operands: [base = "", ours = "", theirs = ""] }, { cwd, stderr }) => {
    const { mergeTexts } = await import("../../desk/merge-texts.ts");
    const files = { base: resolve(cwd, base), ours: resolve(cwd, ours), theirs: resolve(cwd, theirs) };
    const conflicts = mergeFiles(files, mergeTexts);
    if (conflicts === 0) return EXIT.fine;
    stderr.write(`${countNoun(conflicts, "place")} must be decided by a person.\n`);
    return EXIT.content;
  },
};
