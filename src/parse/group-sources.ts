import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { fileStart } from "./source/spans.ts";

/** The files that make up one blog. */
export interface BlogFiles {
  /** File or folder name in `content/` without `.md`. */
  readonly name: string;
  /** Paths from the content folder: the one with the front matter first, then the further parts, oldest first. */
  readonly files: readonly string[];
}

/** The Markdown files of a content folder by what they are. */
export interface GroupedSources {
  /** `index.md` of the content folder itself. */
  readonly site: string | undefined;
  /** In code-unit order of their names. */
  readonly blogs: readonly BlogFiles[];
  readonly diagnostics: readonly Diagnostic[];
}

const MAIN = "index.md";
const OTHER_ENDINGS = /\.(?:md|markdown|mdown|mkd|mdx)$/iu;

/** Tells which file belongs to which blog, from their paths alone; names that start with `_` or `.` are left out. */
export function groupSources(paths: readonly string[]): GroupedSources {
  const read = paths.filter((path) => !path.split("/").some((name) => /^[_.]/u.test(name))).toSorted(compareText);
  const markdown = read.filter((path) => path.endsWith(".md"));
  const folders = groupByFolder(markdown.filter((path) => path.includes("/")));
  const singles = markdown.filter((path) => !path.includes("/") && path !== MAIN);
  const own = singles.filter((path) => !folders.has(path.slice(0, -".md".length)));
  const blogs = [
    ...own.map((path) => ({ name: path.slice(0, -".md".length), files: [path] })),
    ...[...folders].flatMap(([name, files]) => blogOfFolder(name, files)),
  ];
  return {
    site: markdown.find((path) => path === MAIN),
    blogs: blogs.toSorted((one, other) => compareText(one.name, other.name)),
    diagnostics: [
      ...otherEndings(read),
      ...foldersWithoutIndex(folders),
      ...filesTooDeep(folders),
      ...namesTakenTwice(singles, folders),
    ],
  };
}

function groupByFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.slice(0, path.indexOf("/"));
    const files = folders.get(folder);
    if (files) files.push(path);
    else folders.set(folder, [path]);
  }
  return folders;
}

/** A folder's own files, `index.md` first; nothing where there is none. */
function blogOfFolder(name: string, files: readonly string[]): readonly BlogFiles[] {
  const main = `${name}/${MAIN}`;
  if (!files.includes(main)) return [];
  const parts = files.filter((path) => path !== main && isDirectlyIn(name, path));
  return [{ name, files: [main, ...parts] }];
}

function* otherEndings(paths: readonly string[]): Generator<Diagnostic> {
  for (const path of paths) {
    if (path.endsWith(".md") || !OTHER_ENDINGS.test(path)) continue;
    yield diagnostic(
      "file-ending-unknown",
      fileStart(path),
      `\`${path}\` is not read: only files that end in \`.md\` are.`,
      `Rename it to \`${path.replace(OTHER_ENDINGS, ".md")}\`, or put \`_\` in front of its name to leave it out.`,
    );
  }
}

function* foldersWithoutIndex(folders: ReadonlyMap<string, readonly string[]>): Generator<Diagnostic> {
  for (const [name, files] of folders) {
    const [first] = files;
    if (files.includes(`${name}/${MAIN}`) || first === undefined) continue;
    yield diagnostic(
      "folder-without-index",
      fileStart(first),
      `The folder \`${name}/\` has entries but no \`${MAIN}\`, so nothing says what blog they belong to.`,
      `Add \`${name}/${MAIN}\` with a title and a date, or put \`_\` in front of the folder's name to leave it out.`,
    );
  }
}

function* filesTooDeep(folders: ReadonlyMap<string, readonly string[]>): Generator<Diagnostic> {
  for (const [name, files] of folders) {
    for (const path of files) {
      if (isDirectlyIn(name, path)) continue;
      yield diagnostic(
        "file-too-deep",
        fileStart(path),
        `\`${path}\` is in a folder within the blog \`${name}\`, where it is not read.`,
        `Move it to \`${name}/\`, or put \`_\` in front of its name to leave it out.`,
      );
    }
  }
}

function* namesTakenTwice(
  singles: readonly string[],
  folders: ReadonlyMap<string, readonly string[]>,
): Generator<Diagnostic> {
  for (const path of singles) {
    const name = path.slice(0, -".md".length);
    if (!folders.has(name)) continue;
    yield diagnostic(
      "blog-name-duplicate",
      fileStart(path),
      `The file \`${path}\` and the folder \`${name}/\` both claim to be the blog \`${name}\`.`,
      `Move the file's entries into \`${name}/\` as a part, or rename one of the two.`,
    );
  }
}

function isDirectlyIn(folder: string, path: string): boolean {
  return !path.slice(folder.length + 1).includes("/");
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
