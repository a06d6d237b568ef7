import type { DiagnosticPage } from "../page.ts";

/** A blog whose text below the front matter is this. */
const blog = (text: string): string => `---
title: US-Iran
date: 2020-01-03
---

${text}
`;

/** What entries are and where they stand: ids, former ids, doubles. */
export const IDENTITY_PAGES = {
  "id-duplicate": {
    severity: "error",
    title: "Two entries have the same id",
    why: "The id is the entry's address and its key in feeds; one of the two would replace the other.",
    wrong: blog("## 08:05 Council meets\nid: council\n\nText.\n\n## 07:48 Council called\nid: council\n\nMore text."),
    right: blog("## 08:05 Council meets\nid: meeting\n\nText.\n\n## 07:48 Council called\nid: council\n\nMore text."),
    fixable: false,
  },
  "id-reserved": {
    severity: "error",
    title: "An id is a name that the site uses itself",
    why: "The entry's page would replace a file of the site, such as the page of the blog itself.",
    wrong: blog("## 08:05 Council meets\nid: index\n\nText."),
    right: blog("## 08:05 Council meets\nid: council\n\nText."),
    fixable: false,
  },
  "former-id-taken": {
    severity: "error",
    title: "A former id belongs to another entry",
    why: "One address can lead to one entry only.",
    wrong: blog("## 08:05 Council meets\nwas: council\n\nText.\n\n## 07:48 Council called\nid: council\n\nMore text."),
    right: blog("## 08:05 Council meets\nwas: meeting\n\nText.\n\n## 07:48 Council called\nid: council\n\nMore text."),
    fixable: false,
  },
  "entries-alike": {
    severity: "warning",
    title: "Two entries are alike to the word",
    why: "Most often one came in twice, when two versions of a file were brought together or a text was pasted.",
    wrong: blog(
      "## 08:05 Council meets\n\nThe national security council meets at noon.\n\n## 08:05 Council meets\n\nThe national security council meets at noon.\n\n## 07:48 Council called\n\nText.",
    ),
    right: blog("## 08:05 Council meets\n\nThe national security council meets at noon."),
    fixable: false,
  },
  "pinned-several": {
    severity: "warning",
    title: "More than one entry is pinned",
    why: "Only one can stand on top; the newest does.",
    wrong: blog("## 08:05 What we know\npinned: yes\n\nText.\n\n## 07:48 Council called\npinned: yes\n\nMore text."),
    right: blog("## 08:05 What we know\npinned: yes\n\nText.\n\n## 07:48 Council called\n\nMore text."),
    fixable: true,
  },
  "updated-before-entry": {
    severity: "error",
    title: "An update is dated before its entry",
    why: "Nothing is updated before it is published. After midnight the update needs its date.",
    wrong: blog("## 23:50 Council meets\nupdated: 00:10\n\nText."),
    right: blog("## 23:50 Council meets\nupdated: 2020-01-04 00:10\n\nText."),
    fixable: true,
  },
} as const satisfies Record<string, DiagnosticPage>;
