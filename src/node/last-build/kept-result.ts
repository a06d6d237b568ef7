import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashOf } from "../hash-of.ts";
import type { BuildFindings } from "../site-request.ts";
import { writeAside } from "../write-aside.ts";

/** What a build without errors told, with hashes of the marks of all that it read and wrote. */
export interface KeptResult {
  readonly sources: string;
  readonly memory: string;
  /** The variables of the environment that it looked at. */
  readonly environment: readonly (readonly [name: string, value: string | null])[];
  /** The clock in milliseconds. */
  readonly now: number;
  /** Folders that it wrote to, from the output folder on. */
  readonly folders: readonly string[];
  readonly outputs: string;
  readonly findings: Pick<BuildFindings, "diagnostics" | "blogs" | "files">;
}

const FORMAT = "wirecopy last build 1";
/** Results for output folders that nobody builds into any more go. */
const MOST_KEPT = 8;

/** Undefined where there is none, or a damaged one. */
export function readResult(file: string): KeptResult | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const headEnd = text.indexOf("\n");
    const json = text.slice(headEnd + 1);
    return text.slice(0, headEnd) === headOf(json) ? (JSON.parse(json) as KeptResult) : undefined;
  } catch {
    return undefined;
  }
}

/** A disk that does not take it costs no build: the next one looks at everything again. */
export function writeResult(file: string, result: KeptResult): void {
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
    rmSync(file, { force: true });
  }
}

function headOf(json: string): string {
  return `${FORMAT} ${hashOf(json)}`;
}
