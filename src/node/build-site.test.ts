import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { buildSite } from "./build-site.ts";
import { checkContent } from "./check-content.ts";
import { WrongUse } from "./machine-fault.ts";
import type { BuildFindings, BuildRequest } from "./site-request.ts";

vi.mock("./program.ts", async (original) => {
  const asset = (name: string) => ({ path: `assets/${name}`, contents: `/* ${name} */`, integrity: "sha384-x" });
  const assets = { script: asset("wirecopy.0.js"), styles: asset("styles.0.css") };
  return { ...(await original<object>()), readProgram: () => ({ id: "test", assets }) };
});

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "wirecopy-build-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const NOW = Date.UTC(2020, 0, 3, 12);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

function build(more: Partial<BuildRequest> = {}): BuildFindings {
  return buildSite({
    ...{ cwd, env: {}, now: () => NOW, file: undefined, out: undefined, url: undefined, changed: undefined },
    ...{ keepGoing: false, allowFuture: false, drafts: false, adopt: false, onProgress: () => undefined },
    ...more,
  });
}

const read = (path: string) => readFileSync(join(cwd, path), "utf8");

/** Every file below a folder with its bytes, but the list. */
function tree(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(cwd, folder), { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile() && !entry.name.startsWith(".wirecopy"))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(join(cwd, folder).length + 1), readFileSync(file, "latin1")]),
  );
}

/** The number that the next open file gets, which grows with those that stay open. */
function nextHandle(): number {
  const handle = openSync(process.execPath, "r");
  closeSync(handle);
  return handle;
}

const INDEX = "---\ntitle: Gazette\nurl: https://example.org/news\n---\n";
const blog = (title: string, entries: string) =>
  `---\ntitle: ${title}\ndate: 2020-01-03\n---\n\nStandfirst.\n\n${entries}`;
const VOTE = blog("Vote", "## 08:05 Second\n\nText of the second.\n\n## 07:00 First\n\nText of the first.\n");
const BROKEN = VOTE.replace("## 08:05 Second", "## 25:05 Second");

function writeSite(): void {
  write("content/index.md", INDEX);
  write("content/vote.md", VOTE);
  write("content/cup.md", blog("Cup", "## 09:00 Kick-off\n\nText.\n"));
}

