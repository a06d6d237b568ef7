import type { DiagnosticPage } from "../page.ts";

/** A blog whose text below the front matter is this. */
const blog = (text: string): string => `---
title: US-Iran
date: 2020-01-03
---

${text}
`;

export const ORDER_PAGES = {
  "midnight-jump": {
    severity: "error",
    title: "An entry can only stand after midnight but has no date",
    why: "With the date of the day before it would move by a whole day. A guess could be wrong, so the date has to be written.",
    wrong: blog("## 23:40 Talks begin\n\nOne.\n\n## 23:55 Talks go on\n\nTwo.\n\n## 00:10 Talks end\n\nThree."),
    right: blog(
      "## 23:40 Talks begin\n\nOne.\n\n## 23:55 Talks go on\n\nTwo.\n\n## 2020-01-04 00:10 Talks end\n\nThree.",
    ),
    fixable: true,
  },
  "direction-unclear": {
    severity: "warning",
    title: "Which way a file runs hangs on entries far apart",
    why: "Of two entries more than twelve hours apart either may be the newer one: with midnight between them the file runs the other way, and one of them belongs to the next day.",
    wrong: blog("## 23:50 Talks go on\n\nOne.\n\n## 00:10 Talks end\n\nTwo."),
    right: blog("## 23:50 Talks go on\n\nOne.\n\n## 2020-01-04 00:10 Talks end\n\nTwo."),
    fixable: false,
  },
  "entry-out-of-order": {
    severity: "note",
    title: "An entry stands at another place than its time",
    why: "Pages show entries by their time, whatever their place in the file. A time that was mistyped shows up here.",
    wrong: blog("## 08:05 Four\n\nText.\n\n## 07:10 One\n\nText.\n\n## 07:48 Three\n\nText.\n\n## 07:00 Zero\n\nText."),
    right: blog("## 08:05 Four\n\nText.\n\n## 07:48 Three\n\nText.\n\n## 07:10 One\n\nText.\n\n## 07:00 Zero\n\nText."),
    fixable: false,
  },
  "entry-in-future": {
    severity: "error",
    title: "An entry lies ahead of the clock",
    why: "Most often local time was typed instead of UTC. Readers would see a time that has not come yet.",
    wrong: blog("## 2999-01-03 08:05 Council meets\n\nText."),
    right: blog("## 08:05 Council meets\n\nText."),
    fixable: false,
  },
  "entry-hours-behind": {
    severity: "warning",
    title: "The newest entry is whole hours behind the one before it",
    why: "Most often local time was typed instead of UTC. The entry would not stand on top but hours further down.",
    wrong: blog(
      "## 07:05 Council adjourns\n\nOne.\n\n## 08:05 Council meets\n\nTwo.\n\n## 07:48 Council called\n\nThree.\n\n## 07:30 Leaders react\n\nFour.",
    ),
    right: blog(
      "## 08:35 Council adjourns\n\nOne.\n\n## 08:05 Council meets\n\nTwo.\n\n## 07:48 Council called\n\nThree.\n\n## 07:30 Leaders react\n\nFour.",
    ),
    fixable: false,
  },
  "entry-above-first-day": {
    severity: "warning",
    title: "An entry stands above the first day heading of a file that runs newest first",
    why: "Without a day heading above it, it takes the blog's first date and sinks below all others.",
    wrong: blog(
      "## 10:10 Council meets\n\nOne.\n\n## 09:10 Council called\n\nTwo.\n\n# 2020-01-03\n\n## 08:50 Leaders react\n\nThree.",
    ),
    right: blog(
      "# 2020-01-03\n\n## 10:10 Council meets\n\nOne.\n\n## 09:10 Council called\n\nTwo.\n\n## 08:50 Leaders react\n\nThree.",
    ),
    fixable: false,
  },
  "minute-shared": {
    severity: "warning",
    title: "Two entries share a minute in a file that runs both ways",
    why: "Which of the two is older decides their addresses. Where the file does not clearly run one way, that is a guess that may change later.",
    wrong: blog("## 08:05 One\n\nText.\n\n## 08:05 Two\n\nMore text."),
    right: blog("## 08:05 One\nid: one\n\nText.\n\n## 08:05 Two\nid: two\n\nMore text."),
    fixable: false,
  },
} as const satisfies Record<string, DiagnosticPage>;
