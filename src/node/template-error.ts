import { Script } from "node:vm";
import { MachineFault } from "./machine-fault.ts";

/** A template that cannot be compiled or fails while it prints a view. */
export class TemplateError extends MachineFault {
  readonly file: string;
  /** From 1; undefined where the engine does not know. */
  readonly line: number | undefined;
  /** What is wrong, without the place. */
  readonly reason: string;

  constructor(file: string, line: number | undefined, cause: unknown) {
    const reason = reasonOf(cause);
    super(
      `${line === undefined ? file : `${file}:${line}`}: ${reason}`,
      "Put the template right, or remove it: wirecopy's own of that name is used then.",
      { cause },
    );
    this.name = "TemplateError";
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

/** The cause in one line: Eta appends the place, an excerpt or all its compiled code. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [first = "", ...rest] = message.split("\n").filter((line) => line.trim() !== "");
  const reason = first === "Bad template syntax" ? `this is no JavaScript: ${rest[0] ?? first}` : first;
  return reason.replace(/ at line \d+ col \d+:$/, "");
}

/**
 * The line of a template that does not compile. Eta's own parser puts it into its message; for JavaScript inside tags
 * the compiled code is compiled once more under a name, and the line found there led back to the tag.
 */
export function lineOfSyntaxError(error: unknown, compiled: () => string): number | undefined {
  const stated =
    error instanceof Error ? / at line (?<line>\d+) col \d+:/.exec(error.message)?.groups?.["line"] : undefined;
  return stated === undefined ? lineInCompiled(compiled()) : Number(stated);
}

function lineInCompiled(code: string): number | undefined {
  const place = placeOfSyntaxError(`(function (it, options) {\n${code}\n})`);
  if (place === undefined) return undefined;
  const before = code.split("\n").slice(0, place - 1);
  return before
    .map((line) => /^__eta\.line=(?<line>\d+)$/.exec(line)?.groups?.["line"])
    .reduce<number | undefined>((last, line) => (line === undefined ? last : Number(line)), undefined);
}

function placeOfSyntaxError(code: string): number | undefined {
  try {
    new Script(code, { filename: "template" });
    return undefined;
  } catch (error) {
    const line =
      error instanceof SyntaxError ? /^template:(?<line>\d+)/.exec(error.stack ?? "")?.groups?.["line"] : undefined;
    return line === undefined ? undefined : Number(line);
  }
}
