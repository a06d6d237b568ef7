/**
 * Shows where a command's time goes: `node src/tools/profile.mjs FOLDER build` runs the program in a folder and prints
 * the functions that took most of it, alone and with what they call.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const ROWS = 30;
const [cwd = ".", ...args] = process.argv.slice(2);
const compiler = join(import.meta.dirname, "build-program.mjs");
const launcher = join(import.meta.dirname, "../../bin/wirecopy.js");
const folder = mkdtempSync(join(tmpdir(), "wirecopy-profile-"));

try {
  spawnSync(process.execPath, [compiler, "--readable"], { stdio: "inherit" });
  const options = ["--cpu-prof", `--cpu-prof-dir=${folder}`];
  spawnSync(process.execPath, [...options, launcher, ...args], { cwd, stdio: "inherit" });
  for (const name of readdirSync(folder)) print(JSON.parse(readFileSync(join(folder, name), "utf8")));
} finally {
  rmSync(folder, { recursive: true, force: true });
  spawnSync(process.execPath, [compiler], { stdio: "inherit" });
}

function print({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const alone = new Map();
  const together = new Map();
  samples.forEach((id, index) => {
    const time = timeDeltas[index] / 1000;
    add(alone, nameOf(byId.get(id)), time);
    const callers = new Set();
    for (let at = id; at !== undefined; at = parents.get(at)) callers.add(nameOf(byId.get(at)));
    for (const caller of callers) add(together, caller, time);
  });
  process.stdout.write(`\nalone, ms\n${table(alone)}\n\nwith what they call, ms\n${table(together)}\n`);
}

function nameOf({ callFrame: { functionName, url, lineNumber, columnNumber } }) {
  return `${functionName || "(anonymous)"} ${basename(url)}:${lineNumber + 1}:${columnNumber + 1}`;
}

function add(times, name, time) {
  times.set(name, (times.get(name) ?? 0) + time);
}

function table(times) {
  const rows = [...times].toSorted(([, one], [, other]) => other - one).slice(0, ROWS);
  return rows.map(([name, time]) => `${time.toFixed(1).padStart(9)}  ${name}`).join("\n");
}
