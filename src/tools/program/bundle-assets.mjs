import { createHash } from "node:crypto";
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
  const [script, styles] = await Promise.all([
    bundleScript(root),
    bundle(root, "templates/styles.css", { target: ["chrome103", "firefox102", "safari15"] }),
  ]);
  const assets = { script: describe("wirecopy", "js", script.text), styles: describe("styles", "css", styles.text) };
  return { assets, inputs: [...script.inputs, ...styles.inputs] };
}

/**
 * The reader's script. Terser takes off what the bundler leaves to be had: some six in a hundred bytes once they are
 * compressed. What it calls unsafe is wrong only for objects with conversions of their own, of which there are none.
 */
export async function bundleScript(root, plugins = []) {
  const { text, inputs } = await bundle(root, "src/reader/main.ts", { ...SCRIPT, plugins });
  const compress = { passes: 10, unsafe: true, unsafe_arrows: true, hoist_funs: true };
  const { code } = await minify(text, { module: true, ecma: 2020, compress });
  return { text: code, inputs };
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
