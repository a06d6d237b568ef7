import { cwd, env } from "node:process";
import { buildSite } from "./build-site.ts";
import { checkContent } from "./check-content.ts";
import { PREVIEW_PORT, type PreviewListener, type PreviewRequest } from "./dev/preview-request.ts";
import type { BuildFindings, BuildRequest, CheckRequest, Findings } from "./site-request.ts";
import type { BuildListener } from "./watch/watch-site.ts";

export type { Diagnostic, Fix, Severity, TextEdit } from "../model/diagnostic.ts";
export type { SourcePosition, SourceSpan } from "../model/source.ts";
export type { PreviewFindings, PreviewListener, PreviewPlace } from "./dev/preview-request.ts";
export { MachineFault, WrongUse } from "./machine-fault.ts";
export type { FileChange } from "./output/plan-output.ts";
export type { BuildFindings, Findings, Progress } from "./site-request.ts";
export type { BuildListener } from "./watch/watch-site.ts";

/** Options of `build`, as on the command line; what is left out has the command line's default. */
export type BuildOptions = Partial<BuildRequest>;
/** Options of `check`. */
export type CheckOptions = Partial<CheckRequest>;
/** Options of `preview`, as on the command line of `wirecopy dev`. */
export type PreviewOptions = Partial<PreviewRequest>;

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

/** Builds, then again after each change, until the signal; rejects only where the first build does. */
export async function watch(options: BuildOptions, listener: BuildListener, signal: AbortSignal): Promise<void> {
  // A build that does not watch has no use for it.
  const { watchSite } = await import("./watch/watch-site.ts");
  return watchSite(buildRequest(options), listener, signal);
}

/** Serves the site from memory to this machine, built anew after each change, until the signal. */
export async function preview(options: PreviewOptions, listener: PreviewListener, signal: AbortSignal): Promise<void> {
  const defaults = { host: undefined, port: PREVIEW_PORT, allowFuture: false, drafts: false };
  const { servePreview } = await import("./dev/serve-preview.ts");
  return servePreview({ ...here(), ...defaults, onProgress: () => undefined, ...options }, listener, signal);
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
