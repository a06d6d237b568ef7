import type { DiagnosticPage, ExampleFiles } from "./page.ts";
import type { TextOptions } from "./print-text.ts";
import { visibleText } from "./terminal-text.ts";

/** What `wirecopy explain CODE` prints: what the code means, why it matters, a wrong and a right example. */
export function printPage(code: string, page: DiagnosticPage, { paint, fixCommand }: TextOptions): string {
  return [
    `${paint.bold(code)} (${page.severity})`,
    `${page.title}.`,
    "",
    page.why,
    ...(page.fixable && fixCommand ? ["", `\`${fixCommand}\` repairs it.`] : []),
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
    .map(([path, text]) => `content/${path}\n\n${indent(typeof text === "string" ? text : printBytes(text))}`)
    .join("\n\n");
}

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
