import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { PROJECT, readTree, siteFolder, writeInto } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";

const INDEX = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const LAUNCHER = join(PROJECT, "bin/wirecopy.js");

/** A blog of so many minutes whose words name the version. */
function blog(count: number, version: string): string {
  const entries = Array.from({ length: count }, (_, at) => {
    const time = new Date(Date.UTC(2020, 0, 3, 0, at)).toISOString().slice(11, 16);
    return `## ${time} Entry ${at} of ${version}\n\nText of entry ${at} in ${version}.\n\n`;
  });
  return `---\ntitle: The vote ${version}\ndate: 2020-01-03\nwritten: oldest-first\n---\n\n${entries.join("")}`;
}

const project = (text: string) => siteFolder({ "content/index.md": INDEX, "content/vote.md": text });
const build = (cwd: string) => spawnProgram(["build"], { cwd });

/** What readers get: pages that a build wrote; what serves older pages for a while differs by history. */
function served(folder: string): Readonly<Record<string, string>> {
  const files = Object.entries(readTree(join(folder, "dist")));
  return Object.fromEntries(files.filter(([path]) => !/^\.wirecopy-|\/live\/|^assets\/|^media\//u.test(path)));
}

function cleanly(text: string): Readonly<Record<string, string>> {
  const folder = project(text);
  expect(build(folder).code).toBe(0);
  return served(folder);
}

function spawnBuild(cwd: string): { readonly child: ChildProcess; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, [LAUNCHER, "build"], { cwd, stdio: "ignore" });
  return { child, ended: new Promise((resolve) => child.on("close", resolve)) };
}

/** No manifest names a fragment that is not there, and each page is whole. */
function expectWhole(folder: string): void {
  const files = readTree(join(folder, "dist"));
  const manifest = files["vote/live.json"];
  if (manifest) {
    const { entries } = JSON.parse(manifest) as { entries: readonly (readonly [string, string])[] };
    for (const [id, hash] of entries) expect(files).toHaveProperty([`vote/live/${id}.${hash}.txt`]);
  }
  for (const [path, text] of Object.entries(files)) {
    if (path.startsWith(".wirecopy")) continue;
    if (path.endsWith(".html") && !path.endsWith("latest.html")) expect(text.trimEnd(), path).toMatch(/<\/html>$/u);
    if (path.endsWith(".json")) expect(() => JSON.parse(text), path).not.toThrow();
  }
}

test("a build killed at any moment leaves a whole site, and the next one equals a clean build", {
  timeout: 120_000,
}, async () => {
  const versions = ["one", "two"].map((version) => blog(150, version));
  const expected = versions.map(cleanly);
  const folder = project(versions[0] ?? "");
  const start = performance.now();
  expect(build(folder).code).toBe(0);
  const whole = performance.now() - start;
  for (let run = 1; run <= 15; run += 1) {
    const version = run % 2;
    writeInto(folder, "content/vote.md", versions[version] ?? "");
    const { child, ended } = spawnBuild(folder);
    // Spread over the whole build, its start included: fifteen moments that differ from machine to machine.
    const timer = setTimeout(() => child.kill("SIGKILL"), (whole * run) / 15);
    await ended;
    clearTimeout(timer);
    expectWhole(folder);
    if (run % 3 !== 0) continue;
    const { code, stderr } = build(folder);
    expect(code, stderr).toBe(0);
    expect(served(folder)).toEqual(expected[version]);
    expect(readdirSync(join(folder, "dist")).filter((name) => name.startsWith(".wirecopy"))).toEqual([
      ".wirecopy-files",
    ]);
  }
});

test("two builds at once in one folder end well, one after the other", { timeout: 60_000 }, async () => {
  const folder = project(blog(100, "one"));
  const codes = await Promise.all([1, 2, 3].map(() => spawnBuild(folder).ended));
  expect(codes).toEqual([0, 0, 0]);
  expect(served(folder)).toEqual(cleanly(blog(100, "one")));
});

describe("the memory of earlier builds", () => {
  const damages: Readonly<Record<string, (file: string) => void>> = {
    "cut in the middle": (file) => truncateSync(file, 100),
    emptied: (file) => truncateSync(file, 0),
    "of another program": (file) => writeFileSync(file, "SQLite format 3\u0000 foreign"),
    "of random bytes": (file) =>
      writeFileSync(file, Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251))),
    "a folder": (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    "a link to nowhere": (file) => {
      rmSync(file);
      symlinkSync("nowhere", file);
    },
  };

  test.each(Object.entries(damages))("%s is done without", (_name, damage) => {
    const folder = project(blog(40, "one"));
    expect(build(folder).code).toBe(0);
    const memory = join(folder, ".wirecopy");
    const files = readdirSync(memory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const { parentPath, name } of files) damage(join(parentPath, name));
    writeInto(folder, "content/vote.md", blog(41, "two"));
    const { code, stderr } = build(folder);
    expect(code, stderr).toBe(0);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(served(folder)).toEqual(cleanly(blog(41, "two")));
  });

  test("in place of which a file stands is done without", () => {
    const folder = project(blog(10, "one"));
    writeInto(folder, ".wirecopy", "mine");
    const { code, stderr } = build(folder);
    expect(code, stderr).toBe(0);
    expect(readTree(folder)[".wirecopy"]).toBe("mine");
  });
});

