import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { photo } from "../photos.ts";
import { PROJECT, readTree, temporaryFolder, writeInto } from "../site-folder.ts";

const HOOK = join(import.meta.dirname, "fault-hook.cjs");
const LAUNCHER = join(PROJECT, "bin/wirecopy.js");
const CHANGES = "changes.txt";
const INDEX = "---\ntitle: Gazette\nurl: https://example.org\npageSize: 5\n---\n";

/** A photo, so that there are versions to keep. */
const PICTURE = async (colour: string) => (await photo(640, 360, colour)).jpeg().toBuffer();

function blog(title: string, count: number, version: string): string {
  const entries = Array.from({ length: count }, (_, at) => {
    const minute = String(at).padStart(2, "0");
    return `## 08:${minute} Entry ${at}\n\nText of entry ${at}${at % 3 === 0 ? ` in ${version}` : ""}.\n\n![Alt](${version}.jpg)\n\n`;
  });
  return `---\ntitle: ${title}\ndate: 2020-01-03\nwritten: oldest-first\n---\n\n${entries.join("")}`;
}

/** From one version to the other there are new, changed and deleted entries, pages, pictures and blogs. */
const VERSIONS: readonly Readonly<Record<string, string | Uint8Array>>[] = [
  {
    "index.md": INDEX,
    "vote.md": blog("The vote", 9, "one"),
    "old.md": blog("Old", 2, "one"),
    "one.jpg": await PICTURE("#aa4444"),
  },
  {
    "index.md": INDEX,
    "vote.md": blog("The count", 11, "two"),
    "new.md": blog("New", 2, "two"),
    "two.jpg": await PICTURE("#4444aa"),
  },
];

function writeContent(folder: string, version: number): void {
  rmSync(join(folder, "content"), { recursive: true, force: true });
  for (const [path, text] of Object.entries(VERSIONS[version] ?? {})) writeInto(folder, `content/${path}`, text);
}

interface Run {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

function build(cwd: string, fault = ""): Run {
  const command = ["--require", HOOK, LAUNCHER, "build", "--changed", CHANGES];
  const { status, signal, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", WIRECOPY_FAULT: fault },
    encoding: "utf8",
  });
  return { code: status, signal, stderr };
}

/** What readers get. */
function served(folder: string): Readonly<Record<string, string>> {
  const files = Object.entries(readTree(join(folder, "dist"))).filter(([path]) => !path.startsWith(".wirecopy"));
  return Object.fromEntries(files);
}

/** Pages of a build, without what serves pages that are still open somewhere. */
function pagesOf(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !/\/live\/|^assets\/|^media\//u.test(path)));
}

let before: string;
let old: Readonly<Record<string, string>>;
let next: Readonly<Record<string, string>>;

beforeAll(() => {
  before = mkdtempSync(join(tmpdir(), "wirecopy-faults-"));
  writeContent(before, 1);
  expect(build(before).code).toBe(0);
  next = served(before);
  for (const name of readdirSync(before)) rmSync(join(before, name), { recursive: true });
  writeContent(before, 0);
  expect(build(before).code).toBe(0);
  old = served(before);
  rmSync(join(before, CHANGES));
  writeContent(before, 1);
}, 120_000);

afterAll(() => rmSync(before, { recursive: true }));

/** The project after a build of the first version, its content that of the second. */
function project(): string {
  const folder = temporaryFolder();
  cpSync(before, folder, { recursive: true });
  return folder;
}

/** Every file is that of the old or of the new build, and what a page or manifest needs is there. */
function expectWhole(folder: string, fault: string): void {
  const files = served(folder);
  for (const [path, text] of Object.entries(files))
    expect([old[path], next[path]].includes(text), `${fault}: ${path} is whole`).toBe(true);
  for (const path of Object.keys(old)) if (path in next) expect(files, fault).toHaveProperty([path]);
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith("/live.json"))
      for (const name of fragmentsIn(path, text)) expect(files, fault).toHaveProperty([name]);
    if (!path.endsWith(".html")) continue;
    const needed = [...text.matchAll(/(?:src|href)="[^"]*?((?:assets|media)\/[^"]+)"/gu)].map(([, name = ""]) => name);
    for (const name of needed) expect(files, `${fault}: ${path}`).toHaveProperty([name]);
  }
}

function fragmentsIn(path: string, text: string): readonly string[] {
  const { head, entries } = JSON.parse(text) as { head: string; entries: readonly (readonly [string, string])[] };
  return [["head", head] as const, ...entries].map(([id, hash]) => path.replace("live.json", `live/${id}.${hash}.txt`));
}

function expectRepaired(folder: string, fault: string): void {
  const told = toldIn(folder);
  const { code, stderr } = build(folder);
  expect(code, `${fault}: ${stderr}`).toBe(0);
  expect(pagesOf(served(folder)), fault).toEqual(pagesOf(next));
  expectNothingBegun(folder, fault);
  expect([...told, ...toldIn(folder)], fault).toEqual(expect.arrayContaining([...changesOfPages()]));
  expect(
    readdirSync(folder).filter((name) => name.startsWith(CHANGES)),
    fault,
  ).toEqual([CHANGES]);
}

/** Lines of the list of changes, which a host is told. */
function toldIn(folder: string): readonly string[] {
  return (readTree(folder)[CHANGES] ?? "").split("\n");
}

