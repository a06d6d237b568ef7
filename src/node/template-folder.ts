import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A template as it lies on disk. */
export interface TemplateFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** The templates of a folder; one that does not exist holds none. */
export function readTemplates(folder: string): readonly TemplateFile[] {
  return listFolder(folder)
    .filter((file) => file.endsWith(".eta"))
    .map((name) => {
      const file = join(folder, name);
      // The line feed at a file's end is the editor's: an included template must not put a blank after its last word.
      const text = readFileSync(file, "utf8").replace(/\r?\n$/, "");
      return { name: name.slice(0, -".eta".length), file, text };
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
