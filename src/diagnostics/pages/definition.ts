import type { DiagnosticPage } from "../page.ts";

/** Problems of link and footnote definitions, which hold for a whole blog. */
export const DEFINITION_PAGES = {
  "definition-conflict": {
    severity: "warning",
    title: "A link or footnote label is defined twice in different ways",
    why: "Definitions hold for the whole blog, in the order of its parts, and the first one wins: the second would never be used, and its link would lead to the wrong place.",
    wrong: `---
title: Vote
date: 2026-05-07
---

## 20:00 Polls close

See the [results][board].

[board]: https://example.org/board

## 20:10 First result

See the [map][board].

[board]: https://example.org/map
`,
    right: `---
title: Vote
date: 2026-05-07
---

## 20:00 Polls close

See the [results][board].

[board]: https://example.org/board

## 20:10 First result

See the [map][map].

[map]: https://example.org/map
`,
    fixable: false,
  },
} as const satisfies Record<string, DiagnosticPage>;
