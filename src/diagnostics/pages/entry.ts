import type { DiagnosticPage } from "../page.ts";
import { ATTRIBUTE_PAGES } from "./attributes.ts";
import { IDENTITY_PAGES } from "./identity.ts";

/** A blog whose text below the front matter is this. */
const blog = (text: string): string => `---
title: US-Iran
date: 2020-01-03
---

${text}
`;

export const ENTRY_PAGES = {
  ...ATTRIBUTE_PAGES,
  ...IDENTITY_PAGES,
  "entry-time-invalid": {
    severity: "error",
    title: "An entry's heading starts with something that is not quite a time",
    why: "The time is what makes a heading an entry, gives it its place and its address. A guess could be wrong by hours.",
    wrong: blog("## 8.05am Council meets\n\nText."),
    right: blog("## 08:05 Council meets\n\nText."),
    fixable: true,
  },
  "entry-time-not-utc": {
    severity: "error",
    title: "An entry's time is given in another zone than UTC",
    why: "All times in a file are UTC, so that entries of several desks stand in the right order. Pages can show them in any zone.",
    wrong: blog("## 18:20 CET Council meets\n\nText."),
    right: blog("## 17:20 Council meets\n\nText."),
    fixable: true,
  },
  "entry-time-slip": {
    severity: "warning",
    title: "An entry's time is written in an odd way",
    why: "It is read as meant, but colleagues who search the file for `08:05` and other programs will not find it.",
    wrong: blog("## 8:05 Council meets\n\nText."),
    right: blog("## 08:05 Council meets\n\nText."),
    fixable: true,
  },
  "headline-long": {
    severity: "warning",
    title: "A headline is longer than anybody shows",
    why: "The page shows all of it; search results, feed readers and shared links cut it. Mostly a paragraph was typed on the heading's line.",
    wrong: blog(
      `## 08:05 Council meets. ${"Its members have been called in from all over the country. ".repeat(5).trim()}`,
    ),
    right: blog("## 08:05 Council meets\n\nIts members have been called in from all over the country."),
    fixable: false,
  },
  "entry-heading-gap": {
    severity: "error",
    title: "A line looks like an entry's heading and is none",
    why: "Without an ordinary space after the number signs Markdown takes the line for text, so the entry would become part of the one above.",
    wrong: blog("## 07:48 Council called\n\nText.\n\n##08:05 Council meets\n\nText."),
    right: blog("## 07:48 Council called\n\nText.\n\n## 08:05 Council meets\n\nText."),
    fixable: true,
  },
  "entry-heading-level": {
    severity: "warning",
    title: "A heading starts with a time but has the wrong number of signs",
    why: "Only headings with two number signs open an entry; this one is part of the text of the entry above.",
    wrong: blog("## 07:48 Council called\n\nText.\n\n### 08:05 Council meets\n\nMore text."),
    right: blog("## 07:48 Council called\n\nText.\n\n## 08:05 Council meets\n\nMore text."),
    fixable: false,
  },
  "entry-time-without-heading": {
    severity: "warning",
    title: "A paragraph starts with a time",
    why: "It looks like a new entry, but without number signs it is part of the text of the entry above.",
    wrong: blog("## 07:48 Council called\n\nText.\n\n**08:05** Council meets\n\nMore text."),
    right: blog("## 07:48 Council called\n\nText.\n\n## 08:05 Council meets\n\nMore text."),
    fixable: false,
  },
  "heading-without-time": {
    severity: "error",
    title: "A second-level heading has no time",
    why: "Second-level headings open entries. Without a time nobody knows when it happened, or whether a heading inside an entry was meant.",
    wrong: blog("## 08:05 Council meets\n\nText.\n\n## What we know\n\nMore text."),
    right: blog("## 08:05 Council meets\n\nText.\n\n### What we know\n\nMore text."),
    fixable: false,
  },
  "heading-not-day": {
    severity: "warning",
    title: "A first-level heading is no date",
    why: "First-level headings say on which day the entries below happened. Any other is shown as a heading inside the text.",
    wrong: blog("## 08:05 Council meets\n\nText.\n\n# Background\n\nMore text."),
    right: blog("## 08:05 Council meets\n\nText.\n\n### Background\n\nMore text."),
    fixable: false,
  },
  "title-repeated": {
    severity: "note",
    title: "The title stands in the text again",
    why: "Pages show the title of the front matter. The heading that repeats it is left out.",
    wrong: blog("# US-Iran\n\nTehran vows retaliation.\n\n## 08:05 Council meets\n\nText."),
    right: blog("Tehran vows retaliation.\n\n## 08:05 Council meets\n\nText."),
    fixable: false,
  },
  "day-heading-invalid": {
    severity: "error",
    title: "The heading of a day is not a date",
    why: "All entries below it take its date; one that is wrong or cannot be read would move them to another day.",
    wrong: blog("# 2020/01/03\n\n## 08:05 Council meets\n\nText."),
    right: blog("# 2020-01-03\n\n## 08:05 Council meets\n\nText."),
    fixable: true,
  },
  "sentence-underlined": {
    severity: "warning",
    title: "Dashes stand right under a sentence",
    why: "Markdown takes a sentence with dashes under it for a heading. They are read as a rule between two paragraphs.",
    wrong: blog("## 08:05 Council meets\n\nText.\n---\nMore text."),
    right: blog("## 08:05 Council meets\n\nText.\n\n---\nMore text."),
    fixable: true,
  },
  "entries-swallowed": {
    severity: "error",
    title: "Code, a comment or HTML takes in entries",
    why: "What is not closed goes on to the end of the file, and the entries in it would be lost without a word.",
    wrong: blog("## 07:48 Council called\n\n<!-- check this\n\n## 08:05 Council meets\n\nText."),
    right: blog("## 07:48 Council called\n\n<!-- check this -->\n\n## 08:05 Council meets\n\nText."),
    fixable: false,
  },
  "block-unclosed": {
    severity: "warning",
    title: "Code, a comment or HTML is open at the end of the file",
    why: "It ends with the file for now, but the next entry that is written below would be lost in it.",
    wrong: blog("## 08:05 Council meets\n\n```\nA table of votes"),
    right: blog("## 08:05 Council meets\n\n```\nA table of votes\n```"),
    fixable: false,
  },
  "text-outside-entry": {
    severity: "error",
    title: "Text stands between the heading of a day and its first entry",
    why: "It belongs to no entry, so it has no time, no place and no address.",
    wrong: blog(
      "## 23:50 Council meets\n\nText.\n\n# 2020-01-04\n\nThe second day.\n\n## 00:25 Council adjourns\n\nText.",
    ),
    right: blog("## 23:50 Council meets\n\nText.\n\n# 2020-01-04\n\n## 00:25 Council adjourns\n\nThe second day."),
    fixable: false,
  },
  "text-before-first-entry": {
    severity: "error",
    title: "Text stands before the first entry of a part",
    why: "The standfirst of a blog in parts is in its `index.md`; what stands here belongs to no entry and would be lost.",
    wrong: {
      "vote/index.md": blog("Standfirst.\n\n## 08:05 First results\n\nText."),
      "vote/night.md": "The night shift.\n\n## 20:05 Second results\n\nText.\n",
    },
    right: {
      "vote/index.md": blog("Standfirst.\n\n## 08:05 First results\n\nText."),
      "vote/night.md": "## 20:05 Second results\n\nThe night shift.\n",
    },
    fixable: false,
  },
} as const satisfies Record<string, DiagnosticPage>;
