import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CliContext } from "../cli/cli-context.ts";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { siteFolder, temporaryFolder } from "./site-folder.ts";

const SITE = "---\ntitle: The Gazette\nurl: https://example.org\n---\n";
const BLOG = "---\ntitle: Vote\ndate: 2026-11-23\n---\n\n## 11:00 Polls open\n\nText.\n";
const NOON = Date.parse("2026-11-23T12:00:30Z");

const project = (blog = BLOG) => siteFolder({ "content/index.md": SITE, "content/vote.md": blog });
const blogIn = (folder: string) => readFileSync(join(folder, "content/vote.md"), "utf8");
const post = (cwd: string, argv: readonly string[], context: Partial<CliContext> = {}) =>
  runCommand(["post", "vote", ...argv], SITE_WORK, { cwd, now: () => NOON, ...context });

test("an entry of this minute, with its attributes, stands in its place", async () => {
  const folder = project();
  const { code, stdout } = await post(folder, [
    "Rain",
    "-m",
    "It rains.",
    "--key",
    "--tags",
    "weather",
    "--author",
    "Ann",
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "Added `## 12:00 Rain` to content/vote.md.\n" });
  const entry = "## 12:00 Rain\nauthor: Ann\ntags: weather\nkey: yes\n\nIt rains.\n\n";
  expect(blogIn(folder)).toBe(BLOG.replace("## 11:00", `${entry}## 11:00`));
});

test("a byte order mark and Windows line ends stay", async () => {
  const form = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  const folder = project(form(BLOG));
  await post(folder, ["Rain", "-m", "It rains."]);
  expect(blogIn(folder)).toBe(form(BLOG.replace("## 11:00", "## 12:00 Rain\n\nIt rains.\n\n## 11:00")));
});

test("the text may come through a pipe, or from the editor", async () => {
  const folder = project();
  await post(folder, [], { readInput: async () => "Piped.\r\n" });
  await post(folder, ["--time", "11:30"], { editText: async () => "\nEdited.\n\n" });
  expect(blogIn(folder)).toContain("\n\n## 12:00\n\nPiped.\n\n## 11:30\n\nEdited.\n\n## 11:00 Polls open\n");
});

test("an editor that is left empty posts nothing", async () => {
  const folder = project();
  const { code, stderr } = await post(folder, [], { editText: async () => "\n" });
  expect({ code, stderr }).toEqual({ code: 1, stderr: "The text is empty, so nothing was posted.\n" });
  expect(blogIn(folder)).toBe(BLOG);
  expect((await post(folder, ["Rain"], { editText: async () => "" })).code).toBe(1);
  expect(blogIn(folder)).toBe(BLOG);
});

test("a headline alone is posted where no text is given on purpose", async () => {
  const folder = project();
  expect((await post(folder, ["Rain", "-m", ""])).code).toBe(0);
  expect(blogIn(folder)).toContain("\n\n## 12:00 Rain\n\n## 11:00 Polls open\n");
});

test("an entry that would be an error is not written, and the error is shown", async () => {
  const folder = project();
  const { code, stderr } = await post(folder, ["Rain", "-m", "See [there](#nowhere)."]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/content\/vote\.md:8:\d+ error[\s\S]*Nothing was written\.\n$/u);
  expect(blogIn(folder)).toBe(BLOG);
});

test("an error that was there before keeps nobody from posting", async () => {
  const folder = project(`${BLOG}\nSee [there](#nowhere).\n`);
  expect((await post(folder, ["Rain", "-m", "It rains."])).code).toBe(0);
});

test.each([
  ["no such blog", ["post", "vot", "Rain", "-m", "Text."], "Did you mean `vote`?"],
  ["no time of day", ["post", "vote", "Rain", "-m", "Text.", "--time", "25:00"], "HH:MM"],
  ["a text with a further entry", ["post", "vote", "-m", "Text.\n\n## 11:30 Second"], "###"],
])("%s is refused", async (_, argv, words) => {
  const folder = project();
  const { code, stderr } = await runCommand(argv, SITE_WORK, { cwd: folder, now: () => NOON });
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(blogIn(folder)).toBe(BLOG);
});

const ENVIRONMENT = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  ...{ GIT_AUTHOR_NAME: "Ann", GIT_AUTHOR_EMAIL: "ann@example.org" },
  ...{ GIT_COMMITTER_NAME: "Ann", GIT_COMMITTER_EMAIL: "ann@example.org" },
};

const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync("git", args, { cwd, env: ENVIRONMENT, encoding: "utf8", stdio: "pipe" });

/** Clones of one bare repository that holds a project. */
function clones(count: number, blog = BLOG): readonly string[] {
  const first = project(blog);
  const shared = join(temporaryFolder(), "shared.git");
  git(first, "init", "--quiet", "--initial-branch=main");
  writeFileSync(join(first, ".gitignore"), ".wirecopy/\n");
  git(first, "add", ".");
  git(first, "commit", "--quiet", "-m", "Start");
  git(first, "clone", "--quiet", "--bare", first, shared);
  return Array.from({ length: count }, () => {
    const folder = join(temporaryFolder(), "clone");
    git(first, "clone", "--quiet", shared, folder);
    return folder;
  });
}

