import type { ReadProblem } from "../model/source.ts";
import type { DiagnosticPage, ExampleFiles } from "./page.ts";
import type { Paint } from "./paint.ts";
import { visibleText } from "./terminal-text.ts";
import { wrapWords } from "./wrap-words.ts";

const WIDTH = 100;

/** What `wirecopy explain CODE` prints: what the code means, why it matters, a wrong and a right example. */
export function printPage(code: string, page: DiagnosticPage, paint: Paint): string {
  return [
    `${paint.bold(code)} (${page.severity})`,
    `${page.title}.`,
    "",
    ...wrapWords(page.why, WIDTH),
    ...(page.fixable ? ["", "`wirecopy fix` repairs it."] : []),
    "",
    paint.red("Wrong:"),
    "",
    printExample(page.wrong),
    "",
    paint.green("Right:"),
    "",
    printExample(page.right),
    "",
  ].join("\n");
}

function printExample(example: ExampleFiles): string {
  if (typeof example === "string") return indent(example);
  return Object.entries(example)
    .map(([path, contents]) => `content/${path}\n\n${indent(printContents(contents))}`)
    .join("\n\n");
}

function printContents(contents: Exclude<ExampleFiles, string>[string]): string {
  if (typeof contents === "string") return contents;
  if ("mebibytes" in contents) return `(a file of ${contents.mebibytes} MiB)`;
  return "problem" in contents ? READ_PROBLEMS[contents.problem] : printBytes(contents);
}

const READ_PROBLEMS: Readonly<Record<ReadProblem, string>> = {
  forbidden: "(a file that this user may not read)",
  missing: "(a link that leads nowhere)",
  outside: "(a link that leads out of the content folder)",
  "no-file": "(a folder)",
  "too-large": "(more than 64 MiB)",
  restless: "(a file that another program keeps writing)",
};

/** Bytes that are no UTF-8, as a program sees them that takes them for Western European text. */
function printBytes(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}

function indent(text: string): string {
  return visibleText(text)
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
