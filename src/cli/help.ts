import { wrapWords } from "../diagnostics/wrap-words.ts";
import type { Verb } from "./verb.ts";

const WIDTH = 100;
const EXIT_CODES = [
  ["0", "done; warnings are allowed"],
  ["1", "the content has errors, or warnings under --strict"],
  ["2", "wrong use"],
  ["3", "our fault or the machine's"],
] as const;

/** What `wirecopy --help` prints. */
export function overview(verbs: readonly Verb[]): string {
  const rows = verbs.map((verb) => [[verb.name, verb.operands].filter(Boolean).join(" "), verb.summary] as const);
  return page([
    "wirecopy turns Markdown into live blogs: static pages that update themselves.",
    "Usage: wirecopy COMMAND [OPTIONS]",
    `Commands:\n${columns(rows)}`,
    `Options:\n${columns([
      ["--help, -h", "this text; after a command, what the command takes"],
      ["--version", "the version"],
    ])}`,
    `Exit codes:\n${columns(EXIT_CODES)}`,
  ]);
}

/** What `wirecopy COMMAND --help` prints. */
export function verbHelp(verb: Verb): string {
  const rows = Object.entries(verb.options).map(([name, { value, short, says }]) => {
    const long = value ? `--${name} ${value}` : `--${name}`;
    return [short ? `${long}, -${short}` : long, says] as const;
  });
  return page([
    `wirecopy ${verb.name}: ${verb.summary}`,
    `Usage: ${["wirecopy", verb.name, verb.operands, "[OPTIONS]"].filter(Boolean).join(" ")}`,
    `Options:\n${columns([...rows, ["--help, -h", "this text"]])}`,
    ...verb.more,
    `Exit codes:\n${columns(EXIT_CODES)}`,
  ]);
}

function page(paragraphs: readonly string[]): string {
  return `${paragraphs.map((paragraph) => (paragraph.includes("\n") ? paragraph : wrapWords(paragraph, WIDTH).join("\n"))).join("\n\n")}\n`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const first = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows
    .map(
      ([left, right]) =>
        `  ${left.padEnd(first)}${wrapWords(right, WIDTH - first - 2).join(`\n${" ".repeat(first + 2)}`)}`,
    )
    .join("\n");
}