/** What is said while colleagues push at the same moment. */
const PUSH_STEP = /^(?:Others had pushed|Waiting \d\.\d s|origin\/main did not take it|Still pushing).*\n/gmu;

test("posts from several clones at once, all in one minute, end with every entry exactly once", async () => {
  const people = clones(3);
  const rounds = [1, 2];
  const results = await Promise.all(
    people.map(async (cwd, person) => {
      const codes: number[] = [];
      for (const round of rounds) {
        const argv = [`Entry ${person} ${round}`, "-m", "The same last line.", "--push"];
        const { code, stderr } = await post(cwd, argv, { env: ENVIRONMENT, random: Math.random });
        expect(stderr.replaceAll(PUSH_STEP, "")).toBe("");
        codes.push(code);
      }
      return codes;
    }),
  );
  expect(results).toEqual(people.map(() => rounds.map(() => 0)));
  const [reader = ""] = people;
  git(reader, "pull", "--quiet", "--rebase");
  const headings = blogIn(reader).match(/^## 12:00.*$/gmu) ?? [];
  const expected = people.flatMap((_, person) => rounds.map((round) => `## 12:00 Entry ${person} ${round}`));
  expect(headings.toSorted()).toEqual(expected.toSorted());
  const { diagnostics } = await SITE_WORK.check({ cwd: reader, env: {}, now: () => NOON, files: [] });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
}, 60_000);

test.each([
  ["newest-first", BLOG],
  ["oldest-first", BLOG.replace("\n## 11:00", "\n## 10:00 Doors\n\nText.\n\n## 11:00")],
])(
  "the first of several posts in one minute keeps its address, %s",
  async (_, blog) => {
    const people = clones(3, blog);
    for (const [person, cwd] of people.entries()) {
      expect((await post(cwd, [`Entry ${person}`, "-m", "Text.", "--push"], { env: ENVIRONMENT })).code).toBe(0);
      await SITE_WORK.build({ cwd, env: {}, now: () => NOON });
      expect(readFileSync(join(cwd, "dist/vote/2026-11-23-1200.html"), "utf8")).toContain("Entry 0");
    }
  },
  60_000,
);

test("only the blog is committed, and other unsaved work stays as it is", async () => {
  const [one = "", other = ""] = clones(2);
  writeFileSync(join(one, "notes.txt"), "Notes.\n");
  writeFileSync(join(one, "content/index.md"), `${SITE}\nUnfinished.\n`);
  await post(other, ["First", "-m", "Text.", "--push"], { env: ENVIRONMENT });
  const { code, stdout } = await post(one, ["Second", "-m", "Text.", "--push"], { env: ENVIRONMENT });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining("Pushed to origin/main, after merging"),
  });
  expect(git(one, "status", "--short").split("\n")).toEqual([" M content/index.md", "?? notes.txt", ""]);
  expect(git(one, "log", "-1", "--format=%s").trim()).toBe("vote: 12:00 Second");
});

test("what is unfinished in the file of the blog is neither committed nor lost", async () => {
  const [one = "", other = ""] = clones(2);
  const unfinished = blogIn(one).replace("Text.", "Text that is not yet");
  writeFileSync(join(one, "content/vote.md"), unfinished);
  writeFileSync(join(one, "notes.txt"), "Staged.\n");
  git(one, "add", "notes.txt");
  await post(other, ["First", "-m", "Text.", "--push"], { env: ENVIRONMENT });
  expect(await post(one, ["Second", "-m", "Text.", "--push"], { env: ENVIRONMENT })).toMatchObject({
    code: 0,
    stderr: "Others had pushed to origin/main: merged. Pushing again (try 2).\n",
  });
  git(other, "pull", "--quiet", "--rebase");
  const headings = /## 12:00 Second[\s\S]*## 12:00 First[\s\S]*## 11:00 Polls open\n\nText\.\n$/u;
  expect(blogIn(other)).toMatch(headings);
  expect(blogIn(one)).toBe(blogIn(other).replace(/Text\.\n$/u, "Text that is not yet\n"));
  expect(git(one, "status", "--short").split("\n").toSorted()).toEqual(
    ["", " M content/vote.md", "A  notes.txt"].toSorted(),
  );
});

test("unsaved work that conflicts with what others have pushed is kept in the stash, and that is said", async () => {
  const [one = "", other = ""] = clones(2);
  writeFileSync(join(one, "content/index.md"), SITE.replace("Gazette", "Post"));
  writeFileSync(join(other, "content/index.md"), SITE.replace("Gazette", "Herald"));
  git(other, "commit", "--quiet", "--all", "-m", "Rename");
  git(other, "push", "--quiet");
  const { code, stderr } = await post(one, ["First", "-m", "Text.", "--push"], { env: ENVIRONMENT });
  expect(code).toBe(0);
  expect(stderr).toContain("git stash pop");
  expect(git(one, "stash", "show", "-p")).toContain("+title: The Post");
});