/** Runs as a user without rights where the tests run as one who has them all. */
function buildAsNobody(cwd: string): { readonly code: number | null; readonly stderr: string } {
  const command = [process.execPath, LAUNCHER, "build"];
  // A superuser without the right to pass over rights: the project may lie where no other user can look.
  const [file = "", ...args] =
    process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all", ...command] : command;
  const { status, stderr } = spawnSync(file, args, { cwd, encoding: "utf8" });
  return { code: status, stderr };
}

describe("what the machine does not allow is said in words:", () => {
  test("a file that may not be read", () => {
    const folder = project(blog(3, "one"));
    chmodSync(join(folder, "content/vote.md"), 0);
    const { code, stderr } = buildAsNobody(folder);
    expect(code).toBe(1);
    expect(stderr).toContain("content/vote.md");
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  test("an output folder that may not be written", () => {
    const folder = project(blog(3, "one"));
    expect(buildAsNobody(folder).code).toBe(0);
    const before = served(folder);
    writeInto(folder, "content/vote.md", blog(4, "two"));
    chmodSync(join(folder, "dist"), 0o555);
    onTestFinished(() => chmodSync(join(folder, "dist"), 0o755));
    const { code, stderr } = buildAsNobody(folder);
    expect(code).toBe(3);
    expect(stderr).toContain("dist");
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(served(folder)).toEqual(before);
  });

  test("a full disk, with the site from before left whole", () => {
    const folder = project(blog(20, "one"));
    mkdirSync(join(folder, "dist"));
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1200k", "tmpfs", join(folder, "dist")]).status === 0;
    // Without the right to mount, the limit on one file's size stands for the disk; `bad-input.test.ts` holds it.
    if (!mounted) return;
    onTestFinished(() => void spawnSync("umount", [join(folder, "dist")]));
    expect(build(folder).code).toBe(0);
    const before = served(folder);
    writeInto(folder, "content/vote.md", blog(600, "two"));
    const { code, stderr } = build(folder);
    expect({ code, full: stderr.includes("the disk is full") }).toEqual({ code: 3, full: true });
    expect(served(folder)).toEqual(before);
    writeInto(folder, "content/vote.md", blog(20, "one"));
    expect(build(folder).code).toBe(0);
    expect(served(folder)).toEqual(before);
  });
});

describe("few file handles", { timeout: 120_000 }, () => {
  const WORDS =
    /^wirecopy: (?:Too many files are open|.*: too many files are open).*\n→ Close other programs or raise the limit/mu;
  const DOT = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360"/></svg>`;

  function withHandles(limit: number, cwd: string, args: readonly string[]) {
    const command = [process.execPath, ...args].map((word) => `'${word}'`).join(" ");
    const { status, signal, stderr } = spawnSync("bash", ["-c", `ulimit -n ${limit}; exec ${command}`], {
      cwd,
      encoding: "utf8",
    });
    return { code: status, signal, stderr };
  }

  /** With fewer the program's own files cannot be read, and nobody is there to say so. */
  function fewestOfNode(): number {
    const limits = Array.from({ length: 60 }, (_, at) => 10 + at);
    const enough = limits.find((limit) => withHandles(limit, PROJECT, [LAUNCHER, "--version"]).code === 0);
    return enough ?? expect.fail("Node needs more file handles than any that were tried");
  }

  test("are said in words with the site from before left whole, or are enough; the next build is whole", () => {
    const fewest = fewestOfNode();
    const folder = project(blog(12, "one"));
    writeInto(folder, "content/dot.svg", DOT);
    const version = (number: number) => `${blog(12, `v${number}`)}![Alt](dot.svg)\n`;
    expect(build(folder).code).toBe(0);
    const codes = new Set<number | null>();
    for (let spare = 1; spare <= 61; spare += 6) {
      const before = served(folder);
      writeInto(folder, "content/vote.md", version(spare));
      const { code, signal, stderr } = withHandles(fewest + spare, folder, [LAUNCHER, "build"]);
      codes.add(code);
      expect([code, signal], `${spare}: ${stderr}`).toEqual([code === 0 ? 0 : 3, null]);
      if (code === 3) {
        expect(stderr).toMatch(WORDS);
        expect(served(folder)).toEqual(before);
        // What was remembered is not taken for damaged.
        expect(stderr).not.toContain("damaged");
      }
      expect(stderr).not.toMatch(/^\s+at /mu);
      const after = served(folder);
      const next = build(folder);
      expect(next.code, next.stderr).toBe(0);
      expect(next.stderr).not.toContain("damaged");
      if (code === 0) expect(served(folder)).toEqual(after);
      expect(served(folder)["vote/index.html"]).toContain(`Entry 3 of v${spare}`);
    }
    expect([...codes].toSorted()).toEqual([0, 3]);
  });
});
