import { readFileSync } from "node:fs";
import { join } from "node:path";
import { machineFault } from "../machine-fault.ts";
import { PROGRAM } from "../program.ts";

/** What the browser loads beside the site: the preview's script and the look of its panel. */
export interface PreviewAssets {
  readonly script: string;
  readonly styles: string;
}

export function readPreviewAssets(): PreviewAssets {
  return { script: readText("preview.js"), styles: readText("preview.css") };
}

function readText(name: string): string {
  const file = join(PROGRAM, name);
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw machineFault("read", file, error);
  }
}
