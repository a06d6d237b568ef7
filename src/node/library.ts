import { cwd, env } from "node:process";
import { buildSite } from "./build-site.ts";
import { checkContent } from "./check-content.ts";
import type { BuildFindings, BuildRequest, CheckRequest, Findings } from "./site-request.ts";
import { watchSite } from "./watch/watch-site.ts";

export type { Diagnostic, Fix, Severity, TextEdit } from "../model/diagnostic.ts";
export type { SourcePosition, SourceSpan } from "../model/source.ts";
export { MachineFault, WrongUse } from "./machine-fault.ts";
export type { FileChange } from "./output/plan-output.ts";
export type { BuildFindings, Findings, Progress } from "./site-request.ts";

/** Options of `build`, as on the command line; what is left out has the command line's default. */
export type BuildOptions = Partial<BuildRequest>;
/** Options of `check`. */
export type CheckOptions = Partial<CheckRequest>;

/**
 * Builds a site, or one live blog, into a folder. Problems of the content are in the result; rejects with `WrongUse` or
 * `MachineFault` only.
 */
export async function build(options: BuildOptions = {}): Promise<BuildFindings> {
  return buildSite(buildRequest(options));
}

/** Finds the problems of the content and writes nothing but the memory. */
export async function check(options: CheckOptions = {}): Promise<Findings> {
  return checkContent({ ...here(), files: [], ...options });
}

/** Builds, then again after each change, until the signal. */
export async function watch(
  options: BuildOptions,
  onBuilt: (findings: BuildFindings) => void,
  signal: AbortSignal,
): Promise<void> {
  return watchSite(buildRequest(options), onBuilt, signal);
}

function buildRequest(options: BuildOptions): BuildRequest {
  return {
    ...here(),
    ...{ file: undefined, out: undefined, url: undefined, changed: undefined },
    ...{ keepGoing: false, allowFuture: false, drafts: false, adopt: false },
    onProgress: () => undefined,
    ...options,
  };
}

function here() {
  return { cwd: cwd(), env, now: Date.now };
}
