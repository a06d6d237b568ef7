import type { DiagnosticPage } from "../page.ts";

/** A blog with one entry that has these lines under its heading. */
const blog = (lines: string): string => `---
title: US-Iran
date: 2020-01-03
---

## 08:05 Council meets
${lines}
`;

/** Attribute lines under an entry's heading. */
export const ATTRIBUTE_PAGES = {
  "attribute-value-invalid": {
    severity: "error",
    title: "An attribute has a value that it cannot have",
    why: "The line would be taken for text and printed, or the entry would not do what was meant.",
    wrong: blog("key: true\n\nText."),
    right: blog("key: yes\n\nText."),
    fixable: true,
  },
  "attribute-empty": {
    severity: "warning",
    title: "An attribute has no value",
    why: "The line says nothing and is left out; perhaps a value was forgotten.",
    wrong: blog("tags:\n\nText."),
    right: blog("tags: Iran, US\n\nText."),
    fixable: true,
  },
  "attribute-misspelt": {
    severity: "error",
    title: "A line under a heading is one letter away from an attribute",
    why: "The attribute would not hold, and the line would be printed as text.",
    wrong: blog("pined: yes\n\nText."),
    right: blog("pinned: yes\n\nText."),
    fixable: true,
  },
  "attribute-repeated": {
    severity: "warning",
    title: "An entry says an attribute twice",
    why: "Only the first one holds, which may not be the one that was meant.",
    wrong: blog("tags: Iran\ntags: US\n\nText."),
    right: blog("tags: Iran, US\n\nText."),
    fixable: false,
  },
  "attributes-not-ended": {
    severity: "warning",
    title: "Text follows the attributes without an empty line",
    why: "The text is read as text, but a typing slip in an attribute would be printed in the same way.",
    wrong: blog("key: yes\nText."),
    right: blog("key: yes\n\nText."),
    fixable: true,
  },
} as const satisfies Record<string, DiagnosticPage>;
