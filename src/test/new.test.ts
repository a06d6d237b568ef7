import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { readTree, siteFolder, temporaryFolder } from "./site-folder.ts";

const SITE = "---\ntitle: The Gazette\nurl: https://example.org\n---\n";
const VOTE = "---\ntitle: Vote\ndate: 2026-11-23\n---\n\n## 11:00 Polls open\n\nText.\n";
const NOON = Date.parse("2026-11-23T12:00:30Z");

const project = () => siteFolder({ "content/index.md": SITE, "content/vote.md": VOTE });
const wirecopy = (cwd: string, ...argv: readonly string[]) =>
  runCommand(argv, SITE_WORK, { cwd, env: {}, now: () => NOON });

test("a new live blog takes its first entry at once, and has no problem", async () => {
  const folder = project();
  expect(await wirecopy(folder, "new", "storm-alma", "--title", "Storm Alma: the coast waits")).toEqual({
    code: 0,
    stdout: "Made content/storm-alma/index.md and content/storm-alma/2026-11-23.md.\n",
    stderr: "",
  });
  expect((await wirecopy(folder, "check")).code).toBe(0);
  expect((await wirecopy(folder, "post", "storm-alma", "Ferries stop", "-m", "All of them.")).stdout).toBe(
    "Added `## 12:00 Ferries stop` to content/storm-alma/2026-11-23.md.\n",
  );
  expect((await wirecopy(folder, "check", "--strict")).stdout).toBe("No problems.\n");
});

test("one file takes entries as well", async () => {
  const folder = project();
  await wirecopy(folder, "new", "storm", "--single", "--lang", "de", "--author", "Ann Lee");
  await wirecopy(folder, "post", "storm", "-m", "Text.");
  expect(readFileSync(join(folder, "content/storm.md"), "utf8")).toMatch(
    /^---\ntitle: Storm\n[\s\S]+## 12:00\n\nText.\n$/u,
  );
  expect((await wirecopy(folder, "check", "--strict")).stdout).toBe("No problems.\n");
});

test("a day to come makes it upcoming, which needs no entry yet", async () => {
  const folder = project();
  await wirecopy(folder, "new", "final", "--date", "2026-12-01");
  expect(readFileSync(join(folder, "content/final/index.md"), "utf8")).toContain("\nstatus: upcoming\n");
  expect((await wirecopy(folder, "check", "--strict")).stdout).toBe("No problems.\n");
});

test.each([
  ["a name that is taken", ["vote"], "`content/vote.md` is there already"],
  ["a name that cannot be an address", ["Storm Alma"], "`wirecopy new storm-alma`"],
  ["a name that the site uses itself", ["feed"], "`wirecopy new feed-blog`"],
  ["no such date", ["storm", "--date", "2026-02-30"], "--date YYYY-MM-DD"],
  ["no such status", ["storm", "--status", "liv"], "`--status live`"],
  ["no such language", ["storm", "--lang", "german language"], "pt-BR"],
  ["an option with a slip", ["storm", "--titel", "x"], "`--title`"],
])("%s is refused, and nothing is written", async (_, argv, words) => {
  const folder = project();
  const before = readTree(join(folder, "content"));
  const { code, stdout, stderr } = await wirecopy(folder, "new", ...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(words);
  expect(readTree(join(folder, "content"))).toEqual(before);
});

test("a name that is another blog's address, now or before, is an error that names it", async () => {
  const folder = siteFolder({
    "content/index.md": SITE,
    "content/vote.md": VOTE.replace("date:", "slug: election\ndate:"),
  });
  const { code, stderr } = await wirecopy(folder, "new", "election");
  expect(code).toBe(1);
  expect(stderr).toMatch(/error slug-duplicate[\s\S]*Nothing was written\.\n$/u);
  expect(existsSync(join(folder, "content/election"))).toBe(false);
});

test("an error of another blog does not stand in the way", async () => {
  const folder = siteFolder({ "content/index.md": SITE, "content/vote.md": VOTE.replace("11:00", "25:00") });
  expect((await wirecopy(folder, "new", "storm")).code).toBe(0);
});

test("outside a site it says how to make one", async () => {
  const { code, stderr } = await wirecopy(temporaryFolder(), "new", "storm");
  expect(code).toBe(2);
  expect(stderr).toContain("`wirecopy init` makes a new site");
});
