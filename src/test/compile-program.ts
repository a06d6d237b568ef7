import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const PROJECT = join(import.meta.dirname, "../..");

/** Before tests that run the program: compiles it where it is older than what it is made of. */
export function setup(): void {
  const program = statSync(join(PROJECT, "bin/program/program.json"), { throwIfNoEntry: false });
  if (program && program.mtimeMs > newestSource()) return;
  execFileSync(process.execPath, [join(PROJECT, "src/tools/build-program.mjs")], { cwd: PROJECT, stdio: "inherit" });
}

function newestSource(): number {
  const sources = ["src", "templates"].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.ts$|\/src\/test\//u.test(join(entry.parentPath, entry.name)))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Math.max(...sources.map((file) => statSync(file).mtimeMs));
}
