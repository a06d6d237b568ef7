import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { photo } from "../photos.ts";
import { PROJECT, readTree, temporaryFolder, writeInto } from "../site-folder.ts";

const HOOK = join(import.meta.dirname, "fault-hook.cjs");
const LAUNCHER = join(PROJECT, "bin/wirecopy.js");
const CHANGES = "changes.txt";

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
  { "vote.md": blog("The vote", 9, "one"), "old.md": blog("Old", 2, "one"), "one.jpg": await PICTURE("#aa4444") },
  { "vote.md": blog("The count", 11, "two"), "new.md": blog("New", 2, "two"), "two.jpg": await PICTURE("#4444aa") },
];

/** Files with their bytes, by path. */
type Files = Readonly<Record<string, string>>;

interface Run {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** What a fault counts: calls that change the disk, or calls that open files. */
export type Calls = "log" | "log-opening";

/** A call of a build by its number from 1, and what kind of call it is. */
export type Moment = readonly [call: number, kind: string];

/** Builds with `--changed` in a folder, where a fault of `fault-hook.cjs` may happen to it. */
export function buildWithFault(cwd: string, fault = ""): Run {
  const command = ["--require", HOOK, LAUNCHER, "build", "--changed", CHANGES];
  const { status, signal, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", WIRECOPY_FAULT: fault },
    encoding: "utf8",
  });
  return { code: status, signal, stderr };
}

/** A site that was built, and whose content has changed since: what happens to the next build is up to the test. */
export class InterruptedSite {
  readonly #pictures: "copy" | "versions";
  readonly #before = mkdtempSync(join(tmpdir(), "wirecopy-faults-"));
  readonly #old: Files;
  readonly #next: Files;

  /** `pictures` is the site's setting: making versions of pictures takes half of a build's time. */
  constructor(pictures: "copy" | "versions") {
    this.#pictures = pictures;
    this.#writeContent(this.#before, 1);
    this.#next = this.#builtAt(this.#before);
    for (const name of readdirSync(this.#before)) rmSync(join(this.#before, name), { recursive: true });
    this.#writeContent(this.#before, 0);
    this.#old = this.#builtAt(this.#before);
    rmSync(join(this.#before, CHANGES));
    this.#writeContent(this.#before, 1);
  }

  remove(): void {
    rmSync(this.#before, { recursive: true });
  }

  #builtAt(folder: string): Files {
    const { code, stderr } = buildWithFault(folder);
    expect(code, stderr).toBe(0);
    return served(folder);
  }

  #writeContent(folder: string, version: number): void {
    rmSync(join(folder, "content"), { recursive: true, force: true });
    for (const [path, text] of Object.entries(VERSIONS[version] ?? {})) writeInto(folder, `content/${path}`, text);
    const settings = `title: Gazette\nurl: https://example.org\npageSize: 5\npictures: ${this.#pictures}`;
    writeInto(folder, "content/index.md", `---\n${settings}\n---\n`);
  }

  /** The project after a build of the first version, its content that of the second. */
  project(): string {
    const folder = temporaryFolder();
    cpSync(this.#before, folder, { recursive: true });
    return folder;
  }

  /** As a writer does who takes the change back. */
  takeBack(folder: string): void {
    this.#writeContent(folder, 0);
  }

  /** A call of each kind that a build makes, one in the middle of its kind: every phase, whatever its length. */
  moments(log: Calls = "log"): readonly Moment[] {
    const file = join(temporaryFolder(), "calls");
    expect(buildWithFault(this.project(), `${log} ${file}`).code).toBe(0);
    return momentsOf(readFileSync(file, "utf8").trimEnd().split("\n"));
  }

  /** Every file is that of the old or of the new build, and what a page or manifest needs is there. */
  expectWhole(folder: string, fault: string): void {
    const files = served(folder);
    for (const [path, text] of Object.entries(files))
      expect([this.#old[path], this.#next[path]].includes(text), `${fault}: ${path} is whole`).toBe(true);
    for (const path of Object.keys(this.#old)) if (path in this.#next) expect(files, fault).toHaveProperty([path]);
    for (const [path, text] of Object.entries(files)) {
      if (path.endsWith("/live.json"))
        for (const name of fragmentsIn(path, text)) expect(files, fault).toHaveProperty([name]);
      if (!path.endsWith(".html")) continue;
      const needed = [...text.matchAll(/(?:src|href)="[^"]*?((?:assets|media)\/[^"]+)"/gu)];
      for (const [, name = ""] of needed) expect(files, `${fault}: ${path}`).toHaveProperty([name]);
    }
  }

  /** The next build ends well, shows the second version, and tells of all that has changed since the first. */
  expectRepaired(folder: string, fault: string): void {
    const told = toldIn(folder);
    const { code, stderr } = buildWithFault(folder);
    expect(code, `${fault}: ${stderr}`).toBe(0);
    this.expectNew(folder, fault);
    expectNothingBegun(folder, fault);
    expect([...told, ...toldIn(folder)], fault).toEqual(
      expect.arrayContaining(changesBetween(pagesOf(this.#old), pagesOf(this.#next))),
    );
    expect(
      readdirSync(folder).filter((name) => name.startsWith(CHANGES)),
      fault,
    ).toEqual([CHANGES]);
  }

  /** Pages show the second version. */
  expectNew(folder: string, fault: string): void {
    expect(pagesOf(served(folder)), fault).toEqual(pagesOf(this.#next));
  }

  /** Pages show the first version. */
  expectOld(folder: string, fault: string): void {
    expect(pagesOf(served(folder)), fault).toEqual(pagesOf(this.#old));
  }
}

/** What readers get. */
function served(folder: string): Files {
  const files = Object.entries(readTree(join(folder, "dist"))).filter(([path]) => !path.startsWith(".wirecopy"));
  return Object.fromEntries(files);
}

/** Pages of a build, without what serves pages that are still open somewhere. */
function pagesOf(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !/\/live\/|^assets\/|^media\//u.test(path)));
}

function fragmentsIn(path: string, text: string): readonly string[] {
  const { head, entries } = JSON.parse(text) as { head: string; entries: readonly (readonly [string, string])[] };
  return [["head", head] as const, ...entries].map(([id, hash]) => path.replace("live.json", `live/${id}.${hash}.txt`));
}

/** Lines of the list of changes, which a host is told. */
function toldIn(folder: string): readonly string[] {
  return (readTree(folder)[CHANGES] ?? "").split("\n");
}

/** What a host must be told of, by one of the builds that led from the old pages to the new ones. */
function changesBetween(old: Files, next: Files): string[] {
  const gone = Object.keys(old).filter((path) => !(path in next));
  const made = Object.keys(next).filter((path) => !(path in old));
  const changed = Object.keys(next).filter((path) => path in old && next[path] !== old[path]);
  return [
    ...gone.map((path) => `deleted\t${path}`),
    ...made.map((path) => `new\t${path}`),
    ...changed.map((path) => `changed\t${path}`),
  ];
}

/** Of what is ours in the output folder, the list alone stays. */
export function expectNothingBegun(folder: string, fault: string): void {
  const own = readdirSync(join(folder, "dist")).filter((name) => name.startsWith(".wirecopy"));
  expect(own, fault).toEqual([".wirecopy-files"]);
}

function momentsOf(calls: readonly string[]): readonly Moment[] {
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
