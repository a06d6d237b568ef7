import { readFileSync, writeFileSync } from "node:fs";
import type { PieceFacts } from "../model/entry-content.ts";
import { loadEngine } from "./load-engine.ts";
import { MachineFault, machineFault } from "./machine-fault.ts";

/** Three versions of one file by their paths. */
export interface MergeVersions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

type MergeTexts = (
  base: string,
  ours: string,
  theirs: string,
  readPiece: (text: string) => PieceFacts,
) => { readonly text: string; readonly conflicts: number };

/** Merges files into that of ours and gives the number of conflicts; nothing is written before all is merged. */
export function mergeFiles({ base, ours, theirs }: MergeVersions, mergeTexts: MergeTexts): number {
  const [b, a, t] = [readText(base), readText(ours), readText(theirs)];
  const { text, conflicts } = mergeTexts(b, a, t, (piece) => loadEngine().readPiece(piece));
  if (text === a) return conflicts;
  try {
    writeFileSync(ours, text);
  } catch (error) {
    throw machineFault("write", ours, error);
  }
  return conflicts;
}

function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw machineFault("read", file, error);
    const remedy = "Save all versions as UTF-8, or merge them by hand.";
    throw new MachineFault(`\`${file}\` is not UTF-8, so it cannot be merged.`, remedy, { cause: error });
  }
}
