/**
 * Shows that a build that watches keeps its memory, however long the desk saves: `npm run watch-memory`,
 * `npm run watch-memory -- --edits 10000 --entries 100`. Prints the resident size as the edits go by.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { wirecopyProject } from "./bench/projects.ts";
import { describeMachine } from "./describe-machine.ts";

const LAUNCHER = join(import.meta.dirname, "../../bin/wirecopy.js");
const LINES = 10;
const PATIENCE_MS = 60_000;

const { values } = parseArgs({
  options: { edits: { type: "string", default: "10000" }, entries: { type: "string", default: "100" } },
});
const edits = Number(values.edits);
const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "wirecopy-watch-memory-"));
const project = wirecopyProject(folder, Number(values.entries));
const child = spawn(process.execPath, [LAUNCHER, "build", "--watch"], { cwd: folder, stdio: "ignore" });

try {
  console.log(`${describeMachine()}: ${edits} edits of a blog of ${values.entries} entries.`);
  await until(() => existsSync(project.last ?? project.edited));
  for (let edit = 1; edit <= edits; edit += 1) {
    const mark = `Edit number ${edit}.`;
    project.edit(mark);
    await until(() => existsSync(project.edited) && readFileSync(project.edited, "utf8").includes(mark));
    if (edit % Math.ceil(edits / LINES) === 0) console.log(`${edit} edits: ${residentMebibytes()} MiB`);
  }
} finally {
  child.kill("SIGINT");
  await new Promise((resolve) => child.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
}

function residentMebibytes(): number {
  const kibibytes = execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" });
  return Math.round(Number(kibibytes) / 1024);
}

async function until(test: () => boolean): Promise<void> {
  const started = Date.now();
  while (!test()) {
    if (Date.now() - started > PATIENCE_MS) throw new Error("The build that watches missed a save.");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
