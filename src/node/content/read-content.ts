import { join } from "node:path";
import type { ContentFolder, RawFile } from "../../model/source.ts";
import { type ListedName, listFiles } from "./list-files.ts";
import { readWhole } from "./read-whole.ts";

/** Far more than the longest blog; a larger file was never meant to be one. */
const LARGEST_SOURCE = 64 * 1024 * 1024;

/** Reads all Markdown files of a content folder. What cannot be read is a problem of that file, not of the build. */
export function readContent(folder: string): ContentFolder {
  const names = listFiles(folder);
  return {
    files: names.filter(mayHoldEntries).map((name) => readSource(folder, name)),
    paths: names.map(({ path }) => path),
  };
}

/** A link out of the folder that has no ending may lead to a folder with entries: it must not be passed over in silence. */
function mayHoldEntries({ path, problem }: ListedName): boolean {
  return path.endsWith(".md") || (problem === "outside" && !/\.\w+$/u.test(path));
}

function readSource(folder: string, { path, problem }: ListedName): RawFile {
  if (problem) return { path, problem };
  const read = readWhole(join(folder, path), LARGEST_SOURCE);
  return typeof read === "string" ? { path, problem: read } : { path, bytes: read.bytes };
}
