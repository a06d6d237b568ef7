import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type GitResult, runGit } from "./run-git.ts";

export interface CommitRequest {
  /** Absolute path of the one file that is committed. */
  readonly file: string;
  /** The file in the same folder that the blog cannot be without: it goes along with a part where git does not know it yet. */
  readonly mainFile: string;
  /**
   * What the committed text of the file becomes, line ends aside; undefined where nothing in the file but this addition
   * waits to be committed, or where the two cannot be told apart.
   */
  readonly commitText: (committed: string) => string | undefined;
  readonly message: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type Git = (args: readonly string[], index?: string) => Promise<GitResult>;

/**
 * Commits what a command has added to a file and nothing else, whatever waits elsewhere, staged or not. Gives git's
 * words where git refuses.
 */
export async function commitFile({
  file,
  mainFile,
  commitText,
  message,
  env,
}: CommitRequest): Promise<string | undefined> {
  const git: Git = (args, index) =>
    runGit(dirname(file), args, index === undefined ? env : { ...env, GIT_INDEX_FILE: index });
  const name = basename(file);
  const committed = await git(["cat-file", "blob", `HEAD:./${name}`]);
  const text = committed.ok ? commitText(committed.output) : undefined;
  if (text !== undefined) return commitPart(git, name, text, message);
  const main = basename(mainFile);
  const isKnown = (await git(["cat-file", "-e", `HEAD:./${main}`])).ok;
  const names = isKnown || main === name ? [name] : [name, main];
  await git(["add", "--intent-to-add", "--", ...names]);
  return wordsOf(await git(["commit", "--quiet", "--only", "--message", message, "--", ...names]));
}

/** Commits a text of a file that is not the one on the disk, by an index of its own; hooks and signatures as always. */
async function commitPart(git: Git, name: string, text: string, message: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-commit-"));
  try {
    const index = join(folder, "index");
    writeFileSync(join(folder, "text"), text);
    const blob = await git(["hash-object", "-w", "--no-filters", join(folder, "text")]);
    const [mode = ""] = (await git(["ls-tree", "HEAD", `./${name}`])).stdout.split(" ");
    const { output: prefix } = await git(["rev-parse", "--show-prefix"]);
    const path = prefix.replace(/\n$/u, "") + name;
    const entry = ["update-index", "--cacheinfo", mode, blob.stdout, path];
    const steps = [["read-tree", "HEAD"], entry, ["commit", "--quiet", "--message", message]];
    for (const step of steps) {
      const result = await git(step, index);
      if (!result.ok) return wordsOf(result);
    }
    // The usual index follows; what waits in the file stays in the file.
    return wordsOf(await git(entry));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wordsOf({ ok, stdout, stderr }: GitResult): string | undefined {
  return ok ? undefined : stderr || stdout;
}
