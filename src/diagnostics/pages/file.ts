import type { DiagnosticPage } from "../page.ts";

const BLOG = `---
title: Vote count
date: 2020-01-03
---

## 08:05 First results

Text.
`;

const PART = `## 09:10 Second results

More text.
`;

/** The bytes of a text in Windows-1252, for letters that have the same number in Unicode. */
const inWindows1252 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const FILE_PAGES = {
  "file-not-utf-8": {
    severity: "error",
    title: "A file is not UTF-8",
    why: "Read with the wrong encoding, every accent and every non-Latin letter would reach readers as garbage.",
    wrong: { "blog.md": inWindows1252(BLOG.replace("Text.", "A caf\u00E9 near the H\u00F4tel de Ville.")) },
    right: BLOG.replace("Text.", "A caf\u00E9 near the H\u00F4tel de Ville."),
    fixable: false,
  },
  "file-not-text": {
    severity: "error",
    title: "A file that should be text is something else",
    why: "A picture or a damaged file under a name that ends in `.md` cannot be shown as a live blog.",
    wrong: { "blog.md": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4]) },
    right: BLOG,
    fixable: false,
  },
  "file-ending-unknown": {
    severity: "warning",
    title: "A file has an ending that is not read",
    why: "Only files that end in `.md` are read, so what this file says would be missing without a word.",
    wrong: { "blog.md": BLOG, "second.markdown": BLOG },
    right: { "blog.md": BLOG, "second.md": BLOG },
    fixable: false,
  },
  "folder-without-index": {
    severity: "error",
    title: "A folder with entries has no index.md",
    why: "The title and the date of a blog in parts stand in its `index.md`; without it nobody knows what the entries belong to.",
    wrong: { "vote/night.md": PART },
    right: { "vote/index.md": BLOG, "vote/night.md": PART },
    fixable: false,
  },
  "file-too-deep": {
    severity: "error",
    title: "A file is in a folder within a blog's folder",
    why: "The parts of a blog stand side by side in one folder; what lies deeper would be missing without a word.",
    wrong: { "vote/index.md": BLOG, "vote/nights/first.md": PART },
    right: { "vote/index.md": BLOG, "vote/first.md": PART },
    fixable: false,
  },
  "blog-name-duplicate": {
    severity: "error",
    title: "A file and a folder have the same name",
    why: "Both would become the page at the same address, and one would replace the other.",
    wrong: { "vote.md": BLOG, "vote/index.md": BLOG },
    right: { "vote/index.md": BLOG, "vote/night.md": PART },
    fixable: false,
  },
  "file-unreadable": {
    severity: "error",
    title: "A file cannot be read",
    why: "Its entries would be missing from the site without a word.",
    wrong: { "blog.md": { problem: "missing" } },
    right: BLOG,
    fixable: false,
  },
  "source-outside": {
    severity: "error",
    title: "A link leads out of the content folder",
    why: "What a link out of the folder names differs from machine to machine, and it could publish a file that is not meant for readers.",
    wrong: { "blog.md": { problem: "outside" } },
    right: BLOG,
    fixable: false,
  },
  "file-date-invalid": {
    severity: "error",
    title: "The name of a part starts with a date that does not exist",
    why: "The date in a part's file name is the day of its entries.",
    wrong: { "vote/index.md": BLOG, "vote/2020-02-30.md": PART },
    right: { "vote/index.md": BLOG, "vote/2020-01-04.md": PART },
    fixable: false,
  },
  "blog-name-invalid": {
    severity: "error",
    title: "A file's name cannot be part of an address",
    why: "The name becomes the blog's address, which must be easy to type and the same on every machine.",
    wrong: { "Vote Count.md": BLOG },
    right: { "vote-count.md": BLOG },
    fixable: false,
  },
  "conflict-marker": {
    severity: "error",
    title: "The file holds two versions that git could not bring together",
    why: "Readers would see both versions with git's own marks between them.",
    wrong: `${BLOG}\n<<<<<<< HEAD\nFirst version.\n=======\nSecond version.\n>>>>>>> other\n`,
    right: `${BLOG}\nSecond version.\n`,
    fixable: false,
  },
  "direction-mark": {
    severity: "warning",
    title: "An invisible mark turns the direction of text round",
    why: "It makes readers see other words, times or addresses than those that stand there, and comes in with pasted text.",
    wrong: BLOG.replace("First results", "First \u202Estluser"),
    right: BLOG,
    fixable: true,
  },
} as const satisfies Record<string, DiagnosticPage>;
