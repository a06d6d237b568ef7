/** Bundles a tool written in TypeScript and runs it: `node src/tools/run.mjs FILE [ARGUMENTS]`. */
import { mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");
const [file, ...args] = process.argv.slice(2);
const entry = resolve(file);
// Below the project, so that packages are found; one folder a process, so that tools may run side by side.
const folder = join(root, ".bench/tools", String(process.pid));
const outfile = join(folder, basename(entry).replace(/\.ts$/, ".mjs"));

mkdirSync(folder, { recursive: true });
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  sourcemap: "inline",
  logLevel: "error",
  define: { "import.meta.dirname": JSON.stringify(dirname(entry)) },
});
process.argv = [process.argv[0], entry, ...args];
await import(pathToFileURL(outfile).href);
