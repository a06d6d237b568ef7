import type { PreviewListener, PreviewRequest } from "../node/dev/preview-request.ts";
import type { BuildFindings, BuildRequest, CheckRequest, Findings } from "../node/site-request.ts";
import type { BuildListener } from "../node/watch/watch-site.ts";

/** What the commands need from the edge. A request that could do harm throws `WrongUse`. */
export interface SiteWork {
  readonly build: (request: BuildRequest) => Promise<BuildFindings>;
  readonly check: (request: CheckRequest) => Promise<Findings>;
  /** Builds, then again after each change, until the signal. */
  readonly watch: (request: BuildRequest, listener: BuildListener, signal: AbortSignal) => Promise<void>;
  /** Serves the site on this machine, built anew after each change, until the signal. */
  readonly preview: (request: PreviewRequest, listener: PreviewListener, signal: AbortSignal) => Promise<void>;
}
