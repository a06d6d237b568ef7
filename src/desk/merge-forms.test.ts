import { expect, test } from "vitest";
import { createMarkdownEngine } from "../site/markdown-engine.ts";
import { mergeTexts } from "./merge-texts.ts";

const { readPiece } = createMarkdownEngine();
const merge = (base: string, ours: string, theirs: string) => mergeTexts(base, ours, theirs, readPiece);

const A = "## 08:00 A\n\nText of A.\n";
const OURS = "## 09:00 Ours\n\nBy us.\n";
const THEIRS = "## 10:00 Theirs\n\nBy them.\n";
const front = (...lines: string[]) => `---\n${lines.join("\n")}\n---\n\n`;

test("parts without front matter merge by their entries", () => {
  expect(merge(A, `${A}\n${OURS}`, `${A}\n${THEIRS}`)).toEqual({ text: `${A}\n${OURS}\n${THEIRS}`, conflicts: 0 });
});

test("front matter that one side has given a part stays", () => {
  const dated = front("date: 2020-01-03");
  const { text, conflicts } = merge(A, `${A}\n${OURS}`, `${dated}${A}`);
  expect(conflicts).toBe(0);
  expect(text).toContain("date: 2020-01-03");
  expect(text).toContain("By us.");
  expect(merge(A, `${dated}${A}`, `${A}\n${OURS}`).conflicts).toBe(0);
});

test("front matter that one side has taken away goes", () => {
  const dated = front("date: 2020-01-03");
  const { text, conflicts } = merge(`${dated}${A}`, A, `${dated}${A}\n${THEIRS}`);
  expect(conflicts).toBe(0);
  expect(text).not.toContain("date:");
  expect(text).toContain("By them.");
});

test("different settings of both sides stand beside each other", () => {
  const base = `${front("title: Vote", "date: 2020-01-03")}${A}`;
  const { text, conflicts } = merge(
    base,
    base.replace("title: Vote", "title: The vote"),
    base.replace("date: 2020-01-03", "date: 2020-01-03\nstatus: ended"),
  );
  expect([conflicts, text]).toEqual([0, `${front("title: The vote", "date: 2020-01-03", "status: ended")}${A}`]);
});

test("two different values of one setting conflict in the front matter alone", () => {
  const base = `${front("title: Vote", "date: 2020-01-03")}${A}`;
  const { text, conflicts } = merge(base, base.replace("Vote", "Ours"), `${base.replace("Vote", "Theirs")}\n${THEIRS}`);
  expect(conflicts).toBe(1);
  expect(text).toMatch(/<<<<<<<[^\n]*\ntitle: Ours\n=======\ntitle: Theirs\n>>>>>>>/);
  expect(text.endsWith(`${A}\n${THEIRS}`)).toBe(true);
});

test("front matter that names a key twice merges by lines", () => {
  const base = `${front("title: Vote", "title: Again", "date: 2020-01-03")}${A}`;
  const { text, conflicts } = merge(base, base.replace("Again", "Twice"), `${base}\n${THEIRS}`);
  expect([conflicts, text]).toEqual([0, `${base.replace("Again", "Twice")}\n${THEIRS}`]);
});

test.each([
  ["front matter that is never closed", "---\ntitle: Vote\n\n"],
  [
    "conflict marks that an earlier merge left in the front matter",
    front("title: Vote", "<<<<<<< ours", "date: 2020-01-03"),
  ],
  ["a code block that is never closed", "```\ncode\n\n"],
])("%s leaves the merge to lines, and nothing is lost", (_, head) => {
  const base = `${head}Line one.\n\nLine two.\n\nLine three.\n`;
  const { text, conflicts } = merge(base, base.replace("one", "ONE"), base.replace("three", "THREE"));
  expect([conflicts, text]).toEqual([0, base.replace("one", "ONE").replace("three", "THREE")]);
});

test("entries whose times cannot be read are merged as they stand", () => {
  const base = `## 25:10 Late\n\nText.\n\n${A}`;
  const { text, conflicts } = merge(base, base.replace("Text.", "Our text."), `${base}\n${THEIRS}`);
  expect([conflicts, text]).toEqual([0, `${base.replace("Text.", "Our text.")}\n${THEIRS}`]);
});

test("words before the first entry merge with the entries of the other side", () => {
  const base = `${front("title: Vote", "date: 2020-01-03")}Standfirst.\n\n${A}`;
  const { text, conflicts } = merge(base, base.replace("Standfirst.", "New words."), `${base}\n${THEIRS}`);
  expect([conflicts, text]).toEqual([0, `${base.replace("Standfirst.", "New words.")}\n${THEIRS}`]);
});

test("days that both sides begin are begun once", () => {
  const base = `# 2020-01-03\n\n${A}`;
  const day = "# 2020-01-04\n\n";
  const { text, conflicts } = merge(
    base,
    `${base}\n${day}## 00:10 Ours\n\nBy us.\n`,
    `${base}\n${day}## 00:20 Theirs\n\nBy them.\n`,
  );
  expect([conflicts, text]).toEqual([0, `${base}\n${day}## 00:10 Ours\n\nBy us.\n\n## 00:20 Theirs\n\nBy them.\n`]);
});

test("a file that is new on both sides holds the entries of both, in the form of ours", () => {
  const { text, conflicts } = merge("", OURS.replaceAll("\n", "\r\n"), THEIRS);
  expect(conflicts).toBe(0);
  expect(text).toContain("By us.\r\n");
  expect(text).toContain("By them.\r\n");
});

test("a file that we have emptied and they have edited is a conflict that keeps their words", () => {
  const { text, conflicts } = merge(A, "", A.replace("Text", "New text"));
  expect(conflicts).toBe(1);
  expect(text).toContain("New text of A.");
});
