import { Eta } from "eta/core";
import type { Hash } from "../model/hash.ts";
import type { Templates } from "../model/templates.ts";
import { SHIPPED_TEMPLATES } from "./shipped-templates.ts";
import { lineOfSyntaxError, TemplateError } from "./template-error.ts";
import { readTemplates, type TemplateFile } from "./template-folder.ts";
import { TEMPLATE_SETTINGS } from "./template-settings.ts";

/**
 * Reads the templates of the given folders; a file of a later folder replaces that of the same name in an earlier one.
 * A folder that does not exist holds none.
 */
export function openTemplates(folders: readonly string[], hash: Hash): Templates {
  const files = new Map(folders.flatMap(readTemplates).map((template) => [template.name, template]));
  const names = [...files.keys()].sort();
  const engine = createEngine(files, hash);
  return {
    key: hash(JSON.stringify(names.map((name) => [name, files.get(name)?.text]))),
    render: (name, view) => engine.render(name, view),
  };
}

/** Eta over files in memory, which throws for a missing value instead of printing "undefined". */
function createEngine(files: ReadonlyMap<string, TemplateFile>, hash: Hash): Eta {
  const engine = new Eta(TEMPLATE_SETTINGS);
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
      return SHIPPED_TEMPLATES.get(hash(text)) ?? compile.call(engine, text, options);
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