describe("a site", () => {
  test("is built into dist/ with its blogs, and built again without a change", () => {
    writeSite();
    const first = build();
    expect(first).toMatchObject({ blogs: 2, complete: true, held: [], outFolder: join(cwd, "dist") });
    expect(first.changes.every(({ change }) => change === "new")).toBe(true);
    expect(read("dist/vote/index.html")).toContain("Text of the second.");
    expect(build().changes).toEqual([]);
  });

  test("writes only what an edit changes, and lists it for the CDN", () => {
    writeSite();
    build({ changed: "changed.txt" });
    write("content/vote.md", VOTE.replace("Text of the first.", "New words."));
    const { changes } = build({ changed: "changed.txt" });
    expect(changes.map(({ path }) => path)).toContain("vote/2020-01-03-0700.html");
    expect(changes.map(({ path }) => path)).not.toContain("vote/2020-01-03-0805.html");
    expect(read("changed.txt")).toBe(changes.map(({ change, path }) => `${change}\t${path}\n`).join(""));
    build({ changed: "changed.txt" });
    expect(read("changed.txt")).toBe("");
  });

  test("keeps the pages of a blog with an error, and builds the others", () => {
    writeSite();
    build();
    const before = tree("dist");
    write("content/vote.md", BROKEN);
    write("content/cup.md", blog("Cup", "## 09:10 Goal\n\nText.\n"));
    expect(build()).toMatchObject({ held: ["vote"], complete: false });
    for (const path of ["vote/index.html", "index.html"]) expect(tree("dist").get(path)).toBe(before.get(path));
    expect(read("dist/cup/index.html")).toContain("Goal");
  });

  test("goes on with the last good text of a blog with an error when told to", () => {
    writeSite();
    build();
    write("content/vote.md", BROKEN.replace("Text of the first.", "Not for readers."));
    write("content/cup.md", blog("Cup", "## 09:10 Goal\n\nText.\n"));
    expect(build({ keepGoing: true })).toMatchObject({ held: ["vote"], builtFromLastGood: ["vote"], complete: true });
    expect(read("dist/vote/index.html")).toContain("Text of the second.");
    expect(read("dist/index.html")).toContain("Goal");
  });

  test("holds a blog that was never good, also when it goes on", () => {
    writeSite();
    write("content/vote.md", BROKEN);
    expect(build({ keepGoing: true })).toMatchObject({ held: ["vote"], builtFromLastGood: [], complete: false });
  });

  test("takes a project's own template and stylesheet in place of ours", () => {
    writeSite();
    write("templates/not-found.eta", "Nothing of ours here.");
    write("templates/styles.css", "a { color: red }");
    build();
    expect(read("dist/404.html")).toContain("Nothing of ours here.");
    expect([...tree("dist").values()]).toContain("a { color: red }");
  });

  test("publishes the pictures that entries show", () => {
    writeSite();
    write("content/map.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>');
    write("content/cup.md", blog("Cup", "## 09:00 Kick-off\n\n![A map](map.svg)\n"));
    build();
    const pictures = [...tree("dist").keys()].filter((path) => path.startsWith("media/map."));
    expect(pictures).toHaveLength(1);
    expect(read("dist/cup/index.html")).toContain(`/news/${pictures[0]}`);
  });
});

describe("one blog outside a site", () => {
  test("is written at the top of the output folder", () => {
    write("blogs/vote.md", VOTE);
    expect(build({ file: "blogs/vote.md", out: "out" })).toMatchObject({ blogs: 1, complete: true });
    expect(read("out/index.html")).toContain("Text of the second.");
    expect(tree("out").has("2020-01-03-0805.html")).toBe(true);
  });

  test("and a site do not share an output folder", () => {
    writeSite();
    build();
    write("blogs/vote.md", VOTE);
    expect(() => build({ file: "blogs/vote.md" })).toThrow(WrongUse);
    expect(() => build({ drafts: true })).toThrow(WrongUse);
  });
});

describe("what goes wrong", () => {
  test("no content folder and an output path that is a file are wrong use", () => {
    expect(() => build()).toThrow(WrongUse);
    writeSite();
    write("dist", "a file");
    expect(() => build()).toThrow(WrongUse);
    expect(read("dist")).toBe("a file");
  });

  test("a file that cannot be read holds its blog", () => {
    writeSite();
    rmSync(join(cwd, "content/vote.md"));
    mkdirSync(join(cwd, "content/vote.md"));
    const { held, diagnostics } = build();
    expect(held).toEqual(["vote"]);
    expect(diagnostics.map(({ code }) => code)).toContain("file-unreadable");
  });

  test("a damaged memory costs time and a note, no byte of the output", () => {
    writeSite();
    build();
    const before = tree("dist");
    for (const [path, contents] of tree(".wirecopy")) {
      writeFileSync(join(cwd, ".wirecopy", path), contents.replaceAll("second", "SECOND"), "latin1");
    }
    rmSync(join(cwd, "dist"), { recursive: true });
    expect(build().notes.length).toBeGreaterThan(0);
    expect(tree("dist")).toEqual(before);
  });
});

describe("checking", () => {
  const check = (...files: string[]) => checkContent({ cwd, env: {}, now: () => NOW, files });

  test("gives the problems of the site and writes nothing", () => {
    writeSite();
    write("content/vote.md", BROKEN);
    expect(check().diagnostics.filter(({ severity }) => severity === "error")).toHaveLength(1);
    expect(readdirSync(cwd).toSorted()).not.toContain("dist");
  });

  test("gives those of the named files alone", () => {
    writeSite();
    write("content/vote.md", BROKEN);
    expect(check("content/cup.md").diagnostics).toEqual([]);
    expect(check("content/vote.md").diagnostics).toHaveLength(1);
    expect(() => check("content/nowhere.md")).toThrow(WrongUse);
  });

  test("takes files outside a site, together with others", () => {
    writeSite();
    write("blogs/vote.md", BROKEN);
    const { diagnostics, sources, contentFolder } = check("blogs/vote.md", "content/cup.md");
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ span }) => span.file)).toEqual([contentFolder === cwd ? "blogs/vote.md" : "vote.md"]);
    expect(sources.get("blogs/vote.md")).toBe(BROKEN);
  });
});

