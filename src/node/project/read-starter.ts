import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { SourceFile } from "../../model/source.ts";
import { machineFault } from "../machine-fault.ts";
import { OWN_TEMPLATES } from "../program.ts";

const FOLDER = join(OWN_TEMPLATES, "project");
/** Stands for the dot of a name: packages lose files such as `.gitignore`, and git would obey ours in its own repository. */
const DOT = /(?<=^|\/)dot-/gu;

/** The files that a new project starts with, beside its content, by path from the project's folder. */
export function readStarter(): readonly SourceFile[] {
  try {
    return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => ({
        path: relative(FOLDER, file).split(sep).join("/").replaceAll(DOT, "."),
        text: readFileSync(file, "utf8"),
      }));
  } catch (error) {
    throw machineFault("read", FOLDER, error);
  }
}
