import { createHash } from "node:crypto";
import { basename } from "node:path";
import { build } from "esbuild";
import { minify } from "terser";

const OPTIONS = {
  bundle: true,
  minify: true,
  legalComments: "none",
  charset: "utf8",
  metafile: true,
  write: false,
  logLevel: "error",
};
const SCRIPT = { format: "esm", target: "es2021" };

/** What readers' browsers load: the script and the stylesheet, each named by the hash of its contents. */
export async function bundleAssets(root) {
  const { script, changes, inputs } = await bundleScript(root);
  const styles = await bundle(root, "templates/styles.css", { target: ["chrome103", "firefox102", "safari15"] });
  const assets = { script, changes, styles: describe("styles", "css", styles.text) };
  return { assets, inputs: [...inputs, ...styles.inputs] };
}

/**
 * The script in two parts: every page loads the first, which loads the second when there is something to change. As the second
 * imports all of the first, the bundler puts the first into the piece that both share, and nothing is there twice.
 */
async function bundleScript(root) {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    ...SCRIPT,
    absWorkingDir: root,
    entryPoints: { main: "src/reader/main.ts", changes: "src/reader/changes/main.ts" },
    splitting: true,
    outdir: ".",
    chunkNames: "shared",
  });
  const textOf = (name) => outputFiles.find(({ path }) => basename(path) === `${name}.js`).text;
  if (!/^import"\.\/shared\.js";\s*$/.test(textOf("main")))
    throw new Error("The script's second part does not import all of its first.");
  const script = describe("wirecopy", "js", await smaller(textOf("shared")));
  const changes = (await smaller(textOf("changes"))).replace("./shared.js", `./${basename(script.path)}`);
  return { script, changes: describe("changes", "js", changes), inputs: Object.keys(metafile.inputs) };
}

/** What the bundler leaves to be had: some four in a hundred bytes once they are compressed. */
async function smaller(text) {
  const { code } = await minify(text, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, hoist_funs: true },
  });
  return code;
}

/** What pages under `wirecopy dev` load beside these; nobody caches it, so it needs no name of its own. */
export async function bundlePreview(root) {
  const script = await bundle(root, "src/preview/main.ts", { ...SCRIPT, target: "es2022" });
  const styles = await bundle(root, "src/preview/preview.css", {});
  return [
    { name: "preview.js", contents: script.text },
    { name: "preview.css", contents: styles.text },
  ];
}

async function bundle(root, entryPoint, options) {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    absWorkingDir: root,
    entryPoints: [entryPoint],
    ...options,
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

function describe(name, ending, contents) {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
  const integrity = `sha384-${createHash("sha384").update(contents).digest("base64")}`;
  return { path: `assets/${name}.${hash}.${ending}`, contents, integrity };
}
