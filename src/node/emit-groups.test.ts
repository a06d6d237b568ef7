import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { outputPath } from "../model/names.ts";
import type { OutputFile, OutputKind } from "../model/output-file.ts";
import { allFiles, type FileGroup, joinFiles, type SiteFiles } from "../model/site-files.ts";
import { type EmitRequest, emitSite } from "./emit-site.ts";
import { hashOf } from "./hash-of.ts";
import { FILE_LIST_NAME } from "./output/file-list.ts";
import { OutputState } from "./output/output-state.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "wirecopy-groups-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const identity = { kind: "site", source: "../content" };

function file(path: string, text: string, blog: string, kind: OutputKind = "page"): OutputFile {
  return { path: outputPath(path), kind, blog, key: hashOf(text), contents: () => text };
}

function group(files: readonly OutputFile[], blog: string): FileGroup {
  return { key: hashOf(files.map(({ path, key }) => `${path} ${key}`).join()), blog, files: () => files };
}

function emit(files: SiteFiles, more: Partial<EmitRequest> = {}): readonly string[] {
  const folder = more.folder ?? join(root, "dist");
  const { changes } = emitSite({ ...{ folder, identity, files, isComplete: true, adopt: false }, ...more });
  return changes.map(({ change, path }) => `${change} ${path}`);
}

/** Pages of a blog in groups of that size, with one page that stands for itself. */
function site(texts: readonly string[], size: number, blog = "vote"): SiteFiles {
  const pages = texts.map((text, index) => file(`${blog}/${index}.html`, text, blog));
  const cuts = Array.from({ length: Math.ceil(pages.length / size) }, (_, index) =>
    pages.slice(index * size, (index + 1) * size),
  );
  return { single: [file(`${blog}/index.html`, texts.join(), blog)], groups: cuts.map((cut) => group(cut, blog)) };
}

/** The same files without groups. */
function ungrouped(files: SiteFiles): SiteFiles {
  return { single: allFiles(files), groups: [] };
}

const unmade = (files: SiteFiles): SiteFiles => ({
  ...files,
  groups: files.groups.map((one) => ({ ...one, files: () => expect.fail("must not be made") })),
});

test("makes no file of a group that is as the last build left it", () => {
  const files = site(["a", "b", "c", "d"], 2);
  expect(emit(files)).toHaveLength(5);
  expect(emit(unmade(files))).toEqual([]);
  const changed = site(["a", "b", "c", "D"], 2);
  const half = [...unmade(changed).groups.slice(0, 1), ...changed.groups.slice(1)];
  expect(emit({ single: changed.single, groups: half })).toEqual(["changed vote/index.html", "changed vote/3.html"]);
  expect(emit(unmade(changed))).toEqual([]);
});

test("counts the files of all groups", () => {
  const request = { folder: join(root, "dist"), identity, isComplete: true, adopt: false };
  expect(emitSite({ ...request, files: site(["a", "b", "c"], 2) }).files).toBe(4);
  expect(emitSite({ ...request, files: site(["a", "b", "c"], 2) }).files).toBe(4);
});

test("writes a file of a group again that somebody has deleted, in this process and in the next", async () => {
  const files = site(["a", "b", "c", "d"], 2);
  const state = new OutputState();
  for (const kept of [state, state, new OutputState()]) {
    emit(files, { state: kept });
    await new Promise((resolve) => setTimeout(resolve, 20));
    rmSync(join(root, "dist/vote/2.html"));
    expect(emit(files, { state: kept })).toEqual(["new vote/2.html"]);
    expect(readFileSync(join(root, "dist/vote/2.html"), "utf8")).toBe("c");
  }
});

test("reads the list of an earlier version, which had no groups, and writes nothing anew", () => {
  const files = site(["a", "b", "c"], 2);
  emit(ungrouped(files));
  const list = join(root, "dist", FILE_LIST_NAME);
  writeFileSync(list, readFileSync(list, "utf8").replace("wirecopy files 2", "wirecopy files 1"));
  expect(emit(files)).toEqual([]);
  expect(readFileSync(list, "utf8")).toMatch(/^wirecopy files 2 /u);
  expect(emit(unmade(files))).toEqual([]);
  expect(emit(site(["a"], 2))).toEqual(["changed vote/index.html", "deleted vote/1.html", "deleted vote/2.html"]);
});

test("keeps the groups of a held blog, and looks at none of their files when it is back", () => {
  const both = {
    single: site(["a"], 2).single,
    groups: [...site(["a", "b"], 2).groups, ...site(["c"], 2, "cup").groups],
  };
  emit(both);
  expect(emit(site(["c"], 2, "cup"), { isComplete: false })).toEqual(["new cup/index.html"]);
  expect(readFileSync(join(root, "dist/vote/1.html"), "utf8")).toBe("b");
  expect(emit(unmade(both))).toEqual(["deleted cup/index.html"]);
});

