import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Makes the folder hold exactly these files, each replaced as a whole: a program that runs meanwhile never reads half a file. */
export function replaceFolder(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const { name, contents } of files) {
    const aside = join(folder, `.${name}.${process.pid}`);
    writeFileSync(aside, contents);
    renameSync(aside, join(folder, name));
  }
  const kept = new Set(files.map(({ name }) => name));
  for (const name of readdirSync(folder)) {
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
