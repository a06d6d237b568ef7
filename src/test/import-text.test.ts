import fc from "fast-check";
import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import * as SITE_WORK from "../node/library.ts";
import { MarkdownParser } from "../parse/body/markdown-parser.ts";
import { plainText } from "../parse/body/plain-text.ts";
import { runCommand } from "./run-command.ts";

const now = () => Date.parse("2026-11-23T12:00:00Z");

/** Lines that mean something in Markdown, in our files, in git or on a page; and lines that do not. */
const SAMPLES = [
  ...[
    "## Heading",
    "# 2020-01-04",
    "#",
    "##",
    "##08:05 near",
    "\uFF03\uFF03 wide",
    "### 08:05 other",
    "---",
    "***",
    "___",
    "===",
    "- item",
    "+ item",
    "* item",
  ],
  ...[
    "1. first",
    "2) second",
    "1986. A year",
    "> quote",
    "> Correction, 07:00: no",
    "```",
    "~~~ js",
    "`code`",
    "<script>alert(1)</script>",
    "</div>",
    "<!--",
    "-->",
  ],
  ...[
    "<b>bold</b>",
    "<https://example.org>",
    "[a](b)",
    "[a]: http://b.example",
    "[^1]",
    "[^1]: note",
    "![x](y.png)",
    "*em*",
    "_em_",
    "__strong__",
    "snake_case_name",
  ],
  ...[
    "~~gone~~",
    "&amp; &lt; &copy",
    "a | b",
    "| a | b |",
    "|---|---|",
    ":-- | --:",
    "back\\slash \\* \\",
    "author: me",
    "key: yes",
    "Pined: yes",
    "id: some-id",
    "withdrawn: x",
  ],
  ...[
    "<<<<<<< ours",
    "=======",
    ">>>>>>> theirs",
    "||||||| base",
    "https://example.org/a_b_c?d=e&f=g",
    "see https://example.org/*x* now",
    "www.ex_ample.org/x_y",
    "a_b@example.org",
  ],
  ...[
    "{{ x }}",
    "$1 %s",
    "title: x",
    "Plain words here",
    "More words: and signs!",
    "\u0634\u0639\u0627\u0631 \u062C\u062F\u06CC\u062F",
    "\u{1F600} face",
    "25:10 no time",
    "3h ago: a note",
  ],
  ...[
    "\u00A0no\u00A0break",
    "trailing #",
    "ends in two  ",
    "UTC at noon",
    "PM resigns",
    "ET: home",
    "\u2013 dash",
    "- dash",
    ": colon",
    "local – words",
    "&#35; typed",
  ],
];

const line = fc.oneof(
  fc.constantFrom(...SAMPLES),
  fc.stringMatching(/^[A-Za-z*_#<>[\]()`~|&:.!\\-][ A-Za-z*_#<>[\]()`~|&:.!\\-]{0,20}$/u),
);
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 });
const entry = fc.record({
  // A sign between time and headline belongs to neither, and a zone to the time.
  headline: fc.option(
    line.filter((words) => !/^(?:[-\u2013:|,;./)\]]|[A-Za-z]{1,4}(?![A-Za-z])|local)/u.test(words)),
    { nil: undefined },
  ),
  text: fc.array(paragraph, { maxLength: 3 }),
});
const pasted = fc.record({
  newestFirst: fc.boolean(),
  opening: fc.array(paragraph, { maxLength: 2 }),
  entries: fc.array(entry, { minLength: 1, maxLength: 6 }),
});

const parser = new MarkdownParser();
const wordsOf = (text: string) => text.split(/[\s\u00A0]+/u).filter((word) => word !== "");

/** The words of a file as a reader sees them. */
function wordsOfFile(markdown: string): readonly string[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/u, "").replace(/^(?<heading>## \d\d:\d\d) – /gmu, "$<heading> ");
  const words = (node: Nodes): readonly string[] =>
    node.type === "root" ? node.children.flatMap(words) : wordsOf(plainText(node));
  return words(parser.parse(body));
}

function typeText({
  opening,
  entries,
  newestFirst,
}: {
  readonly opening: readonly string[][];
  readonly entries: readonly { headline: string | undefined; text: readonly string[][] }[];
  readonly newestFirst: boolean;
}) {
  const clocks = entries.map((_, index) => `1${index}:0${index}`);
  const times = newestFirst ? clocks.toReversed() : clocks;
  const blocks = entries.flatMap(({ headline, text }, index) => [
    headline === undefined ? [times[index] ?? ""] : [`${times[index]} ${headline}`],
    ...text,
  ]);
  return { times, text: [["The title"], ...opening, ...blocks].map((block) => block.join("\n")).join("\n\n") };
}

test("every word that is typed stands in the file or in the report, as it was typed, and the file has no errors", async () => {
  await fc.assert(
    fc.asyncProperty(pasted, async (sample) => {
      const { text, times } = typeText(sample);
      const { code, stdout, stderr } = await runCommand(["import", "-", "--date", "2020-01-03"], SITE_WORK, {
        now,
        readInput: () => Promise.resolve(text),
      });
      expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
      const headings = [...stdout.matchAll(/^## (?<clock>\d\d:\d\d)/gmu)].map((match) => match.groups?.["clock"]);
      expect(headings).toEqual(times);
      const reported = [...stderr.matchAll(/^ {2}line \d+: (?<words>.*) → (?!kept as text)/gmu)];
      const found = [...wordsOfFile(stdout), ...reported.flatMap((match) => wordsOf(match.groups?.["words"] ?? ""))];
      expect(found.toSorted()).toEqual(wordsOf(text).toSorted());
    }),
    { numRuns: Number(process.env["RUNS"] ?? 100) },
  );
});
