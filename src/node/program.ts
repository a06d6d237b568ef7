import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outputPath } from "../model/names.ts";
import type { Asset, ReaderAssets } from "../model/site.ts";
import { errnoOf, MachineFault, machineFault } from "./machine-fault.ts";

/** The program's own folder: the source lies as deep below it as the bundle does. */
const ROOT = join(import.meta.dirname, "../..");

/** Our templates, stylesheet and locales. */
export const OWN_TEMPLATES = join(ROOT, "templates");

/** What runs the program, for others that are to call it. */
export const LAUNCHER = join(ROOT, "bin/wirecopy.js");

/** What `npm run build` made. */
export const PROGRAM = join(ROOT, "bin/program");

/** What it made besides code. */
export interface CompiledProgram {
  /** Names the code: what another version worked out is not this one's. */
  readonly id: string;
  readonly assets: ReaderAssets;
}

export function readProgram(): CompiledProgram {
  const file = join(PROGRAM, "program.json");
  try {
    const { id, assets } = JSON.parse(readFileSync(file, "utf8")) as CompiledProgram;
    const { script, styles } = assets;
    return { id, assets: { script: readAsset(script), styles: readAsset(styles) } };
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw machineFault("read", file, error);
    throw new MachineFault("The program is not compiled.", `Run \`npm run build\` in \`${ROOT}\`.`, { cause: error });
  }
}

function readAsset({ path, contents, integrity }: Asset): Asset {
  return { path: outputPath(path), contents, integrity };
}
