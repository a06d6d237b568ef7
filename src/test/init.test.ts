import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readStarter } from "../node/project/read-starter.ts";
import { newProject, wirecopy } from "./new-project.ts";
import { PROJECT, readTree, siteFolder, temporaryFolder, writeInto } from "./site-folder.ts";

const FAULT_HOOK = join(import.meta.dirname, "hostile/fault-hook.cjs");
const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

test("a new project has no problem and builds at once", async () => {
  const folder = await newProject("--url", "https://example.org", "--title", "The Gazette: live");
  expect(await wirecopy(folder, ["check", "--strict"])).toEqual({ code: 0, stdout: "No problems.\n", stderr: "" });
  const { code, stdout } = await wirecopy(folder, ["build", "--strict"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Built 1 live blog in dist: /u);
  expect(read(folder, "dist/index.html")).toContain("The Gazette: live");
  expect(read(folder, "dist/first-live-blog/index.html")).toContain("The first entry");
});

test.each([
  ["in one file", ["--single"], "content/first-live-blog.md"],
  ["in a language that is not that of the first words", ["--lang", "de"], "content/first-live-blog/index.md"],
])("a first live blog %s has no problem either", async (_, options, file) => {
  const folder = await newProject("--url", "https://example.org", ...options);
  expect(existsSync(join(folder, file))).toBe(true);
  expect((await wirecopy(folder, ["check", "--strict"])).stdout).toBe("No problems.\n");
});

test("without an address, only a note says what to set", async () => {
  const folder = await newProject();
  const { code, stdout } = await wirecopy(folder, ["check", "--strict"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/1 note in 1 file/u);
});

test("a folder that is not there is made, and the next steps name it", async () => {
  const cwd = temporaryFolder();
  const { code, stdout } = await wirecopy(cwd, ["init", "desk/news"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /made +content\/index\.md\n[\s\S]*Next:\n {2}cd desk\/news\n {2}git init -b main\n {2}npm install\n/u,
  );
  expect(JSON.parse(read(cwd, "desk/news/package.json"))).toMatchObject({
    name: "news",
    private: true,
    scripts: { prepare: "wirecopy init --git || exit 0" },
    dependencies: { wirecopy: "^1.2.3" },
  });
});

test("scripts can be run", async () => {
  const folder = await newProject();
  for (const script of [".githooks/pre-commit", "ci/publish.sh"]) {
    expect(statSync(join(folder, script)).mode & 0o111).toBe(0o111);
  }
});

test.each([
  ["github", [".github/workflows/publish.yml"], [".gitlab-ci.yml", "ci/publish.sh"], true],
  ["gitlab, script", [".gitlab-ci.yml", "ci/publish.sh"], [".github/workflows/publish.yml"], true],
  ["script", ["ci/publish.sh"], [".gitlab-ci.yml"], false],
  ["none", ["package.json"], [".gitlab-ci.yml", "ci/publish.sh", ".github/workflows/publish.yml"], false],
])("--ci %s makes files for that alone", async (kinds, there, missing, bare) => {
  const folder = await newProject("--ci", kinds);
  expect(there.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  expect(missing.filter((path) => existsSync(join(folder, path)))).toEqual([]);
  expect(read(folder, "content/index.md").includes("\nlinks: bare\n")).toBe(bare);
});

test("a project that is there gains what it lacks and keeps what it has", async () => {
  const own = {
    "package.json":
      '{\n    "name": "desk",\n    "scripts": { "build": "make" },\n    "devDependencies": { "wirecopy": "0.1.0" }\n}\n',
    ".gitignore": "secrets/\ndist/",
    "content/index.md": "---\ntitle: Desk\n---\n",
    "README.md": "Ours.\n",
  };
  const folder = siteFolder(own);
  const { code, stdout } = await wirecopy(folder, ["init"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/completed +\.gitignore\n[\s\S]*completed +package\.json\n/u);
  expect(read(folder, ".gitignore")).toBe(
    "secrets/\ndist/\nnode_modules/\npublic/\npreview/\n.wirecopy/\n.wirecopy-*\n",
  );
  expect(read(folder, "package.json")).toMatch(/^\{\n {4}"name": "desk",\n/u);
  const made = JSON.parse(read(folder, "package.json"));
  expect(made).toMatchObject({
    scripts: { build: "make", check: "wirecopy check" },
    devDependencies: { wirecopy: "0.1.0" },
  });
  expect(made).not.toHaveProperty("dependencies");
  expect(read(folder, "content/index.md")).toBe(own["content/index.md"]);
  expect(existsSync(join(folder, "content/first-live-blog"))).toBe(false);
  expect(read(folder, "README.md")).toBe("Ours.\n");
});

test("run again it changes nothing", async () => {
  const folder = await newProject();
  const before = readTree(folder);
  const { code, stdout } = await wirecopy(folder, ["init"]);
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/^(?:made|completed|REPLACED)/mu);
  expect(readTree(folder)).toEqual(before);
});

test("what a killed command leaves of a new text is neither content nor in a commit", () => {
  const folder = temporaryFolder();
  const run = (argv: readonly string[], fault = "") =>
    spawnSync(process.execPath, ["--require", FAULT_HOOK, join(PROJECT, "bin/wirecopy.js"), ...argv], {
      cwd: folder,
      env: { PATH: process.env["PATH"] ?? "", WIRECOPY_FAULT: fault },
    });
  expect(run(["init"]).status).toBe(0);
  expect(run(["new", "storm-alma"]).status).toBe(0);
  const git = (...argv: readonly string[]) => spawnSync("git", argv, { cwd: folder, encoding: "utf8" }).stdout;
  git("init", "--quiet");
  git("add", "-A");
  const before = readTree(join(folder, "content"));
  const rain = ["post", "storm-alma", "Rain", "-m", "It rains."];
  const calls = join(temporaryFolder(), "calls");
  // The calls of two runs are the same only where both remember the same.
  const forget = () => rmSync(join(folder, ".wirecopy"), { recursive: true, force: true });
  forget();
  expect(run(rain, `log ${calls}`).status).toBe(0);
  git("checkout", "--quiet", "--", ".");
  forget();
  const [move] = readFileSync(calls, "utf8")
    .split("\n")
    .flatMap((call, at) => (/^renameSync .*\.md$/u.test(call) ? [at + 1] : []));
  expect(run(rain, `kill ${move}`).signal).toBe("SIGKILL");
  const left = Object.entries(readTree(join(folder, "content"))).filter(([path]) => !(path in before));
  expect(left).toEqual([[expect.stringMatching(/\/?\.wirecopy-aside\./u), expect.stringContaining("It rains.")]]);
  expect(git("status", "--porcelain", "--untracked-files=all")).not.toContain("aside");
  expect(run(["check"]).status).toBe(0);
});

test("what stands in the way is named, and nothing is written; --force replaces it and says so", async () => {
  const folder = siteFolder({ ".vscode/settings.json": "{}\n", ".gitlab-ci.yml": "ours: {}\n", "package.json": "{" });
  const before = readTree(folder);
  const refused = await wirecopy(folder, ["init"]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("`.gitlab-ci.yml`, `.vscode/settings.json`, `package.json`");
  expect(readTree(folder)).toEqual(before);
  const forced = await wirecopy(folder, ["init", "--force"]);
  expect(forced.code).toBe(0);
  expect(forced.stdout.match(/^REPLACED .*$/gmu)).toEqual([
    "REPLACED   .gitlab-ci.yml",
    "REPLACED   .vscode/settings.json",
    "REPLACED   package.json",
  ]);
});

test("content is never replaced", async () => {
  const folder = await newProject();
  writeInto(folder, "content/index.md", "---\ntitle: Ours\n---\n");
  writeInto(folder, "content/first-live-blog/index.md", "Ours.\n");
  await wirecopy(folder, ["init", "--force"]);
  expect(read(folder, "content/index.md")).toBe("---\ntitle: Ours\n---\n");
  expect(read(folder, "content/first-live-blog/index.md")).toBe("Ours.\n");
});

test.each([
  ["an option with a slip", ["--forse"], "`--force`"],
  ["a host that has no files", ["--ci", "githup"], "`--ci github`"],
  ["an address that is none", ["--url", "example.org"], "https://"],
  ["no language", ["--lang", "german language"], "pt-BR"],
])("%s is refused, and nothing is made", async (_, options, words) => {
  const folder = temporaryFolder();
  const { code, stderr } = await wirecopy(folder, ["init", "news", ...options]);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(existsSync(join(folder, "news"))).toBe(false);
});

test("the package brings every file that a new project starts with", () => {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: PROJECT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as [{ readonly files: readonly { readonly path: string }[] }];
  const paths = packed.files.map(({ path }) => path);
  const starter = readStarter().map(({ path }) => `templates/project/${path.replaceAll(/(?<=^|\/)\./gu, "dot-")}`);
  expect(starter).toContain("templates/project/dot-gitignore");
  expect(paths).toEqual(expect.arrayContaining(starter));
});
