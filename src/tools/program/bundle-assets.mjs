import { createHash } from "node:crypto";
import { build } from "esbuild";

const SCRIPT = { format: "esm", target: "es2021" };

/** What readers' browsers load: the script and the stylesheet, each named by the hash of its contents. */
export async function bundleAssets(root) {
  // Two parts: every page loads the first, which loads the second when there is something to change.
  const script = await bundle(root, "src/reader/main.ts", SCRIPT);
  const changes = await bundle(root, "src/reader/changes/start.ts", SCRIPT);
  const styles = await bundle(root, "templates/styles.css", { target: ["chrome103", "firefox102", "safari15"] });
  const assets = {
    script: describe("wirecopy", "js", script.text),
    changes: describe("changes", "js", changes.text),
    styles: describe("styles", "css", styles.text),
  };
  return { assets, inputs: [...script.inputs, ...changes.inputs, ...styles.inputs] };
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
    absWorkingDir: root,
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    legalComments: "none",
    charset: "utf8",
    metafile: true,
    write: false,
    logLevel: "error",
    ...options,
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

function describe(name, ending, contents) {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
  const integrity = `sha384-${createHash("sha384").update(contents).digest("base64")}`;
  return { path: `assets/${name}.${hash}.${ending}`, contents, integrity };
}
