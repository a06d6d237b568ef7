import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SourceFile } from "../model/source.ts";
import { asideName } from "./aside-name.ts";
import { errnoOf, machineFault } from "./machine-fault.ts";

/** Puts a text onto the disk; tests let it fail. */
type WriteText = (file: string, text: string) => void;

/**
 * Writes files that do not exist yet below a folder, their folders too: each beside its place, and under its name when
 * all of them are whole. One that exists is left alone and is a fault; then, and on a full disk, none is written.
 */
export function writeNew(folder: string, files: readonly SourceFile[], write: WriteText = writeFileSync): void {
  const planned = files.map(({ path, text }) => {
    const target = join(folder, path);
    return { target, text, aside: asideName(target) };
  });
  const placed: string[] = [];
  let at = folder;
  try {
    for (const { target, text, aside } of planned) {
      at = target;
      mkdirSync(dirname(target), { recursive: true });
      write(aside, text);
    }
    for (const { target, aside } of planned) {
      at = target;
      placeNew(aside, target);
      placed.push(target);
    }
  } catch (error) {
    for (const target of placed) rmSync(target, { force: true });
    throw machineFault("write", at, error);
  } finally {
    for (const { aside } of planned) rmSync(aside, { force: true });
  }
}

/** Gives a file its name unless another has it: a second name does that in one step, where the disk knows such names. */
function placeNew(aside: string, target: string): void {
  try {
    linkSync(aside, target);
  } catch (error) {
    if (errnoOf(error) === "EEXIST" || existsSync(target)) throw error;
    renameSync(aside, target);
  }
}
