import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as SITE_WORK from "../../node/library.ts";
import { runCommand } from "../../test/run-command.ts";
import { siteFolder } from "../../test/site-folder.ts";

const now = () => Date.parse("2020-01-05T12:00:00Z");
const TEXT = "Vote\n\n3 January 2020\n\n08:05 Polls open\n\nThe doors are open.\n\nShare\n";
const FILE = "---\ntitle: Vote\ndate: 2020-01-03\n---\n\n## 08:05 Polls open\n\nThe doors are open.\n";

const importIn = (cwd: string, ...argv: readonly string[]) => runCommand(["import", ...argv], SITE_WORK, { cwd, now });

test("without --out the file stands on standard output, the report beside it", async () => {
  const { code, stdout, stderr } = await importIn(siteFolder({ "vote.txt": TEXT }), "vote.txt");
  expect({ code, stdout }).toEqual({ code: 0, stdout: FILE });
  expect(stderr).toContain("line 9: Share → a button of the page");
  expect(stderr).toContain("Imported 1 entry: 2020-01-03 08:05 UTC.");
});

test("with --out it stands there, in a folder that is made for it", async () => {
  const folder = siteFolder({ "vote.txt": TEXT });
  const { code, stdout, stderr } = await importIn(folder, "vote.txt", "--out", "content/vote.md");
  expect([code, stdout, readFileSync(join(folder, "content/vote.md"), "utf8")]).toEqual([0, "", FILE]);
  expect(stderr).toContain("into content/vote.md");
});

test("a file that is there is not replaced", async () => {
  const folder = siteFolder({ "vote.txt": TEXT, "content/vote.md": "mine" });
  const { code, stderr } = await importIn(folder, "vote.txt", "--out", "content/vote.md");
  expect([code, readFileSync(join(folder, "content/vote.md"), "utf8")]).toEqual([2, "mine"]);
  expect(stderr).toContain("is there already");
});

test("a text comes through a pipe too", async () => {
  const { code, stdout } = await runCommand(["import", "-"], SITE_WORK, {
    now,
    readInput: () => Promise.resolve(TEXT),
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: FILE });
});

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6]);
const LATIN = Buffer.from("Vote\n\n08:05 Caf\u00E9", "latin1");

test.each<[string, Readonly<Record<string, string | Uint8Array>>, readonly string[], number, string]>([
  ["a file that is not there", {}, ["vote.txt"], 2, "There is no file"],
  ["a folder", { "vote/a.txt": "" }, ["vote"], 2, "is no file"],
  ["an empty file", { "a.txt": " \n" }, ["a.txt"], 1, "is empty"],
  ["a picture", { "a.png": PNG }, ["a.png"], 1, "is not UTF-8"],
  ["bytes that are text by chance", { "a.txt": new Uint8Array(64).fill(1) }, ["a.txt"], 1, "holds no text"],
  ["another encoding", { "a.txt": LATIN }, ["a.txt"], 1, "is not UTF-8"],
  [
    "a web archive",
    { "a.mhtml": "From: <Saved by Blink>\nContent-Type: multipart/related;\n\n08:05 A" },
    ["a.mhtml"],
    1,
    "web archive",
  ],
  ["a page without data", { "a.html": "<p>08:05 Words" }, ["a.html"], 1, "LiveBlogPosting"],
  ["a text without times", { "a.txt": "Words" }, ["a.txt"], 1, "begins with a time"],
  ["no day", { "a.txt": "Vote\n\n08:05 A" }, ["a.txt"], 2, "--date"],
  ["no title", { "a.txt": "08:05 A" }, ["a.txt", "--date", "2020-01-03"], 2, "--title"],
  ["a day that is none", { "a.txt": TEXT }, ["a.txt", "--date", "3.1.2020"], 2, "is no day"],
  ["a zone that is none", { "a.txt": TEXT }, ["a.txt", "--zone", "Berlin"], 2, "is no zone"],
  ["a name that is none of a blog", { "a.txt": TEXT }, ["a.txt", "--out", "vote.txt"], 2, "does not end in `.md`"],
  ["a folder to write to", { "a.txt": TEXT, "content/index.md": "" }, ["a.txt", "--out", "content"], 2, "is a folder"],
  ["an entry ahead of the clock", { "a.txt": TEXT.replace("2020", "2021") }, ["a.txt"], 1, "ahead of the clock"],
])("%s is told in plain words and nothing is written", async (_, files, argv, expected, words) => {
  const folder = siteFolder(files);
  const { code, stdout, stderr } = await importIn(folder, ...argv);
  expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/ {4}at /u);
  expect(existsSync(join(folder, "imported.md"))).toBe(false);
});

test("pages in other encodings are read as they say", async () => {
  const data = JSON.stringify({
    "@type": "LiveBlogPosting",
    headline: "Caf\u00E9",
    liveBlogUpdate: [{ headline: "Th\u00E9", datePublished: "2020-01-03T08:05:00Z", articleBody: "\u00C9t\u00E9." }],
  });
  const html = `<!doctype html><meta charset="iso-8859-1"><script type="application/ld+json">${data}</script>`;
  const { stdout } = await importIn(siteFolder({ "a.html": Buffer.from(html, "latin1") }), "a.html");
  expect(stdout).toBe("---\ntitle: Caf\u00E9\ndate: 2020-01-03\n---\n\n## 08:05 Th\u00E9\n\n\u00C9t\u00E9.\n");
});
