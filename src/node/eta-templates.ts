import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Eta, type EtaConfig } from "eta/core";
import type { Hash } from "../model/hash.ts";
import type { Templates } from "../model/templates.ts";
import { lineOfSyntaxError, TemplateError } from "./template-error.ts";

/** A template as it lies on disk. */
interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads the templates of the given folders; a file of a later folder replaces that of the same name in an earlier one.
 * A folder that does not exist holds none.
 */
export function openTemplates(folders: readonly string[], hash: Hash): Templates {
  const files = new Map(folders.flatMap(readFolder));
  const names = [...files.keys()].sort();
  const engine = createEngine(files);
  return {
    key: hash(JSON.stringify(names.map((name) => [name, files.get(name)?.text]))),
    render: (name, view) => engine.render(name, view),
  };
}

function readFolder(folder: string): [name: string, template: TemplateFile][] {
  return listFolder(folder)
    .filter((file) => file.endsWith(".eta"))
    .map((file) => {
      const path = join(folder, file);
      // The line feed at a file's end is the editor's: an included template must not put a blank after its last word.
      return [file.slice(0, -".eta".length), { file: path, text: readFileSync(path, "utf8").replace(/\r?\n$/, "") }];
    });
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw new Error(`Cannot read the templates in ${folder}`, { cause: error });
  }
}

/** Eta over files in memory, which throws for a missing value instead of printing "undefined". */
function createEngine(files: ReadonlyMap<string, TemplateFile>): Eta {
  const engine = new Eta(SETTINGS);
  const texts = new Map([...files.values()].map(({ file, text }) => [file, text]));
  const compile = engine.compile;
  engine.resolvePath = (name) => {
    const found = files.get(name);
    if (found) return found.file;
    throw new Error(`There is no template "${name}.eta". The templates are: ${[...files.keys()].join(", ")}.`);
  };
  engine.readFile = (path) => texts.get(path) ?? "";
  engine.compile = (text, options) => {
    try {
      return compile.call(engine, text, options);
    } catch (error) {
      throw new TemplateError(
        options?.filepath ?? "",
        lineOfSyntaxError(error, () => engine.compileToString(text)),
        error,
      );
    }
  };
  engine.RuntimeErr = (error, _text, line, path) => {
    throw error instanceof TemplateError ? error : new TemplateError(path, line, error);
  };
  return engine;
}

const SETTINGS: Partial<EtaConfig> = {
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
    },
  ],
  filterFunction: printable,
};

/** The value of a tag as text; `source` is the tag's expression. */
function printable(value: unknown, source = "a value"): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" && !Number.isNaN(value)) return String(value);
  if (typeof value === "boolean") return String(value);
  const kind = value === null || value === undefined ? String(value) : `no text (${typeof value})`;
  throw new TypeError(`\`${source}\` is ${kind}: there is nothing to print.`);
}