/** A sequence of edits: each entry's text, or that the entry is gone. */
const EDITS = fc.array(fc.record({ entry: fc.nat(11), text: fc.option(fc.nat(3)) }), { minLength: 1, maxLength: 6 });

test("the output is the same from nothing, remembered and after the memory is deleted, whatever was edited before", () => {
  fc.assert(
    fc.property(EDITS, (edits) => {
      const texts = new Map<number, number | null>();
      write("content/index.md", `${INDEX.replace("---\n", "---\npageSize: 5\n")}`);
      const writeBlog = () => {
        const entries = Array.from({ length: 12 }, (_, entry) => entry).filter((entry) => texts.get(entry) !== null);
        const text = entries.map((entry) => `## ${10 + entry}:00 Entry ${entry}\n\nText ${texts.get(entry) ?? 0}.\n`);
        write("content/vote.md", blog("Vote", text.toReversed().join("\n")));
      };
      writeBlog();
      build({ allowFuture: true });
      for (const { entry, text } of edits) {
        texts.set(entry, text);
        writeBlog();
        build({ allowFuture: true });
      }
      const remembered = tree("dist");
      const rest = new Set([...remembered.keys()].filter((path) => path.includes("/live/")));
      build({ allowFuture: true, out: "again" });
      rmSync(join(cwd, ".wirecopy"), { recursive: true });
      build({ allowFuture: true, out: "fresh" });
      const fresh = tree("fresh");
      expect(tree("again")).toEqual(fresh);
      // Replaced fragments outlive some builds; everything else is equal.
      for (const [path, contents] of remembered)
        if (fresh.has(path) || !rest.has(path)) expect(fresh.get(path)).toBe(contents);
      for (const folder of ["dist", "again", "fresh", ".wirecopy"]) rmSync(join(cwd, folder), { recursive: true });
    }),
    { numRuns: 8 },
  );
});

test("an edit leaves the time of untouched files alone", () => {
  writeSite();
  build();
  const before = statSync(join(cwd, "dist/cup/index.html"), { bigint: true }).mtimeNs;
  write("content/vote.md", VOTE.replace("Text of the first.", "New words."));
  build();
  expect(statSync(join(cwd, "dist/cup/index.html"), { bigint: true }).mtimeNs).toBe(before);
});

test("a process that builds and checks again and again leaves no file of its memory open", () => {
  writeSite();
  const round = (number: number) => {
    write("content/vote.md", VOTE.replace("Text of the first.", `Words number ${number}.`));
    checkContent({ cwd, env: {}, now: () => NOW, files: [] });
    build();
    write("content/vote.md", BROKEN.replace("Text of the first.", `Wrong words number ${number}.`));
    build();
  };
  round(0);
  const before = nextHandle();
  for (let number = 1; number < 11; number += 1) round(number);
  expect(nextHandle() - before).toBeLessThan(10);
});

test("a process that builds again and again keeps no thread of an earlier build", async () => {
  const threads = () => readdirSync("/proc/self/task").length;
  const before = threads();
  const builds = 10;
  for (let count = 0; count < builds; count++) {
    // Without a memory, so that each build gets ready to draw.
    for (const folder of [".wirecopy", "dist"]) rmSync(join(cwd, folder), { recursive: true, force: true });
    write("content/index.md", "---\ntitle: Gazette\nurl: https://example.org\n---\n");
    write("content/vote.md", "---\ntitle: Vote\ndate: 2020-01-03\n---\n\n## 08:05 Polls open\n\nText.\n");
    expect(build().diagnostics).toEqual([]);
  }
  await vi.waitFor(() => expect(threads() - before).toBeLessThan(builds), { timeout: 20_000 });
});
