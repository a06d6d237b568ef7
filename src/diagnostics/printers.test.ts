import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Diagnostic } from "../model/diagnostic.ts";
import { listCodes } from "./list-codes.ts";
import type { DiagnosticPage } from "./page.ts";
import { COLOURED, PLAIN } from "./paint.ts";
import { printGithub } from "./print-github.ts";
import { printGitlab } from "./print-gitlab.ts";
import { printJson } from "./print-json.ts";
import { printPage } from "./print-page.ts";
import { printText } from "./print-text.ts";

const span = (file: string, line: number, from: number, to: number) => ({
  file,
  start: { line, column: from },
  end: { line, column: to },
});

const TIME: Diagnostic = {
  code: "entry-time-invalid",
  severity: "error",
  span: span("content/vote.md", 2, 4, 9),
  message: "`25:10` is not a time of day.",
  remedy: "Write HH:MM in UTC, 00:00 to 23:59.",
};

const SHORT: Diagnostic = {
  code: "entry-time-short",
  severity: "warning",
  span: span("content/vote.md", 4, 4, 8),
  message: "`8:05` has one digit for the hour.",
  remedy: "Write `08:05`.",
  fix: { description: "Write `08:05`.", edits: [{ span: span("content/vote.md", 4, 4, 8), text: "08:05" }] },
};

const NOTE: Diagnostic = {
  code: "site-url-missing",
  severity: "note",
  span: span("content/100%, a:b.md", 1, 1, 1),
  message: "Two\nlines, 100 %.",
  remedy: "",
};

const TEXTS = new Map([["content/vote.md", "---\n## 25:10 Polls close\n\n## 8:05\n"]]);
const report = (...diagnostics: readonly Diagnostic[]) => ({ diagnostics, textOf: (file: string) => TEXTS.get(file) });
const hash = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

test("text shows place, severity, code, reason, lines, remedy and repair, and counts at the end", () => {
  const text = printText(report(TIME, SHORT, NOTE), PLAIN);
  expect(text).toMatchInlineSnapshot(`
    "content/vote.md:2:4 error entry-time-invalid
      \`25:10\` is not a time of day.
        1 │ ---
      > 2 │ ## 25:10 Polls close
          │    ^^^^^
        3 │
      → Write HH:MM in UTC, 00:00 to 23:59.

    content/vote.md:4:4 warning entry-time-short
      \`8:05\` has one digit for the hour.
        3 │
      > 4 │ ## 8:05
          │    ^^^^
        5 │
      → Write \`08:05\`. \`wirecopy fix\` does it.

    content/100%, a:b.md:1:1 note site-url-missing
      Two
      lines, 100 %.

    1 error, 1 warning and 1 note in 2 files. \`wirecopy explain entry-time-invalid\` says more about a code.
    "
  `);
});

test("text is empty without problems, and coloured only by the paint", () => {
  expect(printText(report(), PLAIN)).toBe("");
  expect(printText(report(TIME), PLAIN)).not.toContain("\u001B");
  expect(printText(report(TIME), COLOURED)).toContain("\u001B[31merror");
});

test("text shows the first hundred of a kind in a file and counts the others", () => {
  const many = Array.from({ length: 20_000 }, () => TIME);
  const texts = "## 25:10 Polls close\n".repeat(50_000);
  const text = printText({ diagnostics: [...many, SHORT], textOf: () => texts }, PLAIN);
  expect(text.match(/error entry-time-invalid/gu)).toHaveLength(100);
  expect(text).toContain("warning entry-time-short");
  expect(text).toContain(
    "\n\n19900 more `entry-time-invalid` in content/vote.md. `wirecopy check --format json` lists all.\n\n20000 errors and 1 warning",
  );
});

test("words of a file cannot steer the terminal", () => {
  const message = "`\u001B]0;title\u0007` is not a time.";
  expect(printText(report({ ...TIME, message }), PLAIN)).toContain("`␛]0;title␇`");
});

