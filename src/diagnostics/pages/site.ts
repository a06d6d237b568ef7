import type { DiagnosticPage } from "../page.ts";

const ENTRY = `
## 08:05 First results

Text.
`;

/** A blog with these further lines of front matter. */
const blog = (lines = ""): string => `---\ntitle: Vote count\ndate: 2020-01-03\n${lines}---\n${ENTRY}`;

const site = (lines: string): string => `---\ntitle: The Daily\n${lines}\n---\n`;

export const SITE_PAGES = {
  "site-file-missing": {
    severity: "note",
    title: "No file describes the site",
    why: "The site gets a name and settings that fit any site.",
    wrong: { "vote.md": blog() },
    right: { "index.md": site("url: https://example.org"), "vote.md": blog() },
    fixable: false,
  },
  "site-url-missing": {
    severity: "note",
    title: "The site has no address",
    why: "Feeds, search engines and social networks need full addresses; without one they get that of your own machine, or none.",
    wrong: { "index.md": site("description: News"), "vote.md": blog() },
    right: { "index.md": site("url: https://example.org"), "vote.md": blog() },
    fixable: false,
  },
  "site-url-invalid": {
    severity: "error",
    title: "The address of the site cannot be one",
    why: "Every link, feed and poll starts with it.",
    wrong: { "index.md": site("url: https://example.org/?page=news"), "vote.md": blog() },
    right: { "index.md": site("url: https://example.org/news"), "vote.md": blog() },
    fixable: false,
  },
  "blog-without-entries": {
    severity: "warning",
    title: "A live blog has no entries",
    why: "Readers find an empty page. That is right only before the coverage starts.",
    wrong: `---\ntitle: Vote count\ndate: 2020-01-03\n---\n`,
    right: blog(),
    fixable: false,
  },
  "end-before-start": {
    severity: "warning",
    title: "The planned end lies before the first day",
    why: "Search engines would take the coverage for over.",
    wrong: blog("ends: 2020-01-02 20:00\n"),
    right: blog("ends: 2020-01-04 20:00\n"),
    fixable: false,
  },
  "slug-duplicate": {
    severity: "error",
    title: "Two live blogs have the same address",
    why: "One would replace the other.",
    wrong: { "count.md": blog("slug: vote\n"), "vote.md": blog() },
    right: { "count.md": blog("slug: count\n"), "vote.md": blog() },
    fixable: false,
  },
  "slug-reserved": {
    severity: "error",
    title: "The address of a live blog is a name that the site uses itself",
    why: "The blog would replace files of the site.",
    wrong: { "media.md": blog() },
    right: { "the-media.md": blog() },
    fixable: false,
  },
  "former-slug-taken": {
    severity: "error",
    title: "A former address belongs to another live blog",
    why: "One address can lead to one blog only.",
    wrong: { "count.md": blog("was: vote\n"), "vote.md": blog() },
    right: { "count.md": blog("was: old-vote\n"), "vote.md": blog() },
    fixable: false,
  },
  "translation-unknown": {
    severity: "warning",
    title: "A translation names a live blog that does not exist",
    why: "Search engines and readers would be sent to a page that is not there.",
    wrong: { "vote.md": blog("translations:\n  fa: vote-fa\n") },
    right: {
      "vote.md": blog("translations:\n  fa: vote-fa\n"),
      "vote-fa.md": blog("lang: fa\ntranslations:\n  en: vote\n"),
    },
    fixable: false,
  },
  "translation-language": {
    severity: "warning",
    title: "A translation names a live blog in another language",
    why: "Search engines would offer readers a page in a language that it is not in.",
    wrong: {
      "vote.md": blog("translations:\n  de: vote-fa\n"),
      "vote-fa.md": blog("lang: fa\ntranslations:\n  en: vote\n"),
    },
    right: {
      "vote.md": blog("translations:\n  fa: vote-fa\n"),
      "vote-fa.md": blog("lang: fa\ntranslations:\n  en: vote\n"),
    },
    fixable: false,
  },
  "translation-one-sided": {
    severity: "warning",
    title: "A live blog does not name the one that it is a translation of",
    why: "Search engines believe in translations only where the pages name one another.",
    wrong: { "vote.md": blog("translations:\n  fa: vote-fa\n"), "vote-fa.md": blog("lang: fa\n") },
    right: {
      "vote.md": blog("translations:\n  fa: vote-fa\n"),
      "vote-fa.md": blog("lang: fa\ntranslations:\n  en: vote\n"),
    },
    fixable: false,
  },
} as const satisfies Record<string, DiagnosticPage>;