test("does not take the list at its word for what a killed build meant to write and did not", () => {
  const live = file("vote/live/0.a.txt", "a", "vote", "fragment");
  const files = { single: [...site(["a"], 2).single, live], groups: [] };
  expect(emitUntil(1, files, {})).toBe("killed");
  expect(emitUntil(1, files, {})).toBe("killed");
  // Open pages may still ask for the fragment, as far as anybody knows.
  expect(emit(site(["c"], 2, "cup"))).toContain("new cup/index.html");
  const state = new OutputState();
  state.expectAsListed(timesOf(join(root, "dist")));
  expect(emit(files, { state })).toContain("new vote/live/0.a.txt");
  expect(readFileSync(join(root, "dist/vote/live/0.a.txt"), "utf8")).toBe("a");
});

/** What a desk does to a site, and what befalls the output folder before it is built. */
interface Moment {
  /** A page gets this text, or comes where there is none with that number. */
  readonly edited: { readonly page: number; readonly text: string };
  /** Pages that are left, the last ones gone. */
  readonly left: number;
  readonly cup: number;
  readonly size: number;
  /** Of the first blog. */
  readonly is: "built" | "held" | "deleted";
  /** The other blog has a page at an old address, which now is the first blog's. */
  readonly hasMoved: boolean;
  readonly deleted: number | undefined;
  /** The rename at which the build is killed. */
  readonly killed: number | undefined;
  /** True to go on in another process. */
  readonly isFresh: boolean;
}

const page = fc.nat(8);
const moment: fc.Arbitrary<Moment> = fc.record({
  edited: fc.record({ page, text: fc.constantFrom("a", "b", "c") }),
  left: fc.oneof({ weight: 4, arbitrary: fc.constant(9) }, { weight: 1, arbitrary: page }),
  cup: fc.constantFrom(0, 2, 2, 3),
  size: fc.constantFrom(2, 2, 2, 3),
  is: fc.constantFrom("built", "built", "built", "held", "deleted"),
  hasMoved: fc.boolean(),
  deleted: fc.option(page, { nil: undefined }),
  killed: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined, freq: 3 }),
  isFresh: fc.boolean(),
});

function filesAt(texts: readonly string[], { cup, size, is, hasMoved }: Moment): SiteFiles {
  const live = texts.map((one, index) => file(`vote/live/${index}.${one}.txt`, one, "vote", "fragment"));
  const vote = is !== "built" ? [] : [site(texts, size), { single: live, groups: [] }];
  const moved = hasMoved && (is !== "built" || texts.length < 2) ? [file("vote/1.html", "moved", "cup")] : [];
  const other = Array.from({ length: cup }, () => "cup");
  return joinFiles([...vote, site(other, size, "cup"), { single: moved, groups: [] }]);
}

/** The contents of every file of a folder, and what the list says of each, whether or not it stands in a group. */
function stateOf(folder: string): unknown {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".wirecopy-"))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const list = join(folder, FILE_LIST_NAME);
  const lines = existsSync(list) ? readFileSync(list, "utf8").split("\n").slice(1) : [];
  return {
    contents: new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name), "utf8")])),
    lines: lines.filter((line) => !line.startsWith("\t")).toSorted(),
  };
}

/** The times of the folders below a folder. */
function timesOf(folder: string): ReadonlyMap<string, number> {
  const folders = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  const paths = folders.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(paths.map((path) => [path, statSync(join(folder, path)).mtimeMs]));
}

/** Builds, or dies at a rename. */
function emitUntil(
  killed: number | undefined,
  files: SiteFiles,
  more: Partial<EmitRequest>,
): readonly string[] | "killed" {
  let renames = 0;
  const dyingRename: typeof renameSync = (from, to) => {
    renames += 1;
    if (renames === killed) throw new Error("killed");
    renameSync(from, to);
  };
  try {
    return emit(files, { ...more, disk: { writeFileSync, renameSync: dyingRename } }).toSorted();
  } catch (error) {
    if (renames !== killed) throw error;
    return "killed";
  }
}

test("whatever befalls site and folder, groups give what the same files give one by one", async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 2, maxLength: 7 }), async (moments) => {
      runs += 1;
      const folders = ["grouped", "alone"].map((name) => join(root, `${name}${runs}`));
      const texts = ["a", "b", "c", "a", "b", "c"];
      let states = folders.map(() => new OutputState());
      /** Of the first folder, while it is as a whole build left it that held no blog. */
      let times: ReadonlyMap<string, number> | undefined;
      for (const now of moments) {
        texts[Math.min(now.edited.page, texts.length)] = now.edited.text;
        texts.length = Math.min(now.left, texts.length);
        if (now.isFresh) states = folders.map(() => new OutputState());
        if (now.isFresh && now.deleted === undefined && times) states[0]?.expectAsListed(times);
        const [grouped, alone] = folders.map((folder, index) => {
          if (now.deleted !== undefined) rmSync(join(folder, `vote/${now.deleted}.html`), { force: true });
          const files = index === 0 ? filesAt(texts, now) : ungrouped(filesAt(texts, now));
          const more = { folder, isComplete: now.is !== "held", ...(states[index] && { state: states[index] }) };
          return { changes: emitUntil(now.killed, files, more), state: stateOf(folder) };
        });
        expect(grouped).toEqual(alone);
        times = grouped?.changes === "killed" || now.is === "held" ? undefined : timesOf(folders[0] ?? "");
        await new Promise((resolve) => setTimeout(resolve, 6));
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
