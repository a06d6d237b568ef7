/**
 * Compiles the program into `bin/program/`: what `npm ci` (prepare) and `npm run build` run.
 *
 * Plain JavaScript, because it runs before anything is compiled. `--readable` keeps the names of functions, for profiles.
 */
import { join } from "node:path";
import { bundleAssets, bundlePreview } from "./program/bundle-assets.mjs";
import { bundleProgram } from "./program/bundle-program.mjs";
import { collectLicences } from "./program/collect-licences.mjs";
import { declareTypes } from "./program/declare-types.mjs";
import { replaceFolder } from "./program/replace-folder.mjs";
import { warmUp } from "./program/warm-up.mjs";

const root = join(import.meta.dirname, "../..");
const target = join(root, "bin/program");
const minify = !process.argv.includes("--readable");

const [program, { assets, inputs }, preview] = await Promise.all([
  bundleProgram(root, { minify }),
  bundleAssets(root),
  bundlePreview(root),
]);
replaceFolder(target, [
  ...program.files,
  ...preview,
  { name: "program.json", contents: `${JSON.stringify({ id: program.id, assets })}\n` },
  { name: "LICENCES.txt", contents: collectLicences(root, [...program.inputs, ...inputs]) },
]);
declareTypes(root, join(target, "types"));
warmUp(root);
