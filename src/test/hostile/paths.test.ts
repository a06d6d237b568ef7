import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTree, siteFolder, temporaryFolder, writeInto } from "../site-folder.ts";
import { type SpawnResult, spawnProgram } from "../spawn-program.ts";

const INDEX = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const HEAD = "---\ntitle: The vote\ndate: 2020-01-03\n---\n\n";
const SECRET = "a secret of the machine";

const WAYS_OUT = [
  "../secret",
  "../../secret",
  "..%2fsecret",
  "%2e%2e/secret",
  "..\\secret",
  "/secret",
  "//secret",
  "C:\\secret",
  "C:secret",
  "a/../../secret",
  "secret\\u0000",
  "CON",
  "nul",
  "trailing.",
  ".",
  "..",
  ".hidden",
  "x".repeat(300),
  "\u00e9tat",
  "e\u0301tat",
  "A-Slug",
];

/** A project below a folder that must not change, with a secret beside it. */
function project(files: Readonly<Record<string, string>>): { readonly outside: string; readonly folder: string } {
  const outside = siteFolder({ secret: SECRET, "secret.png": SECRET, "secret.pdf": SECRET });
  const folder = join(outside, "project");
  for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
  return { outside, folder };
}

function outsideOf(folder: string): readonly (readonly [string, string])[] {
  return Object.entries(readTree(folder)).filter(([path]) => !path.startsWith("project/"));
}

function build(folder: string, ...argv: readonly string[]): SpawnResult {
  const result = spawnProgram(["build", ...argv], { cwd: folder });
  expect(result.stderr).not.toMatch(/^\s+at /mu);
  expect([0, 1, 2]).toContain(result.code);
  return result;
}

/** Everything that the site serves or any run kept. */
function written(folder: string): string {
  return Object.entries(readTree(folder))
    .filter(([path]) => !path.startsWith("content/"))
    .map(([path, text]) => `${path}\n${text}`)
    .join("\n");
}

const quoted = (text: string) =>
  `"${text.replaceAll("\\u0000", "\u0000").replaceAll("\\", "\\\\").replaceAll("\u0000", "\\0")}"`;

describe.each([
  ["a slug", (way: string) => ({ "content/vote.md": HEAD.replace("date", `slug: ${quoted(way)}\ndate`) })],
  ["a former slug", (way: string) => ({ "content/vote.md": HEAD.replace("date", `was: [${quoted(way)}]\ndate`) })],
  ["an entry's id", (way: string) => ({ "content/vote.md": `${HEAD}## 08:05 Polls\nid: ${way}\n\nText.\n` })],
  ["a former id", (way: string) => ({ "content/vote.md": `${HEAD}## 08:05 Polls\nwas: ${way}\n\nText.\n` })],
  ["the blog's picture", (way: string) => ({ "content/vote.md": HEAD.replace("date", `image: ${quoted(way)}\ndate`) })],
  ["an entry's picture", (way: string) => ({ "content/vote.md": `${HEAD}## 08:05\nimage: ${way}.png\n\nText.\n` })],
  ["a picture in text", (way: string) => ({ "content/vote.md": `${HEAD}## 08:05\n\n![Alt](<${way}.png>)\n` })],
  ["a linked file", (way: string) => ({ "content/vote.md": `${HEAD}## 08:05\n\n[Report](<${way}.pdf>)\n` })],
  ["a link to an entry", (way: string) => ({ "content/vote.md": `${HEAD}## 08:05\n\n[There](<${way}.md#x>)\n` })],
  ["the site's logo", (way: string) => ({ "content/index.md": INDEX.replace("url", `logo: ${quoted(way)}\nurl`) })],
])("%s that leads elsewhere", (_name, filesFor) => {
  test("changes nothing outside the output folder and publishes nothing from there", () => {
    const slips = WAYS_OUT.map((way, at) => [way, at] as const);
    // All ways in one site: each in a blog of its own, so that one error does not hide the next.
    const { outside, folder } = project({ "content/index.md": INDEX });
    for (const [way, at] of slips) {
      for (const [path, text] of Object.entries(filesFor(way))) {
        writeInto(folder, path === "content/vote.md" ? `content/vote-${at}.md` : path, text);
      }
    }
    const before = outsideOf(outside);
    build(folder, "--keep-going");
    build(folder, "--keep-going", "--out", "elsewhere");
    expect(outsideOf(outside)).toEqual(before);
    expect(written(folder)).not.toContain(SECRET);
  });
});

