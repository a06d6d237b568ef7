import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

const ENTRY = "node/library.d.ts";

/** Writes the `.d.ts` files that the library's entry names, for those who `import { build } from "wirecopy"`. */
export function declareTypes(root, target) {
  const all = mkdtempSync(join(tmpdir(), "wirecopy-types-"));
  try {
    compile(root, all);
    rmSync(target, { recursive: true, force: true });
    for (const file of reachable(join(all, ENTRY))) cpSync(file, join(target, relative(all, file)));
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
}

function compile(root, folder) {
  const typescript = dirname(createRequire(join(root, "package.json")).resolve("typescript/package.json"));
  const options = [
    "--noEmit",
    "false",
    "--declaration",
    "--emitDeclarationOnly",
    "--rootDir",
    "src",
    "--outDir",
    folder,
  ];
  const project = "src/tools/program/tsconfig.types.json";
  execFileSync(process.execPath, [join(typescript, "bin/tsc"), "-p", project, ...options], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
}

/** The file and all that it imports, directly or not. */
function reachable(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(/(?:from|import\() ?"(\.[^"]*)\.ts"/g)) {
    reachable(join(dirname(file), `${path}.d.ts`), found);
  }
  return found;
}
