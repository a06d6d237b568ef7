import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";

/**
 * A name beside a file for what is to take its place as soon as it is whole. It starts with a dot, so that it is no
 * content, and with `.wirecopy-`, which the project's `.gitignore` names: what a killed command leaves behind is in nobody's commit.
 */
export function asideName(file: string): string {
  return join(dirname(file), `.wirecopy-aside.${basename(file)}.${randomUUID()}`);
}
