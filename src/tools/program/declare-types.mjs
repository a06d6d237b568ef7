import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Writes the `.d.ts` files of the library entry, for those who `import { build } from "wirecopy"`. */
export function declareTypes(root, target) {
  rmSync(target, { recursive: true, force: true });
  const compiler = join(
    dirname(createRequire(join(root, "package.json")).resolve("typescript/package.json")),
    "bin/tsc",
  );
  const options = [
    "--noEmit",
    "false",
    "--declaration",
    "--emitDeclarationOnly",
    "--rootDir",
    "src",
    "--outDir",
    target,
  ];
  execFileSync(process.execPath, [compiler, "-p", "src/tools/program/tsconfig.types.json", ...options], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
}
