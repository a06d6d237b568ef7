import type { DiagnosticPage } from "../page.ts";

const ENTRY = `
## 08:05 Council meets

Text.
`;

const GOOD = `---
title: US-Iran
date: 2020-01-03
---
${ENTRY}`;

/** A blog with these lines of front matter. */
const blog = (lines: string): string => `---\n${lines}\n---\n${ENTRY}`;

export const FRONT_MATTER_PAGES = {
  "front-matter-missing": {
    severity: "error",
    title: "A live blog has no front matter",
    why: "Its title and its date stand there; without them there is no page to make.",
    wrong: ENTRY.trimStart(),
    right: GOOD,
    fixable: false,
  },
  "front-matter-unclosed": {
    severity: "error",
    title: "The front matter has no end",
    why: "Without the second line of dashes nobody knows where the settings end and the text starts.",
    wrong: `---\ntitle: US-Iran\ndate: 2020-01-03\n${ENTRY}`,
    right: GOOD,
    fixable: false,
  },
  "front-matter-not-first": {
    severity: "error",
    title: "Something stands before the front matter",
    why: "The dashes start front matter only at the very first character of a file; further down they are a rule.",
    wrong: `\n${GOOD}`,
    right: GOOD,
    fixable: true,
  },
  "front-matter-language": {
    severity: "error",
    title: "The front matter is not YAML between plain dashes",
    why: "Other forms can run programs on the machine that builds the site. Front matter is data only.",
    wrong: `---js\n{ title: "US-Iran" }\n---\n${ENTRY}`,
    right: GOOD,
    fixable: false,
  },
  "front-matter-too-long": {
    severity: "error",
    title: "The front matter is too long",
    why: "Settings are a few lines. So much text is an entry in the wrong place, or made to keep the build busy.",
    wrong: blog(`title: US-Iran\ndate: 2020-01-03\ndescription: ${"Tehran vows retaliation. ".repeat(400)}`),
    right: GOOD,
    fixable: false,
  },
  "front-matter-directive": {
    severity: "error",
    title: "The front matter gives orders to a parser",
    why: "Such a line could change what the other lines mean, from one program to the next.",
    wrong: blog("%YAML 1.1\ntitle: US-Iran\ndate: 2020-01-03"),
    right: GOOD,
    fixable: false,
  },
  "front-matter-line-invalid": {
    severity: "error",
    title: "A line of the front matter is no setting",
    why: "It would be lost, and what was meant by it would not hold.",
    wrong: blog("title: US-Iran\ndate: 2020-01-03\nstatus live"),
    right: blog("title: US-Iran\ndate: 2020-01-03\nstatus: live"),
    fixable: false,
  },
  "setting-unknown": {
    severity: "warning",
    title: "A setting has a name that is not known",
    why: "It is left out, so what was meant by it does not hold. Most often it is a typing slip.",
    wrong: blog("title: US-Iran\ndate: 2020-01-03\nstauts: ended"),
    right: blog("title: US-Iran\ndate: 2020-01-03\nstatus: ended"),
    fixable: true,
  },
  "setting-forbidden": {
    severity: "error",
    title: "A setting has a name that programs use inside",
    why: "Such names change how programs work and have no meaning for a live blog.",
    wrong: blog("title: US-Iran\ndate: 2020-01-03\n__proto__: yes"),
    right: GOOD,
    fixable: false,
  },
  "setting-repeated": {
    severity: "error",
    title: "A setting is said twice",
    why: "Only one of the two can hold, and nobody knows which was meant.",
    wrong: blog("title: US-Iran\ndate: 2020-01-03\ntitle: Iran"),
    right: GOOD,
    fixable: false,
  },
  "setting-missing": {
    severity: "error",
    title: "A setting that every live blog needs is missing",
    why: "Without a title there is no headline, and without a date the times of the entries are on no day.",
    wrong: blog("title: US-Iran"),
    right: GOOD,
    fixable: false,
  },
  "setting-invalid": {
    severity: "error",
    title: "A setting has a value that it cannot have",
    why: "A value that is ignored or guessed would change the page without anybody noticing.",
    wrong: blog("title: US-Iran\ndate: 2020/01/03"),
    right: GOOD,
    fixable: true,
  },
} as const satisfies Record<string, DiagnosticPage>;
