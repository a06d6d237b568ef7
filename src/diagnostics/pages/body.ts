import type { DiagnosticPage } from "../page.ts";

/** A blog with one entry that holds the text. */
const blog = (text: string): string => `---
title: US-Iran
date: 2020-01-03
---

## 07:48 Tehran calls emergency council

${text}
`;

export const BODY_PAGES = {
  "entry-too-complex": {
    severity: "error",
    title: "An entry is too long or too deeply nested to be read",
    why: "Reading such a text would keep the build busy for minutes. No entry that readers want is longer than 64 kB or has quotations within quotations thirty deep.",
    wrong: blog(`${"> ".repeat(40)}Who said this?`),
    right: blog("> Someone said this."),
    fixable: false,
  },
  "control-character": {
    severity: "warning",
    title: "The text holds invisible control characters",
    why: "They come in with text copied from other programs, show nothing, and break feeds in news readers. They are left out.",
    wrong: blog("The council meets\u0008 at noon."),
    right: blog("The council meets at noon."),
    fixable: true,
  },
  "raw-html": {
    severity: "warning",
    title: "HTML in the text is not passed on",
    why: "HTML in an entry could run code in readers' browsers and breaks in feeds. The tags are left out and their text stays.",
    wrong: blog("The council meets <b>at noon</b>."),
    right: blog("The council meets **at noon**."),
    fixable: false,
  },
  "comment-broken": {
    severity: "error",
    title: "A comment ends at an empty line, so the rest of it would be published",
    why: "In the middle of a paragraph Markdown ends a comment at the first empty line. What was meant for the desk alone would stand on the page.",
    wrong: blog("The council meets. <!-- Ask legal\n\nbefore noon --> It decides today."),
    right: blog("The council meets. <!-- Ask legal before noon --> It decides today."),
    fixable: false,
  },
  "correction-time-missing": {
    severity: "warning",
    title: "A correction does not say when it was made",
    why: "Readers and search engines cannot tell that the entry changed after it was published. Without a time the correction does not move the entry's date of change.",
    wrong: blog("> **Correction:** an earlier version misnamed the council."),
    right: blog("> **Correction, 08:02:** an earlier version misnamed the council."),
    fixable: false,
  },
  "correction-time-invalid": {
    severity: "error",
    title: "The time of a correction cannot be read",
    why: "Times are in UTC and of the form HH:MM; a guess could show readers a wrong time.",
    wrong: blog("> **Correction, 8.02am:** an earlier version misnamed the council."),
    right: blog("> **Correction, 08:02:** an earlier version misnamed the council."),
    fixable: false,
  },
  "correction-time-early": {
    severity: "error",
    title: "A correction is dated before its entry",
    why: "Nothing is corrected before it is published. After midnight the correction needs its date.",
    wrong: blog("> **Correction, 00:10:** an earlier version misnamed the council."),
    right: blog("> **Correction, 2020-01-04 00:10:** an earlier version misnamed the council."),
    fixable: false,
  },
  "link-forbidden": {
    severity: "warning",
    title: "A link does not lead to the web, to mail or to a telephone number",
    why: "Other addresses do nothing for most readers, and some run code in their browsers. The link's words stay as text.",
    wrong: blog("Read the [statement](ftp://example.com/statement.txt)."),
    right: blog("Read the [statement](https://example.com/statement)."),
    fixable: false,
  },
  "link-relative": {
    severity: "warning",
    title: "A link leads somewhere else on each page",
    why: "The same entry stands on several pages at different depths, so a relative address cannot be right on all of them. The link's words stay as text.",
    wrong: blog("See [our elections page](elections)."),
    right: blog("See [our elections page](/elections/)."),
    fixable: false,
  },
  "entry-link-unknown": {
    severity: "error",
    title: "A link leads to an entry or blog that does not exist",
    why: "Readers would land nowhere. Perhaps the entry got another id or is still a draft.",
    wrong: blog("As [reported earlier](#strike)."),
    right: blog("As [reported earlier](#2020-01-03-0700).\n\n## 07:00 Strike near Baghdad airport\n\nText."),
    fixable: false,
  },
  "footnote-in-headline": {
    severity: "warning",
    title: "A headline has a footnote",
    why: "Headlines are printed in the list of key events, in feeds and on share cards, where no notes follow. The mark is left out there and on the page.",
    wrong: blog(
      "The council meets at noon.\n\n## 07:50 Council meets at noon[^1]\n\nIn Tehran.[^1]\n\n[^1]: Local time.",
    ),
    right: blog("The council meets at noon.\n\n## 07:50 Council meets at noon\n\nIn Tehran.[^1]\n\n[^1]: Local time."),
    fixable: false,
  },
  "label-unknown": {
    severity: "warning",
    title: "A footnote or link label is used and never defined",
    why: "Without its definition the mark stands in the text in square brackets, as typed.",
    wrong: blog("The council meets at noon.[^1]"),
    right: blog("The council meets at noon.[^1]\n\n[^1]: Local time; 08:30 UTC."),
    fixable: false,
  },
} as const satisfies Record<string, DiagnosticPage>;
