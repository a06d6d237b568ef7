import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { exampleSiteFolder, PROJECT, siteFolder, temporaryFolder } from "./site-folder.ts";
import { spawnProgram } from "./spawn-program.ts";

test("the program says its version, from whatever folder", () => {
  const result = spawnProgram(["--version"], { cwd: temporaryFolder() });
  expect(result).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
});

test("the example site is built without a word of complaint, and again without a change", () => {
  const folder = exampleSiteFolder();
  const argv = ["build", "--strict", "--url", "https://example.org", "--changed", "changes.txt"];
  const first = spawnProgram(argv, { cwd: folder });
  expect(first).toEqual({ code: 0, stdout: expect.stringMatching(/^Built 3 live blogs in dist: /u), stderr: "" });
  expect(readFileSync(join(folder, "changes.txt"), "utf8")).toMatch(/^(?:new\t\S+\n)+$/u);
  expect(existsSync(join(folder, "dist/index.html"))).toBe(true);
  const second = spawnProgram(argv, { cwd: folder });
  expect(second.stdout).toContain(" 0 new, 0 changed, 0 deleted");
  expect(readFileSync(join(folder, "changes.txt"), "utf8")).toBe("");
});

test("nobody is told when the reader of the output goes away", () => {
  const entries = Array.from({ length: 3000 }, () => "## 25:10 Polls close\n\nText.\n\n").join("");
  const folder = siteFolder({ "content/vote.md": `---\ntitle: Vote\ndate: 2020-01-03\n---\n\n${entries}` });
  const command = 'set -o pipefail; "$0" "$1" check | head -n 1';
  const { stdout, stderr } = spawnSync("bash", ["-c", command, process.execPath, join(PROJECT, "bin/wirecopy.js")], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stdout).toContain("content/");
  expect(stderr).toBe("");
});
