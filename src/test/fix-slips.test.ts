import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CODES } from "../diagnostics/codes.ts";
import type { DiagnosticPage } from "../diagnostics/page.ts";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { siteFolder } from "./site-folder.ts";

const SITE = "---\ntitle: The Gazette\nurl: https://example.org\n---\n";
const now = () => Date.parse("2026-11-23T12:00:00Z");

/** A slip: what a writer types instead of what was meant. Only what fits the words is changed. */
interface Slip {
  readonly code: keyof typeof CODES;
  readonly make: (meant: string) => string;
}

const HEADING = /^## (?<time>\d\d:\d\d)(?= )/mu;
const heading = (typed: (time: string, hour: number) => string) => (entry: string) =>
  entry.replace(HEADING, (_, time: string) => typed(time, Number(time.slice(0, 2))));
const native = (time: string) => time.replace(/\d/gu, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
const inBerlin = (time: string, hour: number) => `${String(hour + 1).padStart(2, "0")}${time.slice(2)} CET`;
const half = (time: string, hour: number) =>
  `${hour % 12 === 0 ? 12 : hour % 12}.${time.slice(3)}${hour < 12 ? "am" : "pm"}`;

/** One and more for every code that has a safe repair and concerns one entry. */
const ENTRY_SLIPS: readonly Slip[] = [
  { code: "entry-time-slip", make: heading((time, hour) => `## ${hour}${time.slice(2)}`) },
  { code: "entry-time-slip", make: heading((time) => `## ${time.replace(":", "h")}`) },
  { code: "entry-time-slip", make: heading((time) => `## ${native(time)}`) },
  { code: "entry-time-slip", make: heading((time) => `## ${time.replace(":", "\uFF1A")}`) },
  { code: "entry-time-invalid", make: heading((time, hour) => `## ${half(time, hour)}`) },
  { code: "entry-time-invalid", make: heading((time) => `## ${time.replace(":", ".")} Uhr`) },
  { code: "entry-time-invalid", make: heading((time) => `## **${time}**`) },
  { code: "entry-time-invalid", make: heading((time) => `## ${time}:00`) },
  {
    code: "entry-time-not-utc",
    make: heading((time, hour) => (hour < 23 ? `## ${inBerlin(time, hour)}` : `## ${time}`)),
  },
  { code: "entry-time-not-utc", make: heading((time) => `## ${time} GMT`) },
  { code: "entry-heading-gap", make: heading((time) => `##${time}`) },
  { code: "entry-heading-gap", make: heading((time) => `##\u00A0${time}`) },
  { code: "attribute-value-invalid", make: (entry) => entry.replace("\nkey: yes\n", "\nkey: true\n") },
  { code: "attribute-misspelt", make: (entry) => entry.replace("\nauthor: ", "\nauhtor: ") },
  { code: "attribute-misspelt", make: (entry) => entry.replace("\ntags: ", "\ntagss: ") },
  { code: "attribute-empty", make: (entry) => entry.replace("\nkey: yes\n", "\nkey: yes\ntags:\n") },
  { code: "attributes-not-ended", make: (entry) => entry.replace("\nkey: yes\n\n", "\nkey: yes\n") },
  { code: "sentence-underlined", make: (entry) => entry.replace("\n\n---\n", "\n---\n") },
  { code: "control-character", make: (entry) => entry.replace("Text", "Te\u0008xt") },
  { code: "direction-mark", make: (entry) => entry.replace("Text", "\u202EText") },
];

/** Slips of the whole file. */
const FILE_SLIPS: readonly Slip[] = [
  { code: "front-matter-not-first", make: (file) => `\n${file}` },
  { code: "setting-unknown", make: (file) => file.replace("\nstatus:", "\nstauts:") },
  { code: "setting-invalid", make: (file) => file.replace("date: 2020-01-03", "date: 2020/01/03") },
  { code: "day-heading-invalid", make: (file) => file.replace("\n# 2020-01-03\n", "\n# 2020/01/03\n") },
  { code: "midnight-jump", make: (file) => file.replaceAll("## 2020-01-04 ", "## ") },
  { code: "updated-before-entry", make: (file) => file.replaceAll("updated: 2020-01-04 ", "updated: ") },
  { code: "pinned-several", make: (file) => file.replaceAll("\nid: ", "\npinned: yes\nid: ") },
];

const BODIES = ["Text.", "Text.\n\n---\n\nMore words.", "Text.\n\n> Quoted.\n\nMore words."] as const;
const HEADS = ["", "key: yes\n", "author: Ann Lee\nkey: yes\n", "tags: rain, town\n"] as const;

const entry = fc.record({
  head: fc.constantFrom(...HEADS),
  body: fc.constantFrom(...BODIES),
  slips: fc.subarray([...ENTRY_SLIPS], { maxLength: 2 }),
});
const sample = fc.record({
  entries: fc.array(entry, { minLength: 2, maxLength: 5 }),
  fileSlips: fc.subarray([...FILE_SLIPS], { maxLength: 3 }),
  day: fc.boolean(),
  form: fc.constantFrom("\n", "\r\n"),
});
type Sample = typeof sample extends fc.Arbitrary<infer T> ? T : never;

/** A blog from 20:00 over midnight, oldest first: as it is meant, and as it was typed. */
function write({ entries, fileSlips, day, form }: Sample): { readonly meant: string; readonly typed: string } {
  const plain = entries.map(
    ({ head, body }, index) => `## ${20 + (index % 4)}:0${index} Entry ${index}\n${head}\n${body}\n`,
  );
  const late =
    "## 23:50 Late\nid: late\nupdated: 2020-01-04 00:10\n\nText.\n\n## 2020-01-04 00:20 Later\n\nText.\n\n## 2020-01-04 00:30 Latest\npinned: yes\n\nText.\n";
  const front = "---\ntitle: Vote\ndate: 2020-01-03\nstatus: ended\n---\n";
  const file = (texts: readonly string[]) => [front, ...(day ? ["# 2020-01-03\n"] : []), ...texts, late].join("\n");
  const sorted = plain.toSorted();
  const typed = sorted.map((text) => {
    const slips = entries[plain.indexOf(text)]?.slips ?? [];
    return slips.reduce((now, { make }) => make(now), text);
  });
  const inForm = (text: string) => text.replaceAll("\n", form);
  return { meant: inForm(file(sorted)), typed: inForm(fileSlips.reduce((now, { make }) => make(now), file(typed))) };
}

async function codesIn(cwd: string): Promise<readonly string[]> {
  const { diagnostics } = await SITE_WORK.check({ cwd, env: {}, now, files: [] });
  return diagnostics.map(({ code }) => code);
}

test("every code with a safe repair has a slip here", () => {
  const fixable = Object.entries<DiagnosticPage>(CODES).flatMap(([code, page]) => (page.fixable ? [code] : []));
  const made = new Set<string>([...ENTRY_SLIPS, ...FILE_SLIPS].map(({ code }) => code));
  expect([...made].toSorted()).toEqual(fixable.toSorted());
});

test("whatever slips a file has, its repairs give what was meant, once and for all", async () => {
  await fc.assert(
    fc.asyncProperty(sample, async (given) => {
      const { meant, typed } = write(given);
      const folder = siteFolder({ "content/index.md": SITE, "content/vote.md": typed });
      const blog = () => readFileSync(join(folder, "content/vote.md"), "utf8");
      const repair = () => runCommand(["fix"], SITE_WORK, { cwd: folder, now });
      await repair();
      // Of several pinned entries the others say no.
      expect(blog().replace(/pinned: no\r?\n/u, "")).toBe(meant);
      const slips = [...ENTRY_SLIPS, ...FILE_SLIPS].map(({ code }) => code as string);
      expect((await codesIn(folder)).filter((code) => slips.includes(code))).toEqual([]);
      expect((await repair()).stdout).toMatch(/^Nothing to repair\./u);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 40) },
  );
});
