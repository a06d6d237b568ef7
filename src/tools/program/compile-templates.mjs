import { join } from "node:path";
import { build } from "esbuild";

/** What reads and compiles templates in the program itself. */
const COMPILER = `
export { Eta } from "eta/core";
export { hashOf } from "./src/node/hash-of.ts";
export { readTemplates } from "./src/node/template-folder.ts";
export { TEMPLATE_SETTINGS } from "./src/node/template-settings.ts";
`;

/**
 * Puts our templates into the program as functions, so that V8's compiled code holds them. They are found by the hash of
 * their texts: a template that somebody has changed is compiled when it is needed, as before.
 */
export function templatesAsCode(root) {
  return {
    name: "templates-as-code",
    setup(builder) {
      builder.onLoad({ filter: /[\\/]src[\\/]node[\\/]shipped-templates\.ts$/ }, async () => ({
        contents: await compileTemplates(root),
        loader: "js",
      }));
    },
  };
}

async function compileTemplates(root) {
  const { Eta, hashOf, readTemplates, TEMPLATE_SETTINGS } = await loadCompiler(root);
  const engine = new Eta(TEMPLATE_SETTINGS);
  const { varName } = engine.config;
  const functions = readTemplates(join(root, "templates")).map(
    ({ text }) => `["${hashOf(text)}", function (${varName}, options) {${engine.compileToString(text)}}]`,
  );
  return `export const SHIPPED_TEMPLATES = new Map([\n${functions.join(",\n")}\n]);`;
}

async function loadCompiler(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: COMPILER, resolveDir: root, sourcefile: "compiler.ts", loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