test("json has one shape, with the edits of a repair", () => {
  expect(JSON.parse(printJson(report()))).toEqual({ diagnostics: [] });
  expect(JSON.parse(printJson(report(TIME, SHORT)))).toEqual({
    diagnostics: [
      {
        code: "entry-time-invalid",
        severity: "error",
        file: "content/vote.md",
        line: 2,
        column: 4,
        endLine: 2,
        endColumn: 9,
        message: TIME.message,
        remedy: TIME.remedy,
      },
      {
        code: "entry-time-short",
        severity: "warning",
        file: "content/vote.md",
        line: 4,
        column: 4,
        endLine: 4,
        endColumn: 8,
        message: SHORT.message,
        remedy: SHORT.remedy,
        fix: {
          description: "Write `08:05`.",
          edits: [{ file: "content/vote.md", line: 4, column: 4, endLine: 4, endColumn: 8, text: "08:05" }],
        },
      },
    ],
  });
});

test("github annotations escape what would end a property or the message", () => {
  expect(printGithub(report(TIME, NOTE))).toBe(
    [
      "::error file=content/vote.md,line=2,endLine=2,col=4,endColumn=9,title=entry-time-invalid::" +
        "`25:10` is not a time of day.%0AWrite HH:MM in UTC, 00:00 to 23:59.\n",
      "::notice file=content/100%25%2C a%3Ab.md,line=1,endLine=1,col=1,endColumn=1,title=site-url-missing::" +
        "Two%0Alines, 100 %25.%0A\n",
    ].join(""),
  );
});

test("github gets no columns for a place of several lines", () => {
  const long = { ...TIME, span: { ...TIME.span, end: { line: 5, column: 1 } } };
  expect(printGithub(report(long))).toContain("file=content/vote.md,line=2,endLine=5,title=");
});

test("gitlab gets a list of issues with places and severities of its own", () => {
  const issues = JSON.parse(printGitlab(report(TIME, SHORT, NOTE), hash)) as Record<string, unknown>[];
  expect(issues.map((issue) => issue["severity"])).toEqual(["critical", "minor", "info"]);
  expect(issues[0]).toMatchObject({
    description: `${TIME.message} ${TIME.remedy}`,
    check_name: "entry-time-invalid",
    location: { path: "content/vote.md", lines: { begin: 2, end: 2 } },
  });
  expect(JSON.parse(printGitlab(report(), hash))).toEqual([]);
});

test("a gitlab fingerprint stays when the problem moves to another line, and no two are equal", () => {
  const prints = (text: string, ...diagnostics: readonly Diagnostic[]) =>
    (JSON.parse(printGitlab({ diagnostics, textOf: () => text }, hash)) as { fingerprint: string }[]).map(
      (issue) => issue.fingerprint,
    );
  const below = { ...TIME, span: span("content/vote.md", 3, 4, 9) };
  const [before] = prints("---\n## 25:10 Polls close", TIME);
  expect(prints("---\n\n## 25:10 Polls close", below)).toEqual([before]);
  const both = prints("---\n## 25:10 Polls close\n## 25:10 Polls close", TIME, below);
  expect(new Set(both).size).toBe(2);
});

const PAGE: DiagnosticPage = {
  severity: "error",
  title: "An entry heading has no valid time",
  why: "The time is the entry's place.",
  wrong: "## 25:10\n\nText.\n",
  right: { "vote.md": "## 23:10\n", "photo.md": "## 23:11\n" },
  fixable: true,
};

test("a page explains a code with a wrong and a right example", () => {
  expect(printPage("entry-time-invalid", PAGE, PLAIN)).toMatchInlineSnapshot(`
    "entry-time-invalid (error)
    An entry heading has no valid time.

    The time is the entry's place.

    \`wirecopy fix\` repairs it.

    Wrong:

        ## 25:10

        Text.

    Right:

    content/vote.md

        ## 23:10

    content/photo.md

        ## 23:11
    "
  `);
  expect(printPage("entry-time-invalid", { ...PAGE, fixable: false }, PLAIN)).not.toContain("repairs");
});

test("the list of codes is a Markdown table in the order of the codes", () => {
  expect(listCodes({ b: PAGE, a: { ...PAGE, title: "One | two", fixable: false, severity: "note" } })).toBe(
    [
      "| code | severity | safe repair | means |",
      "| --- | --- | --- | --- |",
      "| `a` | note |  | One \\| two |",
      "| `b` | error | yes | An entry heading has no valid time |",
    ].join("\n"),
  );
});
