import type { BuildFindings, BuildRequest, CheckRequest, Findings } from "../node/site-request.ts";

/** What the commands need from the edge. A request that could do harm throws `WrongUse`. */
export interface SiteWork {
  readonly build: (request: BuildRequest) => Promise<BuildFindings>;
  readonly check: (request: CheckRequest) => Promise<Findings>;
  /** Builds, then again after each change, until the signal. */
  readonly watch: (
    request: BuildRequest,
    onBuilt: (findings: BuildFindings) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}
