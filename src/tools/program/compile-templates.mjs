import { join } from "node:path";
import { loadSource } from "./load-source.mjs";

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
  const { Eta, hashOf, readTemplates, TEMPLATE_SETTINGS } = await loadSource(root, COMPILER);
  const engine = new Eta(TEMPLATE_SETTINGS);
  const { varName } = engine.config;
  const functions = readTemplates(join(root, "templates")).map(
    ({ text }) => `["${hashOf(text)}", function (${varName}, options) {${engine.compileToString(text)}}]`,
  );
  return `export const SHIPPED_TEMPLATES = new Map([\n${functions.join(",\n")}\n]);`;
}
