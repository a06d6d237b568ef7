import type { ProjectFile } from "../model/project-file.ts";
import type { SourceFile } from "../model/source.ts";
import { asId } from "../parse/entry/attribute-problems.ts";
import { addMissingLines } from "./add-missing-lines.ts";
import { completePackage, newPackage, type PackageWishes } from "./complete-package.ts";
import { editorSnippets } from "./editor-snippets.ts";
import { settingsSchema } from "./settings-schema.ts";

/** Where a project may be built and published. */
export const CI_KINDS = ["github", "gitlab", "script"] as const;
export type CiKind = (typeof CI_KINDS)[number];

/** A project that is to begin. */
export interface NewProject {
  /** What every project starts with, by path from its folder. */
  readonly starter: readonly SourceFile[];
  /** By path from the content folder; none where the project has content of its own. */
  readonly content: readonly SourceFile[];
  readonly ci: readonly CiKind[];
  /** The branch that is published. */
  readonly branch: string;
  readonly package: PackageWishes;
}

/** The name of a project in a folder of this name. */
export function projectName(folder: string): string {
  return asId(folder) ?? "live-blogs";
}

/** All files of a new project, by path. */
export function newProjectFiles({ starter, content, ci, branch, package: wishes }: NewProject): readonly ProjectFile[] {
  const fixed = starter.filter(({ path }) => {
    const kind = ciOf(path);
    return kind === undefined || ci.includes(kind);
  });
  const files = [
    ...fixed.map(({ path, text }) =>
      toFile(
        path,
        text.replaceAll("__BRANCH__", () => branch),
      ),
    ),
    toFile(".vscode/wirecopy-blog.schema.json", toJson(settingsSchema("blog"))),
    toFile(".vscode/wirecopy-site.schema.json", toJson(settingsSchema("site"))),
    toFile(".vscode/wirecopy.code-snippets", toJson(editorSnippets())),
    ...content.map(({ path, text }) => toFile(`content/${path}`, text)),
    packageFile(wishes),
  ];
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** The kind of CI that a file is for; undefined for what every project has. */
function ciOf(path: string): CiKind | undefined {
  if (path.startsWith(".github/")) return "github";
  if (path.startsWith(".gitlab")) return "gitlab";
  return path.startsWith("ci/") ? "script" : undefined;
}

/** Files that list one thing a line. */
const LISTS: ReadonlySet<string> = new Set([".gitattributes", ".gitignore", ".markdownlintignore", ".prettierignore"]);

function toFile(path: string, text: string): ProjectFile {
  const joinTo = LISTS.has(path) ? (present: string) => addMissingLines(present, text) : undefined;
  return { path, text, executable: text.startsWith("#!"), joinTo };
}

function packageFile(wishes: PackageWishes): ProjectFile {
  return {
    path: "package.json",
    text: newPackage(wishes),
    executable: false,
    joinTo: (present) => completePackage(present, wishes),
  };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
