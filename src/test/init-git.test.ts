import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clonesOf, git, installInto, newProject, tryGit, wirecopy } from "./new-project.ts";
import { temporaryFolder, writeInto } from "./site-folder.ts";

const BLOG = "---\ntitle: Vote\ndate: 2026-11-23\n---\n\n## 09:00 Doors open\n\nThe end.\n";
const add = (entry: string) => BLOG.replace("## 09:00", `${entry}\n\nThe end.\n\n## 09:00`);

async function twoDesks(place = ""): Promise<readonly [string, string]> {
  const top = place === "" ? await newProject() : temporaryFolder();
  if (place !== "") await wirecopy(top, ["init", place]);
  writeInto(join(top, place), "content/vote.md", BLOG);
  const [one = "", other = ""] = await clonesOf(top, 2);
  return [one, other];
}

function share(folder: string, place: string, text: string) {
  writeInto(join(folder, place), "content/vote.md", text);
  git(folder, "commit", "--quiet", "--all", "-m", "An entry");
}

const BOTH = add("## 10:05 Second\n\nThe end.\n\n## 10:00 First");

test.each(["", "sites/live news"])(
  "two people who add at the same place merge without a conflict: project in `%s`",
  async (place) => {
    const [one, other] = await twoDesks(place);
    for (const folder of place === "" ? [] : [one, other]) {
      rmSync(join(folder, "node_modules"), { recursive: true });
      installInto(join(folder, place));
      await wirecopy(join(folder, place), ["init", "--git"]);
    }
    share(one, place, add("## 10:00 First"));
    git(one, "push", "--quiet");
    share(other, place, add("## 10:05 Second"));
    git(other, "pull", "--quiet", "--rebase");
    expect(readFileSync(join(other, place, "content/vote.md"), "utf8")).toBe(BOTH);
  },
);

