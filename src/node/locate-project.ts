import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { WrongUse } from "./machine-fault.ts";
import type { BuildIdentity } from "./output/file-list.ts";

/** Where everything of one build lies; all paths are absolute. */
export interface Project {
  /** `single` is one file or blog folder outside a site. */
  readonly layout: "site" | "single";
  readonly contentFolder: string;
  /** Path from the content folder of the one file or folder that is built; undefined for all of it. */
  readonly only: string | undefined;
  /** The project's own templates; may not exist. */
  readonly templatesFolder: string;
  /** Memory and last good texts. */
  readonly memoryFolder: string;
}

/** Finds the content: the site in `content/`, or one blog by its file or folder. */
export function locateProject(cwd: string, file: string | undefined): Project {
  const places = { templatesFolder: join(cwd, "templates"), memoryFolder: join(cwd, ".wirecopy") };
  if (file === undefined) {
    const contentFolder = join(cwd, "content");
    if (kindOf(contentFolder) !== "folder") throw noContent(contentFolder);
    return { ...places, layout: "site", contentFolder, only: undefined };
  }
  const typed = resolve(cwd, file);
  const found = basename(typed) === "index.md" && kindOf(typed) === "file" ? dirname(typed) : typed;
  checkBlog(found, file);
  return { ...places, layout: "single", contentFolder: dirname(found), only: basename(found) };
}

function checkBlog(path: string, typed: string): void {
  switch (kindOf(path)) {
    case undefined:
      throw new WrongUse(`There is no file or folder \`${typed}\`.`, "Check the name, capitals too.");
    case "folder":
      if (kindOf(join(path, "index.md")) === "file") return;
      throw new WrongUse(
        `The folder \`${typed}\` is no blog: it has no \`index.md\`.`,
        "Name a Markdown file, or the folder of a blog in parts.",
      );
    default:
      if (path.endsWith(".md")) return;
      throw new WrongUse(`\`${typed}\` is no Markdown file.`, "Name a file that ends in `.md`.");
  }
}

/** The output folder; refuses one that would mix with the content. */
export function locateOutput(cwd: string, out: string | undefined, { contentFolder, only }: Project): string {
  const folder = resolve(cwd, out ?? "dist");
  const content = only === undefined ? contentFolder : join(contentFolder, only);
  if (!isWithin(folder, content) && !isWithin(content, folder)) return folder;
  throw new WrongUse(
    `The output folder \`${folder}\` and the content in \`${content}\` lie in one another.`,
    "Name a folder beside the content with `--out`.",
  );
}

/** What the list in the output folder says about this build. */
export function identify(project: Project, folder: string, drafts: boolean): BuildIdentity {
  const { layout, contentFolder, only } = project;
  const content = only === undefined ? contentFolder : join(contentFolder, only);
  const kind = layout === "site" ? "site" : "blog";
  return {
    kind: drafts ? `${kind} with drafts` : kind,
    source: relative(realPath(folder), realPath(content)).split(sep).join("/"),
  };
}

/** Without links, also for a folder that is still to be made: the same before and after the first build. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function kindOf(path: string): "file" | "folder" | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.isDirectory() ? "folder" : "file";
}

function noContent(folder: string): WrongUse {
  return new WrongUse(
    `There is no folder \`${folder}\`, so there is nothing to build.`,
    "Run the command in the folder of your site, or name a file: `wirecopy build FILE`. `wirecopy init` makes a new site.",
  );
}
