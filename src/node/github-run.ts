import { appendFileSync, readFileSync } from "node:fs";
import { machineFault } from "./machine-fault.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A run of GitHub Actions that shows a summary. */
export interface GithubRun {
  /** The address of a line in GitHub's editor; the file as seen from the top of the repository. */
  readonly editorAddress: (file: string, line: number) => string;
  /** Adds Markdown to the run's summary. */
  readonly addSummary: (markdown: string) => void;
}

/** The run that the program is part of, from the variables that GitHub sets; undefined anywhere else. */
export function githubRun(env: Environment): GithubRun | undefined {
  const summary = env["GITHUB_STEP_SUMMARY"];
  const source = sourceOf(env);
  if (!summary || !source) return undefined;
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const edit = `${server}/${source.repository}/edit/${encodePath(source.branch)}`;
  return {
    editorAddress: (file, line) => `${edit}/${encodePath(file)}#L${line}`,
    addSummary: (markdown) => {
      try {
        appendFileSync(summary, `${markdown}\n`);
      } catch (error) {
        throw machineFault("write", summary, error);
      }
    },
  };
}

interface Source {
  readonly repository: string;
  readonly branch: string;
}

/** Where the text is written: for a pull request its own branch, which may be in another repository. */
function sourceOf(env: Environment): Source | undefined {
  const repository = env["GITHUB_REPOSITORY"];
  const branch = env["GITHUB_HEAD_REF"] || env["GITHUB_REF_NAME"];
  if (!repository || !branch) return undefined;
  const own = env["GITHUB_HEAD_REF"] ? repositoryOfPullRequest(env["GITHUB_EVENT_PATH"]) : undefined;
  return { repository: own ?? repository, branch };
}

function repositoryOfPullRequest(file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    const event = JSON.parse(readFileSync(file, "utf8")) as {
      readonly pull_request?: { readonly head?: { readonly repo?: { readonly full_name?: string } | null } };
    };
    return event.pull_request?.head?.repo?.full_name;
  } catch {
    // The address of the branch in this repository is the next best.
    return undefined;
  }
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
