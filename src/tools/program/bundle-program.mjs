import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { templatesAsCode } from "./compile-templates.mjs";
import { inAscii, tablesOnDemand } from "./tables-on-demand.mjs";

/**
 * Bundles the program: `main.cjs`, and what it loads when it is needed: the Markdown engine when the first entry is
 * unknown, the whole grammar when the first of them is not plain, the thread for pictures when the first picture is, the reader of pages for `import`. CommonJS, because Node loads it
 * sooner than modules and can keep its compiled code.
 */
export async function bundleProgram(root, { minify }) {
  const main = await bundle(root, {
    minify,
    stdin: { contents: MAIN, resolveDir: root, sourcefile: "main.ts", loader: "ts" },
    plugins: [engineOnDemand, importOnDemand, ...threadsOnDemand, templatesAsCode(root)],
  });
  const engine = await bundle(root, {
    minify,
    entryPoints: ["src/node/load-engine.ts"],
    plugins: grammarOnDemand,
  });
  const grammar = await bundle(root, {
    minify,
    stdin: { contents: GRAMMAR, resolveDir: root, sourcefile: "grammar.ts", loader: "ts" },
  });
  const [importing, pictures, drawing, writing] = await Promise.all(
    [
      "src/cli/load-import.ts",
      "src/node/media/workshop/picture-thread.ts",
      "src/node/drawing/drawing-thread.ts",
      "src/node/output/writing/writing-thread.ts",
    ].map((file) => bundle(root, { minify, entryPoints: [file] })),
  );
  return {
    // What is remembered of builds does not depend on how pages are imported.
    id: idOf(main.text + engine.text + grammar.text + pictures.text + drawing.text),
    files: [
      { name: "main.cjs", contents: named(main.text) },
      { name: "engine.cjs", contents: named(engine.text) },
      { name: "grammar.cjs", contents: named(grammar.text) },
      { name: "pictures.cjs", contents: pictures.text },
      { name: "drawing.cjs", contents: drawing.text },
      { name: "writing.cjs", contents: writing.text },
      { name: "import.cjs", contents: named(importing.text) },
    ],
    inputs: [main, engine, grammar, importing, pictures, drawing, writing].flatMap(({ inputs }) => inputs),
  };
}

const MAIN = `
export { main, underOwnFlags } from "./src/cli/main.ts";
export * from "./src/node/library.ts";
`;

/** What texts need that are not plain. */
const GRAMMAR = `
export { loadGrammar } from "./src/parse/body/load-grammar.ts";
export { loadTreeRendering } from "./src/render/body/load-tree-rendering.ts";
`;

/** In the bundle, the one module that imports the engine becomes a `require` at the time of the call. */
const engineOnDemand = onDemand(
  "engine-on-demand",
  /[\\/]src[\\/]node[\\/]load-engine\.ts$/,
  "loadEngine",
  "engine.cjs",
);
/** The same within the engine. */
const grammarOnDemand = [
  ["load-grammar", /[\\/]load-grammar\.ts$/, "loadGrammar"],
  ["load-tree-rendering", /[\\/]load-tree-rendering\.ts$/, "loadTreeRendering"],
].map(([name, filter, load]) => onDemand(name, filter, load, "grammar.cjs"));
const importOnDemand = onDemand(
  "import-on-demand",
  /[\\/]src[\\/]cli[\\/]load-import\.ts$/,
  "loadImport",
  "import.cjs",
);

function onDemand(name, filter, load, file) {
  return {
    name,
    setup(builder) {
      builder.onLoad({ filter }, () => ({
        contents: `export const ${load} = () => require("./${file}").${load}();`,
        loader: "js",
      }));
    },
  };
}

/** In the bundle, the modules that compile a thread name the thread's own bundle instead. */
const threadsOnDemand = [
  ["media", "pictures.cjs"],
  ["drawing", "drawing.cjs"],
  ["writing", "writing.cjs"],
].map(([folder, file]) => ({
  name: `${folder}-thread-on-demand`,
  setup(builder) {
    builder.onLoad({ filter: new RegExp(`[\\\\/]${folder}[\\\\/]thread-code\\.ts$`) }, () => ({
      contents: `export const threadCode = () => ({ code: __dirname + "/${file}", isText: false });`,
      loader: "js",
    }));
  },
}));

async function bundle(root, { plugins = [], ...options }) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    legalComments: "none",
    // The launcher reads bytes as letters, and V8 keeps one byte a letter.
    charset: "ascii",
    define: { "import.meta.dirname": "__dirname" },
    external: ["./engine.cjs", "./grammar.cjs", "./import.cjs"],
    metafile: true,
    write: false,
    plugins: [...plugins, builtinsOnDemand, plainYaml, ...tablesOnDemand(root)],
    ...options,
  });
  // The bundler writes letters beyond ASCII as escapes but in regular expressions and in `String.raw`, which we use for
  // sources of regular expressions; there the escape means the same.
  return { text: inAscii(outputFiles[0].text), inputs: Object.keys(metafile.inputs) };
}

const require = createRequire(import.meta.url);

/** Parts of Node that take milliseconds to load and that most runs do without: they are loaded at the first use. */
const LATE = /^node:(?:child_process|fs\/promises|os|stream\/consumers|timers\/promises|v8|worker_threads|zlib)$/;

/** Leaves the names of late parts where they are, as properties that load the part when they are read. */
const builtinsOnDemand = {
  name: "builtins-on-demand",
  setup(builder) {
    const namespace = "late";
    builder.onResolve({ filter: LATE }, ({ path, namespace: from }) =>
      from === namespace ? { path, external: true } : { path, namespace },
    );
    builder.onLoad({ filter: LATE, namespace }, ({ path }) => ({
      contents: [
        // A call of `require` takes microseconds each time, and check sums are asked for by the thousand.
        `let part; const late = (name) => ({ enumerable: true, get: () => (part ??= require("${path}"))[name] });`,
        ...Object.keys(require(path)).map((name) => `Object.defineProperty(exports, "${name}", late("${name}"));`),
      ].join("\n"),
      loader: "js",
    }));
  },
};

/** Front matter is text only: YAML's way to write functions, which would load a parser of JavaScript, stays out. */
const plainYaml = {
  name: "plain-yaml",
  setup(builder) {
    builder.onResolve({ filter: /\/schema\/default_full$/ }, ({ importer, path }) => ({
      path: join(dirname(importer), path.replace("default_full", "default_safe.js")),
    }));
  },
};

/** The launcher finds the compiled code of exactly this text by the id in its first line. */
function named(text) {
  return `/*${idOf(text)}*/\n${text}`;
}

function idOf(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
