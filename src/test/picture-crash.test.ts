import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { photo } from "./photos.ts";
import { PROJECT, siteFolder } from "./site-folder.ts";
import { spawnProgram } from "./spawn-program.ts";

vi.setConfig({ testTimeout: 300_000 });

const SITE = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const blogOf = (pictures: readonly string[]) =>
  `---\ntitle: Vote\ndate: 2020-01-03\n---\n\n## 08:05 Photos\n\n${pictures.map((name) => `![What it shows](${name})\n`).join("\n")}`;

const sound = await (await photo(640, 480)).jpeg().toBuffer();
// Long work: tens of megapixels.
const long = await (await photo(9000, 6000, "#667788")).jpeg({ quality: 50 }).toBuffer();

/** Processes started by a process. */
function childrenOf(pid: number): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => statOf(each)[3] === String(pid));
}

/** What the system knows of a process (proc(5)): the fourth value is who started it, the 14th the time it has worked. */
function statOf(pid: number): readonly string[] {
  const file = `/proc/${pid}/stat`;
  try {
    return [
      "",
      "",
      ...readFileSync(file, "utf8")
        .replace(/^.*\) /s, "")
        .split(" "),
    ];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

function holdsLibrary(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/maps`, "utf8").includes("libvips");
  } catch {
    return false;
  }
}

/** Builds, and ends the process that works on pictures each time it has begun with one. */
async function buildKilling(project: string, signal: "SIGKILL" | "SIGSEGV") {
  const program = spawn(process.execPath, [join(PROJECT, "bin/wirecopy.js"), "build"], { cwd: project });
  let printed = "";
  program.stdout.on("data", (data) => {
    printed += String(data);
  });
  program.stderr.on("data", (data) => {
    printed += String(data);
  });
  const ended = once(program, "close");
  const killed = new Set<number>();
  const started = new Map<number, number>();
  while (program.exitCode === null && program.signalCode === null) {
    for (const child of childrenOf(program.pid ?? 0).filter((each) => !killed.has(each) && holdsLibrary(each))) {
      const worked = Number(statOf(child)[13] ?? 0);
      const before = started.get(child) ?? worked;
      started.set(child, before);
      // A tenth of a second of work behind the library's start.
      if (worked - before < 10) continue;
      killed.add(child);
      process.kill(child, signal);
    }
    await wait(5);
  }
  await ended;
  return { code: program.exitCode, printed, killed: killed.size };
}

test.each(["SIGKILL", "SIGSEGV"] as const)(
  "a picture that brings the library down (%s) is named at its line, the rest is built, and the next build tries again",
  async (signal) => {
    const project = siteFolder({
      "content/index.md": SITE,
      "content/vote.md": blogOf(["sound.jpg"]),
      "content/sound.jpg": sound,
    });
    expect(spawnProgram(["build"], { cwd: project }).code).toBe(0);
    writeFileSync(join(project, "content/long.jpg"), long);
    writeFileSync(join(project, "content/vote.md"), blogOf(["sound.jpg", "long.jpg"]));
    const { code, printed, killed } = await buildKilling(project, signal);
    expect(killed).toBe(1);
    expect(printed).toMatch(/content\/vote\.md:10:1 warning picture-unusable/);
    expect(printed).toContain("`long.jpg` brings the library down that makes pictures smaller");
    expect(code).toBe(0);
    const page = () => readFileSync(join(project, "dist/vote/index.html"), "utf8");
    expect([page().includes("sound."), page().includes("long.")]).toEqual([true, false]);
    const again = spawnProgram(["build"], { cwd: project });
    expect([again.code, again.stderr.includes("picture-unusable"), page().includes("long.")]).toEqual([0, false, true]);
  },
);

test("a picture that brings the library down while versions are made of it is named too", async () => {
  const project = siteFolder({
    "content/index.md": SITE,
    "content/vote.md": blogOf(["long.jpg", "sound.jpg"]),
    "content/sound.jpg": sound,
    "content/long.jpg": long,
  });
  expect(spawnProgram(["check"], { cwd: project }).code).toBe(0);
  const { code, printed, killed } = await buildKilling(project, "SIGKILL");
  expect([code, killed > 0, printed.includes("picture-unusable")]).toEqual([0, true, true]);
  expect(readFileSync(join(project, "dist/vote/index.html"), "utf8")).not.toContain("long.");
  expect(existsSync(join(project, "dist/vote/live.json"))).toBe(true);
});