test("a remote that takes no pushes is told within a few tries", async () => {
  const [one = ""] = clones(1);
  const shared = git(one, "remote", "get-url", "origin").trim();
  writeFileSync(join(shared, "hooks/pre-receive"), "#!/bin/sh\necho 'Closed for the night.' >&2\nexit 1\n", {
    mode: 0o755,
  });
  const { code, stderr } = await post(one, ["First", "-m", "Text.", "--push"], { env: ENVIRONMENT, random: () => 0 });
  expect(code).toBe(3);
  expect(
    stderr.match(/^origin\/main did not take it \(remote: Closed for the night\.\)\. Pushing again \(try \d\)\.$/gmu),
  ).toHaveLength(4);
  expect(stderr).toContain("Waiting 0.0 s before try 3, so that not all push at once.\n");
  expect(stderr).toContain("The entry is committed, but the remote did not take it.");
});

test("commits of this branch that conflict with what others have pushed stop the push, and nothing is changed", async () => {
  const [one = "", other = ""] = clones(2);
  for (const [folder, words] of [
    [one, "Ours."],
    [other, "Theirs."],
  ] as const) {
    writeFileSync(join(folder, "content/vote.md"), BLOG.replace("Text.", words));
    git(folder, "commit", "--quiet", "--all", "-m", "Edit");
  }
  git(other, "push", "--quiet");
  const { code, stderr } = await post(one, ["First", "-m", "Text.", "--push"], { env: ENVIRONMENT });
  expect(code).toBe(1);
  expect(stderr).toContain("git pull --rebase");
  expect(blogIn(one)).toContain("Ours.");
  expect(git(one, "status", "--short")).toBe("");
});

test("a branch that follows none keeps the commit, and a folder without git the entry", async () => {
  const [one = ""] = clones(1);
  git(one, "switch", "--quiet", "--create", "desk");
  const lonely = await post(one, ["First", "-m", "Text.", "--push"], { env: ENVIRONMENT });
  expect([lonely.code, git(one, "log", "-1", "--format=%s").trim()]).toEqual([3, "vote: 12:00 First"]);
  expect(lonely.stderr).toContain("--set-upstream");
  const folder = project();
  const bare = await post(folder, ["First", "-m", "Text.", "--push"], { env: ENVIRONMENT });
  expect(bare.code).toBe(3);
  expect(bare.stderr).toContain("The entry is in the file, but git could not commit it.");
  expect(blogIn(folder)).toContain("## 12:00 First");
});

test("the first entry of a new blog in parts brings its index along, and no other new file", async () => {
  const [one = "", other = ""] = clones(2);
  const options = { cwd: one, now: () => NOON, env: ENVIRONMENT };
  await runCommand(["new", "storm"], SITE_WORK, options);
  writeFileSync(join(one, "content/storm/2026-11-23-mara.md"), "<!-- Unfinished. -->\n");
  const { code } = await runCommand(["post", "content/storm", "Rain", "-m", "Text.", "--push"], SITE_WORK, options);
  expect(code).toBe(0);
  git(other, "pull", "--quiet", "--rebase");
  expect(git(other, "ls-files", "content/storm").trim().split("\n")).toEqual([
    expect.stringMatching(/^content\/storm\/2026-11-23.*\.md$/u),
    "content/storm/index.md",
  ]);
  const { stdout } = await runCommand(["check", "content/storm"], SITE_WORK, { ...options, cwd: other });
  expect(stdout).toBe("No problems.\n");
});

test("a remote that cannot be reached leaves the entry committed, and says so", async () => {
  const [one = ""] = clones(1);
  git(one, "remote", "set-url", "origin", "/nowhere/shared.git");
  const { code, stderr } = await post(one, ["First", "-m", "Text.", "--push"], { env: ENVIRONMENT });
  expect(code).toBe(3);
  expect(stderr).toContain("The entry is committed, but the remote cannot be reached.");
});

test("a remote that takes its time to answer is told, so that nobody thinks the command hangs", async () => {
  const [one = ""] = clones(1);
  const slow = join(temporaryFolder(), "slow.sh");
  writeFileSync(slow, '#!/bin/sh\ncase "$*" in *receive-pack*) sleep 4;; esac\nexit 1\n', { mode: 0o755 });
  git(one, "remote", "set-url", "origin", "ssh://127.0.0.1/shared.git");
  const env = { ...ENVIRONMENT, GIT_SSH_COMMAND: slow };
  const { code, stderr } = await post(one, ["First", "-m", "Text.", "--push"], { env });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^Still pushing to origin\/main …\n/u);
}, 60_000);