test("where wirecopy is not installed git merges by lines, and nobody's text is lost", async () => {
  const [one, other] = await twoDesks();
  rmSync(join(other, "node_modules"), { recursive: true });
  share(one, "", add("## 10:00 First"));
  git(one, "push", "--quiet");
  share(other, "", add("## 10:05 Second"));
  expect(tryGit(other, "pull", "--rebase").code).not.toBe(0);
  const text = readFileSync(join(other, "content/vote.md"), "utf8");
  expect(text).toMatch(/^<{7} [\s\S]*## 10:0[\s\S]*^={7}[\s\S]*^>{7} /mu);
  expect(text).toContain("## 10:00 First");
  expect(text).toContain("## 10:05 Second");
});

test("a version that wirecopy cannot read is merged by lines as well", async () => {
  const [one, other] = await twoDesks();
  const latin = (text: string) => Buffer.from(text, "latin1");
  for (const folder of [one]) {
    writeFileSync(join(folder, "content/vote.md"), latin(`${BLOG}\nKaffee für alle.\n`));
    git(folder, "commit", "--quiet", "--all", "-m", "Another encoding");
    git(folder, "push", "--quiet");
  }
  share(other, "", add("## 10:05 Second"));
  git(other, "pull", "--quiet", "--rebase");
  const bytes = readFileSync(join(other, "content/vote.md"));
  expect(bytes.includes(latin("für"))).toBe(true);
  expect(bytes.includes("## 10:05 Second")).toBe(true);
});

test("two different edits of one entry conflict inside that entry, with git's exit code", async () => {
  const [one, other] = await twoDesks();
  share(one, "", BLOG.replace("Doors open", "Doors open late"));
  git(one, "push", "--quiet");
  share(other, "", BLOG.replace("Doors open", "Doors open early"));
  const { code, output } = tryGit(other, "pull", "--rebase");
  expect(code).toBe(1);
  expect(output).toContain("CONFLICT");
  expect(readFileSync(join(other, "content/vote.md"), "utf8")).toMatch(
    /<{7}[\s\S]*late[\s\S]*={7}[\s\S]*early[\s\S]*>{7}/u,
  );
});

test("outside a repository, and where git is missing, setting up is no failure", async () => {
  const folder = await newProject();
  const outside = await wirecopy(folder, ["init", "--git"]);
  expect(outside).toEqual({ code: 0, stdout: "", stderr: "There is no git repository here, so nothing was set up.\n" });
  expect(await wirecopy(folder, ["init", "--git"], { env: { PATH: "/nonexistent" } })).toEqual(outside);
});

test("a clone whose settings cannot be written says so and goes on", async () => {
  const folder = await newProject();
  git(folder, "init", "--quiet");
  writeFileSync(join(folder, ".git/config.lock"), "");
  const { code, stderr } = await wirecopy(folder, ["init", "--git"]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^git could not be set up: /u);
});

/** A clone in which git runs the project's hook. */
async function withHook(): Promise<string> {
  const project = await newProject();
  writeInto(project, "content/vote.md", BLOG);
  const [clone = ""] = await clonesOf(project, 1);
  const { stdout } = await wirecopy(clone, ["init", "--git", "--hook"]);
  expect(stdout).toContain("git checks live blogs before each commit.");
  return clone;
}

const commit = (folder: string) => tryGit(folder, "commit", "-m", "An entry");
const WRONG = add("## 25:00 Second");

test("the hook lets good entries pass and stops errors, with their place", async () => {
  const folder = await withHook();
  writeInto(folder, "content/vote.md", add("## 10:00 First"));
  git(folder, "add", ".");
  expect(commit(folder).code).toBe(0);
  writeInto(folder, "content/vote.md", WRONG);
  git(folder, "add", ".");
  const { code, output } = commit(folder);
  expect(code).toBe(1);
  expect(output).toMatch(/^content\/vote\.md:6:4 error entry-time-invalid$/mu);
  expect(output).toContain("git commit --no-verify");
  expect(tryGit(folder, "commit", "--no-verify", "-m", "All the same").code).toBe(0);
});

test("the hook looks at what is committed, not at what else lies on the disk", async () => {
  const folder = await withHook();
  writeInto(folder, "content/vote.md", WRONG);
  writeInto(folder, "notes.txt", "Notes.\n");
  git(folder, "add", "notes.txt");
  expect(commit(folder).code).toBe(0);
  git(folder, "add", ".");
  writeInto(folder, "content/vote.md", add("## 10:00 First"));
  expect(commit(folder).code).toBe(1);
  expect(tryGit(folder, "commit", "-m", "The good text", "--", "content/vote.md").code).toBe(0);
});

test("the hook works in a project below the top of its repository", async () => {
  const top = temporaryFolder();
  git(top, "init", "--quiet");
  await wirecopy(top, ["init", "sites/news", "--hook"]);
  const folder = join(top, "sites/news");
  installInto(folder);
  git(top, "add", ".");
  expect(commit(top).code).toBe(0);
  writeInto(folder, "content/vote.md", WRONG);
  git(folder, "add", ".");
  expect(commit(folder).output).toMatch(/^content\/vote\.md:6:4 error entry-time-invalid$/mu);
});

test("without node_modules the hook says so and lets the commit pass", async () => {
  const folder = await withHook();
  rmSync(join(folder, "node_modules"), { recursive: true });
  writeInto(folder, "content/vote.md", WRONG);
  git(folder, "add", ".");
  const { code, output } = commit(folder);
  expect(code).toBe(0);
  expect(output).toContain("were not checked");
});

test("hooks that somebody has set up already stay", async () => {
  const folder = await newProject();
  git(folder, "init", "--quiet");
  mkdirSync(join(folder, ".husky"));
  git(folder, "config", "core.hooksPath", ".husky");
  const { code, stderr } = await wirecopy(folder, ["init", "--git", "--hook"]);
  expect(code).toBe(0);
  expect(stderr).toContain("hooks of its own");
  expect(git(folder, "config", "core.hooksPath")).toBe(".husky\n");
});
