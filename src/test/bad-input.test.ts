import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { PROJECT, readTree, siteFolder, writeInto } from "./site-folder.ts";

const INDEX = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const HEAD = "---\ntitle: The vote\ndate: 2020-01-03\n---\n\n";
const GOOD = `${HEAD}## 08:05 Polls open\n\nText.\n`;

const wirecopy = (cwd: string, ...argv: readonly string[]) =>
  runCommand(argv, SITE_WORK, { cwd, now: () => Date.parse("2020-02-01T00:00:00Z") });

describe("content that cannot be published ends with 1 and names the file:", () => {
  test.each<[string, string, string]>([
    ["no front matter", "## 08:05 Polls open\n\nText.\n", "content/vote.md:1:1 error"],
    ["an empty file", "", "content/vote.md:1:1 error"],
    [
      "front matter that never ends",
      "---\ntitle: The vote\ndate: 2020-01-03\n\n## 08:05\n\nText.\n",
      "content/vote.md:1:",
    ],
    [
      "front matter that runs code",
      "---js\n{ title: process.exit(9) }\n---\n\n## 08:05\n\nText.\n",
      "content/vote.md:1:",
    ],
    ["no title and no date", "---\nlang: en\n---\n\n## 08:05\n\nText.\n", "content/vote.md:"],
    [
      "a conflict that git left",
      `${HEAD}<<<<<<< HEAD\n## 08:05\n=======\n## 08:06\n>>>>>>> b\n`,
      "content/vote.md:6:1 error",
    ],
  ])("%s", async (_, text, place) => {
    const folder = siteFolder({ "content/index.md": INDEX, "content/vote.md": text });
    const { code, stdout, stderr } = await wirecopy(folder, "check");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain(place);
    expect((await wirecopy(folder, "build")).code).toBe(1);
  });

  test("a folder where a file should be", async () => {
    const folder = siteFolder({ "content/index.md": INDEX, "content/vote.md/night.md": GOOD });
    const { code, stdout } = await wirecopy(folder, "check");
    expect(code).toBe(1);
    expect(stdout).toContain("content/vote.md");
  });

  test("a file that cannot be read", async () => {
    const folder = siteFolder({ "content/index.md": INDEX });
    symlinkSync("vote.md", join(folder, "content/vote.md"));
    const { code, stdout } = await wirecopy(folder, "check");
    expect(code).toBe(1);
    expect(stdout).toContain("content/vote.md");
  });

  test("a file that leads out of the content folder", async () => {
    const folder = siteFolder({ "content/index.md": INDEX, "secret.md": GOOD });
    symlinkSync("../secret.md", join(folder, "content/vote.md"));
    const { code } = await wirecopy(folder, "build");
    expect(code).toBe(1);
    expect(JSON.stringify(existsSync(join(folder, "dist")) ? readTree(join(folder, "dist")) : {})).not.toContain(
      "Polls open",
    );
  });
});

test("a blog without entries is built, with a warning", async () => {
  const folder = siteFolder({ "content/index.md": INDEX, "content/vote.md": `${HEAD}Soon.\n` });
  const { code, stderr } = await wirecopy(folder, "build");
  expect(code).toBe(0);
  expect(stderr).toContain("warning");
  expect(existsSync(join(folder, "dist/vote/index.html"))).toBe(true);
  expect((await wirecopy(folder, "build", "--strict")).code).toBe(1);
});

describe("wrong use ends with 2, says what is wrong and changes nothing:", () => {
  test.each<[string, readonly string[], string]>([
    ["no such file to build", ["build", "nowhere.md"], "nowhere.md"],
    ["no such file to check", ["check", "content/nowhere.md"], "nowhere.md"],
    ["a folder that is no blog", ["build", "empty"], "empty"],
    ["a file that is no Markdown", ["build", "table.csv", "--out", "out"], "table.csv"],
    ["an output path that is a file", ["build", "--out", "table.csv"], "table.csv"],
    ["an output path below a file", ["build", "--out", "table.csv/dist"], "table.csv"],
    ["an output folder with other files", ["build", "--out", "other"], "other"],
    ["the project's own folder as output", ["build", "--out", "."], "."],
    ["the content folder as output", ["build", "--out", "content"], "content"],
    ["a list of changes in no folder", ["build", "--changed", "nowhere/list.txt"], "nowhere"],
    ["a list of changes that is a folder", ["build", "--changed", "other"], "other"],
  ])("%s", async (_, argv, named) => {
    const folder = siteFolder({
      "content/index.md": INDEX,
      "content/vote.md": GOOD,
      "table.csv": "a,b\n",
      "other/letter.txt": "Dear reader,\n",
    });
    mkdirSync(join(folder, "empty"));
    const before = publicFiles(folder);
    const { code, stdout, stderr } = await wirecopy(folder, ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(named);
    expect(stderr).toContain("→");
    expect(publicFiles(folder)).toEqual(before);
  });

  test("no content folder at all", async () => {
    const folder = siteFolder({ "readme.txt": "x" });
    const { code, stderr } = await wirecopy(folder, "build");
    expect(code).toBe(2);
    expect(stderr).toContain("content");
  });

  test("a file in place of the content folder", async () => {
    const folder = siteFolder({ content: "x" });
    expect((await wirecopy(folder, "build")).code).toBe(2);
  });

  test("an output folder of another build is taken over on request only", async () => {
    const folder = siteFolder({ "content/index.md": INDEX, "content/vote.md": GOOD, "dist/own.txt": "mine" });
    expect((await wirecopy(folder, "build")).code).toBe(2);
    expect((await wirecopy(folder, "build", "--adopt")).code).toBe(0);
    expect((await wirecopy(folder, "build")).code).toBe(0);
    expect(readFileSync(join(folder, "dist/own.txt"), "utf8")).toBe("mine");
  });
});

/** Everything but what wirecopy remembers for itself. */
function publicFiles(folder: string): readonly (readonly [string, string])[] {
  return Object.entries(readTree(folder)).filter(([path]) => !path.startsWith(".wirecopy/"));
}

test("a full disk ends with 3, and the site from before is still whole", async () => {
  const folder = siteFolder({ "content/index.md": INDEX, "content/vote.md": GOOD });
  expect((await wirecopy(folder, "build")).code).toBe(0);
  const before = readTree(join(folder, "dist"));
  const longer = Array.from({ length: 200 }, (_, minute) => {
    const time = new Date(Date.UTC(2020, 0, 3, 8, 0) + (200 - minute) * 60_000).toISOString().slice(11, 16);
    return `## ${time} Entry ${minute}\n\nText of entry ${minute}.\n\n`;
  });
  writeInto(folder, "content/vote.md", HEAD + longer.join(""));
  // No file may grow beyond one block: for a program that is what a full disk is.
  const { code, stderr } = spawnLimited(folder);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^wirecopy: /mu);
  expect(stderr).not.toMatch(/^\s+at /mu);
  const { ...after } = readTree(join(folder, "dist"));
  for (const [path, contents] of Object.entries(before)) expect(after[path], path).toBe(contents);
});

function spawnLimited(cwd: string): { readonly code: unknown; readonly stderr: string } {
  const command = 'ulimit -f 1; exec "$0" "$@"';
  try {
    execFileSync("bash", ["-c", command, process.execPath, join(PROJECT, "bin/wirecopy.js"), "build"], {
      cwd,
      encoding: "utf8",
      stdio: "pipe",
    });
    return { code: 0, stderr: "" };
  } catch (error) {
    const { status, stderr } = error as { status: unknown; stderr: string };
    return { code: status, stderr };
  }
}
