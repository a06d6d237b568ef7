import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SourceFile } from "../model/source.ts";
import { machineFault } from "./machine-fault.ts";

/** Writes files that do not exist yet below a folder, their folders too; one that exists is left alone and is a fault. */
export function writeNew(folder: string, files: readonly SourceFile[]): void {
  for (const { path, text } of files) {
    const target = join(folder, path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text, { flag: "wx" });
    } catch (error) {
      throw machineFault("write", target, error);
    }
  }
}
