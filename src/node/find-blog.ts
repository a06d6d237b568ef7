import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { nearestName } from "../model/nearest-name.ts";
import type { SourceFile } from "../model/source.ts";
import { listFiles } from "./content/list-files.ts";
import { MachineFault, machineFault, WrongUse } from "./machine-fault.ts";

/** The files of one blog; paths are absolute. */
export interface FoundBlog {
  readonly name: string;
  /** What `check` is asked about. */
  readonly path: string;
  /** Texts without byte order mark; the one with the front matter first. */
  readonly files: readonly SourceFile[];
}

/** Finds a blog by its name in `content/`, or by the path of its file or folder. */
export function findBlog(cwd: string, typed: string): FoundBlog {
  const found = [typed, join("content", typed), join("content", `${typed}.md`)]
    .map((path) => resolve(cwd, path))
    .map((path) => (path.endsWith(`${sep}index.md`) ? dirname(path) : path))
    .find(isBlog);
  if (found === undefined) throw unknownBlog(cwd, typed);
  const name = relative(join(cwd, "content"), found).replace(/\.md$/u, "");
  const main = join(found, "index.md");
  const paths = found.endsWith(".md")
    ? [found]
    : [main, ...markdownIn(found).flatMap((path) => (join(found, path) === main ? [] : [join(found, path)]))];
  return { name, path: found, files: paths.map(readSource) };
}

/** The file or folder in `content/` that has this name already, as one would type it; undefined when it is free. */
export function takenPlace(cwd: string, name: string): string | undefined {
  const places = [`content/${name}.md`, `content/${name}`];
  return places.find((place) => statSync(join(cwd, place), { throwIfNoEntry: false }) !== undefined);
}

function isBlog(path: string): boolean {
  const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  return path.endsWith(".md") ? isFile(path) : isFile(join(path, "index.md"));
}

function markdownIn(folder: string): readonly string[] {
  return listFiles(folder).flatMap(({ path, problem }) => (path.endsWith(".md") && !problem ? [path] : []));
}

function readSource(path: string): SourceFile {
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw machineFault("read", path, error);
    throw new MachineFault(`\`${path}\` is not UTF-8.`, "Save it with the encoding UTF-8.", { cause: error });
  }
}

function unknownBlog(cwd: string, typed: string): WrongUse {
  const content = join(cwd, "content");
  const isFolder = statSync(content, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const names = isFolder ? markdownIn(content).map((path) => path.replace(/(?:\/.*)?(?:\.md)?$/u, "")) : [];
  const near = nearestName(typed, [...new Set(names)]);
  return new WrongUse(
    `There is no live blog \`${typed}\`.`,
    near ? `Did you mean \`${near}\`?` : "Give its name in `content/`, or the path of its file.",
  );
}
