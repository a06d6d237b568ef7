import { execFileSync, spawn, spawnSync } from "node:child_process";
import { closeSync, constants, existsSync, openSync, readFileSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { hashOf } from "../node/hash-of.ts";
import { readTemplates } from "../node/template-folder.ts";
import { exampleSiteFolder, PROJECT, readTree, siteFolder, temporaryFolder, writeInto } from "./site-folder.ts";
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

test.skipIf(process.platform === "win32")("all words arrive at a reader with no room for them at first", async () => {
  const entries = Array.from({ length: 3000 }, () => "## 25:10 Polls close\n\nText.\n\n").join("");
  const folder = siteFolder({ "content/vote.md": `---\ntitle: Vote\ndate: 2020-01-03\n---\n\n${entries}` });
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  // Opened like this, it refuses what it has no room for instead of letting the writer wait.
  const ends = [constants.O_RDONLY, constants.O_WRONLY].map((end) => openSync(pipe, end | constants.O_NONBLOCK));
  const [reading = -1, writing = -1] = ends;
  const command = 'exec "$0" "$1" check --format json >&3';
  const program = spawn("sh", ["-c", command, process.execPath, join(PROJECT, "bin/wirecopy.js")], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit", writing],
  });
  closeSync(writing);
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const told = JSON.parse(await text(new Socket({ fd: reading, readable: true })));
  expect(await ended).toBe(1);
  expect(told.diagnostics.length).toBeGreaterThanOrEqual(3000);
});

test("the program's code is ASCII, one byte a letter, and means what it means in other letters too", () => {
  const bundles = ["main.cjs", "engine.cjs", "import.cjs", "pictures.cjs", "drawing.cjs", "grammar.cjs"];
  for (const name of bundles) {
    const text = readFileSync(join(PROJECT, "bin/program", name), "utf8");
    expect([...text].find((letter) => letter > "\u007f")).toBeUndefined();
  }
  const folder = siteFolder({
    "content/vote.md":
      "---\ntitle: Vote\ndate: 2020-01-03\nauthors: Åsa Ök، Łucja Żak\n---\n\n## ۲۲:۱۹ “Ça va…” – Київ\n\n«**Œuvre**» ist groß。 Schluss.\n",
  });
  const { code, stderr } = spawnProgram(["build", "--url", "https://example.org"], { cwd: folder });
  expect({ code, errors: stderr.includes("error") }).toEqual({ code: 0, errors: false });
  const page = readFileSync(join(folder, "dist/vote/2020-01-03-2219.html"), "utf8");
  for (const part of ["“Ça va…” – Київ", "«<strong>Œuvre</strong>» ist groß。 Schluss.", "Åsa Ök", "Łucja Żak"]) {
    expect(page).toContain(part);
  }
});

test("our templates are in the program as code, and print what they print when they are compiled by a build", () => {
  const ours = readTemplates(join(PROJECT, "templates"));
  const code = readFileSync(join(PROJECT, "bin/program/main.cjs"), "utf8");
  expect(ours.filter(({ text }) => !code.includes(hashOf(text)))).toEqual([]);
  const folder = exampleSiteFolder();
  const build = (out: string) => {
    const { code, stderr } = spawnProgram(["build", "--url", "https://example.org", "--out", out], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { ".wirecopy-files": _, ...files } = readTree(join(folder, out));
    // Pages that are open learn from it that the templates are others.
    return JSON.parse(JSON.stringify(files).replaceAll(/\\"build\\":\\"\w+\\"/gu, ""));
  };
  const shipped = build("shipped");
  for (const { name, text } of ours) writeInto(folder, `templates/${name}.eta`, `<% /* Our own. */ %>${text}`);
  expect(build("own")).toEqual(shipped);
});
