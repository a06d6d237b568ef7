import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashOf } from "../hash-of.ts";
import { writeAside } from "../write-aside.ts";

/** What was found without errors, and the state of what it was found in. */
export type KeptResult<Found> = Found & {
  /** Hash of the marks of all that was read. */
  readonly sources: string;
  /** The variables of the environment that were looked at. */
  readonly environment: readonly (readonly [name: string, value: string | null])[];
  /** The files whose texts problems were shown in. */
  readonly shown: readonly string[];
  /** The clock in milliseconds. */
  readonly now: number;
};

const FORMAT = "wirecopy last build 1";
/** Results for output folders that nobody builds into any more go. */
const MOST_KEPT = 8;

/** Undefined where there is none, or a damaged one. */
export function readResult<Found>(file: string): KeptResult<Found> | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const headEnd = text.indexOf("\n");
    const json = text.slice(headEnd + 1);
    return text.slice(0, headEnd) === headOf(json) ? (JSON.parse(json) as KeptResult<Found>) : undefined;
  } catch {
    return undefined;
  }
}

/** A disk that does not take it costs no build: the next one looks at everything again. */
export function writeResult(file: string, result: object): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    const json = JSON.stringify(result);
    writeAside(file, [Buffer.from(`${headOf(json)}\n${json}`)]);
    const files = readdirSync(folder).map((name) => join(folder, name));
    if (files.length <= MOST_KEPT) return;
    const times = new Map(files.map((each) => [each, statSync(each).mtimeMs]));
    const newestFirst = files.toSorted((one, other) => (times.get(other) ?? 0) - (times.get(one) ?? 0));
    for (const each of newestFirst.slice(MOST_KEPT)) rmSync(each, { force: true });
  } catch {
    // What lies there still is true of the content that it was made from.
  }
}

function headOf(json: string): string {
  return `${FORMAT} ${hashOf(json)}`;
}
