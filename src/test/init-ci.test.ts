import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import yaml from "js-yaml";
import { expect, test } from "vitest";
import { readRequest } from "../cli/read-request.ts";
import { VERBS } from "../cli/verbs.ts";
import { readStarter } from "../node/project/read-starter.ts";
import { clonesOf, git, installInto, newProject, PERSON, wirecopy } from "./new-project.ts";
import { siteFolder, temporaryFolder, writeInto } from "./site-folder.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly env?: Readonly<Record<string, string>>;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly "timeout-minutes": number;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const texts = new Map(readStarter().map(({ path, text }) => [path, text.replaceAll("__BRANCH__", "main")]));
const parsed = <T>(path: string) => yaml.safeLoad(texts.get(path) ?? "", { schema: yaml.CORE_SCHEMA }) as T;
const workflow = (name: string) => parsed<Workflow>(`.github/workflows/${name}.yml`);
const WORKFLOWS = ["check", "publish", "repair"];
const jobsOf = (name: string) => Object.values(workflow(name).jobs);
const stepsOf = (name: string) => jobsOf(name).flatMap(({ steps }) => steps);

/** Every call of `wirecopy` in a script or a list of scripts, as words. */
function callsIn(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/(?<![\w/.-])(?:npx )?wirecopy (?<words>[a-z][^|>&;"`\n\\]*)/gu)].map(
    ({ groups }) => groups?.["words"]?.trim().split(/\s+/u) ?? [],
  );
}

function mistakeIn([name, ...argv]: readonly string[]): string | undefined {
  const verb = VERBS.find((each) => each.name === name);
  if (!verb) return `there is no command ${name}`;
  try {
    readRequest(verb, argv);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

test.each([
  [".github/workflows/check.yml", 2],
  [".github/workflows/publish.yml", 3],
  [".github/workflows/repair.yml", 2],
  [".gitlab-ci.yml", 5],
  ["ci/publish.sh", 2],
  [".vscode/tasks.json", 4],
])("%s calls commands and options that there are", (path, fewest) => {
  const calls = callsIn(texts.get(path) ?? "");
  expect(calls.length).toBeGreaterThanOrEqual(fewest);
  expect(calls.flatMap((call) => mistakeIn(call) ?? [])).toEqual([]);
});

test("the check of calls sees a wrong one", () => {
  expect(callsIn("run: npx wirecopy check --fromat github || x").map(mistakeIn)).toEqual([
    expect.stringContaining("--fromat"),
  ]);
});

test("the scripts of package.json call commands that there are", async () => {
  const folder = await newProject();
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const calls = Object.values(scripts).flatMap(callsIn);
  expect(calls.length).toBe(Object.keys(scripts).length);
  expect(calls.flatMap((call) => mistakeIn(call) ?? [])).toEqual([]);
});

test("actions are pinned to a major version, and everything ends in time", () => {
  const uses = WORKFLOWS.flatMap(stepsOf).flatMap((step) => step.uses ?? []);
  expect(uses.filter((each) => !/^actions\/[\w/-]+@v\d+$/u.test(each))).toEqual([]);
  for (const job of WORKFLOWS.flatMap(jobsOf)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(15);
});

test("each job has the permissions that it needs and no more", () => {
  expect(workflow("check").permissions).toEqual({ contents: "read" });
  expect(workflow("publish").permissions).toEqual({});
  expect(workflow("repair").permissions).toEqual({});
  expect(workflow("publish").jobs["build"]?.permissions).toEqual({ contents: "read", pages: "read" });
  expect(workflow("publish").jobs["deploy"]?.permissions).toEqual({ pages: "write", "id-token": "write" });
  expect(workflow("repair").jobs["autofix"]?.permissions).toEqual({ contents: "write" });
  // A job that may deploy runs no code of packages, and those that run some hold no credentials to push.
  expect(workflow("publish").jobs["deploy"]?.steps.flatMap(({ run }) => run ?? [])).toEqual([]);
  for (const name of ["check", "publish"]) {
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith("actions/checkout"));
    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual([false]);
  }
});

test("pull requests neither fill nor read the memory of the build that is deployed", () => {
  expect(Object.keys(workflow("check").on)).toEqual(["pull_request"]);
  expect(Object.keys(workflow("publish").on)).toEqual(["push", "workflow_dispatch"]);
  const caching = (name: string) => stepsOf(name).filter(({ uses }) => uses?.startsWith("actions/cache"));
  expect(caching("check")).toEqual([]);
  expect(caching("repair")).toEqual([]);
  const [restore, save] = caching("publish");
  expect(restore?.with).toMatchObject({ path: ".wirecopy\ndist\n", "restore-keys": "wirecopy-publish-" });
  expect(save?.with?.["key"]).toBe(restore?.with?.["key"]);
  expect(restore?.with?.["key"]).toMatch(/^wirecopy-publish-\$\{\{ github\.run_id \}\}/u);
});

test("a newer push of a pull request ends the older check, but nothing ends a deployment half-way", () => {
  expect(workflow("check").concurrency["cancel-in-progress"]).toBe(true);
  expect(workflow("publish").concurrency["cancel-in-progress"]).toBe(false);
  expect(workflow("repair").concurrency["cancel-in-progress"]).toBe(false);
});

test("a new project has nothing to report, because the host's address is known wherever something is checked", async () => {
  const folder = await newProject();
  for (const name of ["check", "publish"]) {
    const jobs = Object.values(workflow(name).jobs);
    const steps = jobs.flatMap(({ steps, env }) => steps.map((step) => ({ ...step, env: { ...env, ...step.env } })));
    const working = steps.filter(({ run }) => /wirecopy (?:check|build)/u.test(run ?? ""));
    expect(working.length).toBe(2);
    for (const { env } of working) expect(Object.keys(env)).toEqual(["CI_PAGES_URL"]);
  }
  const { stdout } = await wirecopy(folder, ["check"], { env: { CI_PAGES_URL: "https://gazette.github.io/live" } });
  expect(stdout).toBe("No problems.\n");
});

test("no script has words of others put into it", () => {
  const runs = WORKFLOWS.flatMap(stepsOf).flatMap(({ run }) => run ?? []);
  expect(runs.length).toBeGreaterThan(6);
  expect(runs.filter((run) => run.includes("${{"))).toEqual([]);
});

test("the branch that the repository is on is the one that is published", async () => {
  const folder = temporaryFolder();
  git(folder, "init", "--quiet", "--initial-branch=release/1.x");
  await wirecopy(folder, ["init"]);
  const text = readFileSync(join(folder, ".github/workflows/publish.yml"), "utf8");
  const { on } = yaml.safeLoad(text, { schema: yaml.CORE_SCHEMA }) as Workflow;
  expect(on["push"]).toEqual({ branches: ["release/1.x"] });
  expect(text).not.toContain("__BRANCH__");
});

test("GitLab keeps the memory of the build that is deployed to the job that deploys", () => {
  const { pages, check } =
    parsed<Record<string, { cache: readonly { key: unknown; paths: string[] }[]; rules: unknown; artifacts: unknown }>>(
      ".gitlab-ci.yml",
    );
  expect(pages?.cache.map(({ paths }) => paths)).toEqual([[".npm/"], [".wirecopy/", "public/"]]);
  expect(check?.cache.map(({ paths }) => paths)).toEqual([[".npm/"]]);
  expect(pages?.rules).toEqual([{ if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" }]);
  expect(pages?.artifacts).toMatchObject({ paths: ["public"] });
  expect(check?.artifacts).toMatchObject({ when: "always", reports: { codequality: "gl-code-quality-report.json" } });
});

/** Runs a script as a CI does; its `npm` installs nothing, because the test has put the program there already. */
function runShell(cwd: string, script: string, ...args: readonly string[]) {
  const bin = siteFolder({ npm: "#!/bin/sh\nexit 0\n" });
  chmodSync(join(bin, "npm"), 0o755);
  const env = { ...PERSON, PATH: [bin, PERSON.PATH].join(delimiter) };
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", script, "bash", ...args], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { code: status, output: stdout + stderr };
}

const BLOG = "---\ntitle: Vote\ndate: 2020-01-03\n---\n\n## 09:00 Doors open\n\nText.\n";

test("the script for any CI repairs, builds and publishes, and goes on while one blog has an error", async () => {
  const folder = await newProject("--ci", "script");
  installInto(folder);
  writeInto(folder, "content/vote.md", BLOG.replace("09:00", "9:00"));
  const target = temporaryFolder();
  const publish = () => runShell(folder, 'ci/publish.sh cp -r dist "$1"', target);
  expect(publish()).toMatchObject({ code: 0, output: expect.stringContaining("Made 1 repair in 1 file.") });
  expect(readFileSync(join(target, "dist/vote/index.html"), "utf8")).toContain("Doors open");
  writeInto(folder, "content/vote.md", BLOG.replace("09:00", "25:00"));
  expect(publish()).toMatchObject({ code: 0, output: expect.stringContaining("BUILT FROM ITS LAST GOOD TEXT") });
});

test("the script for any CI publishes nothing where a blog with an error has no good text", async () => {
  const folder = await newProject("--ci", "script");
  installInto(folder);
  writeInto(folder, "content/vote.md", BLOG.replace("09:00", "25:00"));
  const { code } = runShell(folder, "ci/publish.sh touch published");
  expect(code).toBe(1);
  expect(existsSync(join(folder, "published"))).toBe(false);
});

test("the repairs are committed and pushed, also when somebody pushes meanwhile", async () => {
  const project = await newProject();
  writeInto(project, "content/vote.md", BLOG.replace("09:00", "9:00"));
  const [desk = ""] = await clonesOf(project, 1);
  const shared = git(desk, "config", "remote.origin.url").trim();
  const runner = join(temporaryFolder(), "runner");
  git(desk, "clone", "--quiet", "--depth=1", `file://${shared}`, runner);
  installInto(runner);
  writeInto(desk, "content/vote.md", BLOG.replace("09:00", "9:00").replace("## 9", "## 10:00 Second\n\nText.\n\n## 9"));
  git(desk, "commit", "--quiet", "--all", "-m", "An entry");
  git(desk, "push", "--quiet");
  const script = stepsOf("repair")
    .flatMap(({ run }) => run ?? [])
    .join("\n");
  expect(runShell(runner, script)).toMatchObject({ code: 0 });
  git(desk, "pull", "--quiet");
  const expected = BLOG.replace("## 09", "## 10:00 Second\n\nText.\n\n## 09");
  expect(readFileSync(join(desk, "content/vote.md"), "utf8")).toBe(expected);
  expect(git(desk, "log", "-1", "--format=%s").trim()).toBe("Make the safe repairs: wirecopy fix");
  expect(runShell(runner, script)).toMatchObject({
    code: 0,
    output: expect.stringContaining("There was nothing to repair."),
  });
});

test("the editor finds problems in what `wirecopy check` prints", async () => {
  const tasks = JSON.parse(texts.get(".vscode/tasks.json") ?? "") as {
    readonly tasks: readonly {
      readonly problemMatcher: { readonly pattern: readonly { readonly regexp: string }[] };
    }[];
  };
  const [place, message] = tasks.tasks[0]?.problemMatcher.pattern.map(({ regexp }) => new RegExp(regexp, "u")) ?? [];
  const folder = siteFolder({ "content/vote.md": BLOG.replace("09:00", "25:00") });
  const lines = (await wirecopy(folder, ["check"])).stdout.split("\n");
  const found = lines.flatMap((line, at) => {
    const match = place?.exec(line);
    return match ? [[...match.slice(1), message?.exec(lines[at + 1] ?? "")?.[1]]] : [];
  });
  expect(found).toContainEqual([
    "content/vote.md",
    "6",
    "4",
    "error",
    "entry-time-invalid",
    expect.stringContaining("25:00"),
  ]);
});
