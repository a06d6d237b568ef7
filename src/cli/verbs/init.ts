import { relative, resolve, sep } from "node:path";
import { countNoun } from "../../diagnostics/count-noun.ts";
import { WrongUse } from "../../node/machine-fault.ts";
import { type PlannedFile, placeFiles, planFiles } from "../../node/project/place-files.ts";
import type { CliContext } from "../cli-context.ts";
import { EXIT } from "../exit-code.ts";
import { setUpClone } from "../set-up-clone.ts";
import type { Verb } from "../verb.ts";

export const INIT: Verb = {
  name: "init",
  summary: "makes a new project",
  operands: "[FOLDER]",
  fewest: 0,
  most: 1,
  options: {
    title: { value: "TEXT", says: "name of the site" },
    url: { value: "ADDRESS", says: "public address of the site, with its path if it has one" },
    lang: { value: "TAG", says: "language of the site, such as de or pt-BR (default: en)" },
    ci: { value: "KINDS", says: "files for github, gitlab, script, with commas between them, or none (default: all)" },
    single: { says: "the first live blog as one file instead of a folder" },
    force: { says: "replace files that stand in the way; content is never replaced" },
    git: { says: "only set up git in this clone: how live blogs are merged" },
    hook: { says: "let git check live blogs before each commit" },
  },
  more: [
    "Makes content with a first live blog, package.json, files for CI that check and publish, settings for VS Code, and what git needs. Where a project is there already, it gains what it lacks, and nothing that it has is overwritten.",
    "git's settings belong to each clone: `npm install` sets them through the script `prepare`, which runs `wirecopy init --git`.",
  ],
  run: async (request, context) => {
    const { cwd, stdout, stderr } = context;
    const [typed = "."] = request.operands;
    const folder = resolve(cwd, typed);
    if (request.has("git")) {
      const done = await setUpClone(folder, request.has("hook"), context);
      if (done.kind === "no-repository") stderr.write("There is no git repository here, so nothing was set up.\n");
      return EXIT.fine;
    }
    const { newProjectFiles } = await import("../../desk/new-project.ts");
    const { readNewProject } = await import("../read-new-project.ts");
    const project = await readNewProject(folder, request, context);
    const plan = planFiles(folder, newProjectFiles(project));
    const replaced = plan.filter(({ change }) => change === "replaced");
    if (replaced.length > 0 && !request.has("force")) throw inTheWay(replaced);
    placeFiles(folder, plan);
    printPlan(plan, context);
    const done = await setUpClone(folder, request.has("hook"), context);
    const branch = done.kind === "no-repository" ? project.branch : undefined;
    stdout.write(nextSteps(relative(cwd, folder).split(sep).join("/"), branch));
    return EXIT.fine;
  },
};

function inTheWay(files: readonly PlannedFile[]): WrongUse {
  const list = files.map(({ path }) => `\`${path}\``).join(", ");
  return new WrongUse(
    `${countNoun(files.length, "file")} would be overwritten, so nothing was written: ${list}.`,
    "Move them away, or replace them with `--force`.",
  );
}

const WORDS = { new: "made", joined: "completed", replaced: "REPLACED", same: "as it was" } as const;

function printPlan(plan: readonly PlannedFile[], { stdout }: CliContext): void {
  for (const { path, change } of plan) stdout.write(`${WORDS[change].padEnd(10)} ${path}\n`);
}

/** `newBranch` is that of a repository that is still to be made. */
function nextSteps(folder: string, newBranch: string | undefined): string {
  const steps = [
    ...(folder === "" ? [] : [`cd ${folder}`]),
    ...(newBranch === undefined ? [] : [`git init -b ${newBranch}`]),
    "npm install",
    "npx wirecopy dev",
  ];
  return `\nNext:\n${steps.map((step) => `  ${step}\n`).join("")}`;
}