/** What a host must be told of, by one of the builds that led from the old pages to the new ones. */
function changesOfPages(): readonly string[] {
  const [oldPages, newPages] = [pagesOf(old), pagesOf(next)];
  const gone = Object.keys(oldPages).filter((path) => !(path in newPages));
  const made = Object.keys(newPages).filter((path) => !(path in oldPages));
  const changed = Object.keys(newPages).filter((path) => path in oldPages && newPages[path] !== oldPages[path]);
  return [
    ...gone.map((path) => `deleted\t${path}`),
    ...made.map((path) => `new\t${path}`),
    ...changed.map((path) => `changed\t${path}`),
  ];
}

/** Of what is ours in the output folder, the list alone stays. */
function expectNothingBegun(folder: string, fault: string): void {
  const own = readdirSync(join(folder, "dist")).filter((name) => name.startsWith(".wirecopy"));
  expect(own, fault).toEqual([".wirecopy-files"]);
}

/** What a build began to keep in its memory and did not end: space that nobody gives back. */
function unfinished(folder: string): readonly string[] {
  return Object.keys(readTree(join(folder, ".wirecopy"))).filter((path) => path.endsWith("-aside"));
}

/** A call of each kind, one in the middle of its kind: every phase of the build, whatever its length. */
function momentsOf(calls: readonly string[]): readonly (readonly [number, string])[] {
  const kinds = new Map<string, number[]>();
  for (const [index, call] of calls.entries()) {
    const kind = kindOf(call);
    kinds.set(kind, [...(kinds.get(kind) ?? []), index + 1]);
  }
  return [...kinds].map(([kind, at]) => [at[Math.floor((at.length - 1) / 2)] ?? 0, kind]);
}

/** The call with the place in `.wirecopy/` or the kind of output, and without what differs from file to file. */
function kindOf(call: string): string {
  const [name = "", path = ""] = call.split(" ");
  if (name === "mkdirSync") return `${name} ${path.includes("/dist/") ? "output" : "kept"}`;
  const kept = /\/\.wirecopy\/([^/]+)/u.exec(path)?.[1];
  if (kept !== undefined) return `${name} ${kept}${path.endsWith("-aside") ? " aside" : ""}`;
  const output = /\/dist\/(?!\.)(?:.*\/)?(?<kind>media|assets|live)?[^/]*?(?<ending>live\.json|\.\w+)?$/u.exec(
    path,
  )?.groups;
  if (output) return `${name} ${output["kind"] ?? ""} ${output["ending"] ?? "folder"}`;
  return `${name} ${path.replace(/.*\//u, "").replace(/[0-9a-f]{6,}|\d+/gu, "0")}`;
}

function momentsOfBuild(log: "log" | "log-opening" = "log"): readonly (readonly [number, string])[] {
  const folder = project();
  const file = join(temporaryFolder(), "calls");
  expect(build(folder, `${log} ${file}`).code).toBe(0);
  return momentsOf(readFileSync(file, "utf8").trimEnd().split("\n"));
}

describe("at every phase of a build", { timeout: 900_000 }, () => {
  test("a kill leaves a whole site, and the next build finishes the work", () => {
    const moments = momentsOfBuild();
    expect(moments.length).toBeGreaterThan(30);
    for (const [moment, kind] of moments) {
      const fault = `killed at call ${moment}, ${kind}`;
      const folder = project();
      expect(build(folder, `kill ${moment}`).signal, fault).toBe("SIGKILL");
      expectWhole(folder, fault);
      expectRepaired(folder, fault);
      rmSync(folder, { recursive: true });
    }
  });

  test("what a killed build had begun goes, also when the writer took the change back", () => {
    const beforeFirstMove = momentsOfBuild().filter(([, kind]) => /renameSync .*-aside|wirecopy-new|lock/u.test(kind));
    expect(beforeFirstMove.length).toBeGreaterThan(3);
    for (const [moment, kind] of beforeFirstMove) {
      const fault = `killed at call ${moment}, ${kind}`;
      const folder = project();
      expect(build(folder, `kill ${moment}`).signal, fault).toBe("SIGKILL");
      writeContent(folder, 0);
      const { code, stderr } = build(folder);
      expect(code, `${fault}: ${stderr}`).toBe(0);
      expect(pagesOf(served(folder)), fault).toEqual(pagesOf(old));
      expectNothingBegun(folder, fault);
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ["full", /the disk is full.*\n→ Free some space/u],
    ["handles", /too many files are open.*\n→ Close other programs or raise the limit/u],
  ])("what runs out (%s) is said in words, leaves a whole site, and the next build is whole", (kind, words) => {
    const moments = momentsOfBuild(kind === "handles" ? "log-opening" : "log");
    for (const [moment, call] of moments.filter((_, index) => index % 3 === 0)) {
      const fault = `${kind} from call ${moment} on, ${call}`;
      const folder = project();
      const { code, stderr } = build(folder, `${kind} ${moment}`);
      // Without its memory a build is slower and no less whole.
      expect([0, 3], `${fault}: ${stderr}`).toContain(code);
      if (code === 3) expect(stderr, fault).toMatch(words);
      else expect(pagesOf(served(folder)), fault).toEqual(pagesOf(next));
      expect(unfinished(folder), fault).toEqual([]);
      expect(stderr, fault).not.toMatch(/^\s+at |wirecopy has a fault/mu);
      expectWhole(folder, fault);
      expectRepaired(folder, fault);
      rmSync(folder, { recursive: true });
    }
  });
});
