import { createHash } from "node:crypto";
import { build } from "esbuild";

/**
 * Bundles the program: `main.cjs` with all but the Markdown engine, and `engine.cjs`, which `main.cjs` loads when
 * the first entry is unknown. CommonJS, because Node loads it sooner than modules and can keep its compiled code.
 */
export async function bundleProgram(root, { minify }) {
  const main = await bundle(root, {
    minify,
    stdin: { contents: MAIN, resolveDir: root, sourcefile: "main.ts", loader: "ts" },
    plugins: [engineOnDemand],
  });
  const engine = await bundle(root, { minify, entryPoints: ["src/node/load-engine.ts"] });
  return {
    id: idOf(main.text + engine.text),
    files: [
      { name: "main.cjs", contents: named(main.text) },
      { name: "engine.cjs", contents: named(engine.text) },
    ],
    inputs: [...main.inputs, ...engine.inputs],
  };
}

const MAIN = `
export { main } from "./src/cli/main.ts";
export * from "./src/node/library.ts";
`;

/** In the bundle, the one module that imports the engine becomes a `require` at the time of the call. */
const engineOnDemand = {
  name: "engine-on-demand",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/]node[\\/]load-engine\.ts$/ }, () => ({
      contents: `export const loadEngine = () => require("./engine.cjs").loadEngine();`,
      loader: "js",
    }));
  },
};

async function bundle(root, options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    legalComments: "none",
    charset: "utf8",
    define: { "import.meta.dirname": "__dirname" },
    external: ["./engine.cjs"],
    metafile: true,
    write: false,
    ...options,
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

/** The launcher finds the compiled code of exactly this text by the id in its first line. */
function named(text) {
  return `/*${idOf(text)}*/\n${text}`;
}

function idOf(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
