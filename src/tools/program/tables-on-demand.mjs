import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { loadSource } from "./load-source.mjs";

/**
 * Tables that nearly every build does without. As code V8 would read them back, and make an object of each, at every
 * start: of the five milliseconds that the Markdown engine took to load, these were nearly two.
 */
export function tablesOnDemand(root) {
  return [severitiesAlone(root), characterNamesOnDemand];
}

/** A diagnostic takes the severity from the page of its code, which only `wirecopy explain` needs as a whole. */
function severitiesAlone(root) {
  return {
    name: "severities-alone",
    setup(builder) {
      builder.onLoad({ filter: /[\\/]src[\\/]diagnostics[\\/]severity-of\.ts$/ }, async () => {
        const { CODES } = await loadSource(root, 'export { CODES } from "./src/diagnostics/codes.ts";');
        const severities = Object.entries(CODES).map(([code, { severity }]) => [code, severity]);
        const table = JSON.stringify(Object.fromEntries(severities));
        return { contents: `const table = ${table}; export const severityOf = (code) => table[code];`, loader: "js" };
      });
    },
  };
}

/** The two thousand names of characters (`&eacute;`) become a table when the first of them is met. */
const characterNamesOnDemand = {
  name: "character-names-on-demand",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async ({ path }) => {
      const { characterEntities } = await import(pathToFileURL(path).href);
      // Escaped before it becomes a string of the program: V8 keeps that in one byte a letter.
      const json = JSON.stringify(inAscii(JSON.stringify(characterEntities)));
      return { contents: `let names; export const readNames = () => (names ??= JSON.parse(${json}));`, loader: "js" };
    });
    builder.onLoad({ filter: /[\\/]decode-named-character-reference[\\/]index\.js$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8").replaceAll("characterEntities", "readNames()");
      return { contents: code.replace("{readNames()}", "{readNames}"), loader: "js" };
    });
  },
};

/** The same text with escapes for letters beyond ASCII, where an escape means the letter. */
export function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
