import type { EtaConfig } from "eta/core";

/** How our templates are compiled: what runs when a build does, and when the program is compiled with them in it. */
export const TEMPLATE_SETTINGS: Partial<EtaConfig> = {
  cache: true,
  cacheFilepaths: false,
  // Keeps the line of each tag, which error messages need.
  debug: true,
  functionHeader: "const __print = this.config.filterFunction;",
  plugins: [
    {
      processAST: (nodes) =>
        nodes.map((node) =>
          typeof node !== "string" && (node.t === "i" || node.t === "r")
            ? { ...node, val: `__print((${node.val}\n), ${JSON.stringify(node.val.trim())})` }
            : node,
        ),
      processFnString: lighten,
    },
  ],
  filterFunction: printable,
};

/** What Eta defines in each template, the callers before what they call. */
const TEMPLATE_HELPERS = ["blockAsync", "captureAsync", "block", "capture", "output", "includeAsync"];

/**
 * Takes burdens off a compiled template: an object that is spread into a literal with more fields gets hidden
 * classes of its own from V8, 2 KB for each page that only a full collection takes away; nobody reads the template's
 * own text, which Eta puts into the code for its messages; and most templates call few of the functions in them.
 */
function lighten(code: string): string {
  return TEMPLATE_HELPERS.reduce(withoutUnused, code)
    .replaceAll("{...it, ...(__eta_d ?? {})}", "Object.assign({}, it, __eta_d)")
    .replace(
      "{...it, body: __eta.res, ...__eta.layoutData, __blocks: __eta.blocks}",
      "Object.assign({}, it, {body: __eta.res}, __eta.layoutData, {__blocks: __eta.blocks})",
    )
    .replace(/, templateStr: "(?:[^"\\]|\\.)*"/, "");
}

/** Eta defines each helper on a line of its own, before the template's code. */
function withoutUnused(code: string, helper: string): string {
  const rest = code.replace(new RegExp(`^(?:let|function|async function) ${helper}\\b.*\\n`, "m"), "");
  return new RegExp(`\\b${helper}\\b`).test(rest) ? code : rest;
}

/** The value of a tag as text; `source` is the tag's expression. */
function printable(value: unknown, source = "a value"): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" && !Number.isNaN(value)) return String(value);
  if (typeof value === "boolean") return String(value);
  const kind = value === null || value === undefined ? String(value) : `no text (${typeof value})`;
  throw new TypeError(`\`${source}\` is ${kind}: there is nothing to print.`);
}
