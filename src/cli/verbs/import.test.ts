import { existsSync, readFileSync, truncateSync } from "node:fs";
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

test("a file above 64 MB is refused before it is read", async () => {
  const folder = siteFolder({ "big.html": "<!doctype html>" });
  // Sparse: it takes no room on the disk.
  truncateSync(join(folder, "big.html"), 64 * 1024 * 1024 + 1);
  const { code, stdout, stderr } = await importIn(folder, "big.html");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("has 65 MB; a live blog has a few");
});

type Json = Readonly<Record<string, unknown>>;
/** Imports a page whose linked data hold these updates, into `content/vote.md`, and checks that. */
async function importUpdates(updates: readonly Json[], more: Json = {}) {
  const data = JSON.stringify({ "@type": "LiveBlogPosting", headline: "Vote", liveBlogUpdate: updates, ...more });
  const html = `<script type="application/ld+json">${data.replaceAll("<", "\\u003c")}</script>`;
  const folder = siteFolder({
    "vote.html": html,
    "content/index.md": "---\ntitle: T\nurl: https://example.org\n---\n",
  });
  const { code, stderr } = await importIn(folder, "vote.html", "--out", "content/vote.md");
  expect([code, stderr.includes("error")]).toEqual([0, false]);
  const checked = await runCommand(["check", "--format", "json"], SITE_WORK, { cwd: folder, now });
  const { diagnostics } = JSON.parse(checked.stdout) as { diagnostics: { code: string; severity: string }[] };
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return { file: readFileSync(join(folder, "content/vote.md"), "utf8"), stderr };
}

const at = (clock: string, articleBody: string, more: Json = {}) => ({
  headline: `Headline ${clock}`,
  datePublished: `2020-01-03T${clock}:00Z`,
  articleBody,
  ...more,
});

test.each<[string, Json, string, string]>([
  [
    "in the data",
    at("08:05", "Text.", { correction: { text: "It was 12.", datePublished: "2020-01-03T07:00:00Z" } }),
    "Correction",
    "07:00",
  ],
  [
    "in the text",
    at("08:05", "<blockquote>Correction, 07:00: It was 12.</blockquote><p>Text.</p>"),
    "Correction",
    "07:00",
  ],
  [
    "of the day before",
    at("00:05", "<blockquote>Correction, 2020-01-02 23:00: It was 12.</blockquote><p>Text.</p>"),
    "Correction",
    "2020-01-02 23:00",
  ],
  [
    "in another language",
    at("08:05", "<blockquote>Berichtigung, 07:00: It was 12.</blockquote><p>Text.</p>"),
    "Berichtigung",
    "07:00",
  ],
])(
  "a correction before its entry, %s, stands there without its time, and that is told",
  async (_, update, word, time) => {
    const { file, stderr } = await importUpdates([update, at("00:01", "First.")], { inLanguage: "de" });
    expect(file).toContain(`\n\n> **${word}:** It was 12.\n\nText.\n`);
    expect(stderr).toContain(`a correction of ${time}, before its entry; taken without the time`);
  },
);

test("a correction at no time of day stands there without it", async () => {
  const { file, stderr } = await importUpdates([
    at("08:05", "<blockquote><p>Correction, 25:10: It was <b>12</b>.</p><p>More.</p></blockquote>"),
  ]);
  expect(file).toContain("\n\n> **Correction:** It was **12**.\n>\n> More.\n");
  expect(stderr).toContain("`25:10`, cannot be read");
});

const sentences = (count: number) =>
  Array.from({ length: count }, (_, index) => `Sentence ${index} has a few words more.`).join(" ");
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p>Paragraph ${index} of a long text that goes on.</p>`).join("");

test.each<[string, string, RegExp, number]>([
  ["of many paragraphs", paragraphs(3000), /Paragraph \d+ of/gu, 3000],
  ["of one paragraph", sentences(4000), /Sentence \d+ has/gu, 4000],
  ["of one list", `<ul>${"<li>An item with some words</li>".repeat(3000)}</ul>`, /An item with/gu, 3000],
  [
    "of one table",
    `<table><tr><th>A</th></tr>${"<tr><td>A cell with words</td></tr>".repeat(3000)}</table>`,
    /A cell with/gu,
    3000,
  ],
  ["of emphasis", `<p>${"<b>bold</b> and ".repeat(1500)}</p>`, /\*\*bold\*\*/gu, 1500],
  ["of lists within lists", `${"<ul><li>".repeat(40)}deep words`, /deep words/gu, 1],
  ["of 70 000 signs without a blank", "字".repeat(70_000), /字/gu, 70_000],
])("an entry too long or too dense, %s, loses no word, and the others are imported", async (_, body, words, count) => {
  const { file, stderr } = await importUpdates([at("09:00", "Last."), at("08:05", body), at("07:00", "First.")]);
  expect(file.match(words)).toHaveLength(count);
  expect(file).toContain("Last.");
  expect(file).toContain("First.");
  expect(stderr).toMatch(/parted into \d of the same minute|taken as plain text/u);
});

test("the parts of a long entry keep its id and say which they are", async () => {
  const long = at("08:05", paragraphs(2000), { author: { name: "Ann Lee" }, dateModified: "2020-01-03T08:20:00Z" });
  const { file, stderr } = await importUpdates([at("09:00", "Last."), long]);
  expect(file.match(/^## 08:05[^\n]*\n(?:\w+: .*\n)+/gmu)).toEqual([
    "## 08:05 Headline 08:05\nauthor: Ann Lee\nupdated: 08:20\nid: 2020-01-03-0805\n",
    "## 08:05 Headline 08:05 (2/2)\nauthor: Ann Lee\nid: 2020-01-03-0805-part-2\n",
  ]);
  expect(stderr).toContain("too long for one entry; parted into 2 of the same minute");
});

test("a standfirst that is too long is cut, and the rest is told", async () => {
  const { file, stderr } = await importUpdates([at("08:05", "Text.")], { articleBody: paragraphs(2000) });
  expect(file).toContain("Paragraph 0 of");
  expect(stderr).toContain("too long for a standfirst");
});