describe("symbolic links", () => {
  test.each(["vote.md", "picture.png", "notes.pdf", "parts"])("publish nothing through %s that leads out", (name) => {
    const { outside, folder } = project({
      "content/index.md": INDEX,
      "content/good.md": `${HEAD}## 08:05\n\n![Alt](picture.png)\n\n[Report](notes.pdf)\n`,
    });
    writeInto(outside, "parts/index.md", `${HEAD}## 08:05\n\n${SECRET}\n`);
    writeInto(outside, "vote.md", `${HEAD}## 08:05\n\n${SECRET}\n`);
    const target = name === "parts" ? "parts" : name === "vote.md" ? "vote.md" : "secret";
    symlinkSync(join(outside, target), join(folder, "content", name));
    build(folder, "--keep-going");
    expect(written(folder)).not.toContain(SECRET);
  });

  test("publish nothing of the machine", () => {
    const { folder } = project({
      "content/index.md": INDEX,
      "content/vote.md": `${HEAD}## 08:05\n\n[Name](name.csv) and [Name](name.txt)\n\n![Name](name.png)\n`,
    });
    for (const ending of ["csv", "txt", "png"]) symlinkSync("/etc/hostname", join(folder, `content/name.${ending}`));
    build(folder, "--keep-going");
    expect(Object.keys(readTree(join(folder))).filter((path) => path.includes("name."))).toEqual([]);
    const hostname = readFileSync("/etc/hostname", "latin1").trim();
    const published = Object.entries(readTree(folder)).filter(
      ([path, text]) => path.startsWith("dist/media/") && text.includes(hostname),
    );
    expect(published).toEqual([]);
  });

  test("in place of the output folder do not make a folder with other files ours", () => {
    const home = siteFolder({ "letters/dear.txt": "Dear reader," });
    const { folder } = project({ "content/index.md": INDEX, "content/vote.md": `${HEAD}## 08:05\n\nText.\n` });
    symlinkSync(home, join(folder, "dist"));
    const before = readTree(home);
    expect(build(folder).code).toBe(2);
    expect(readTree(home)).toEqual(before);
  });

  test("within the output folder are not written through", () => {
    const home = temporaryFolder();
    const { folder } = project({ "content/index.md": INDEX, "content/vote.md": `${HEAD}## 08:05\n\nText.\n` });
    mkdirSync(join(folder, "dist"));
    symlinkSync(home, join(folder, "dist/vote"));
    const { code, stderr } = spawnProgram(["build", "--adopt"], { cwd: folder });
    expect([2, 3]).toContain(code);
    expect(stderr).toContain("vote");
    expect(readTree(home)).toEqual({});
  });

  test("that replace a written folder lead no removal out", () => {
    const home = siteFolder({ "index.html": "mine", "live.json": "mine" });
    const { folder } = project({ "content/index.md": INDEX, "content/vote.md": `${HEAD}## 08:05\n\nText.\n` });
    build(folder);
    spawnProgram(["--version"], { cwd: folder });
    symlinkSync(home, join(folder, "dist/link"));
    const before = readTree(home);
    writeInto(folder, "content/vote.md", `${HEAD.replace("date", "slug: other\ndate")}## 08:05\n\nText.\n`);
    build(folder);
    expect(readTree(home)).toEqual(before);
  });
});
