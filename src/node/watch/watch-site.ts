import type { UtcInstant } from "../../model/time.ts";
import { buildProject } from "../build-site.ts";
import { locateProject } from "../locate-project.ts";
import { SiteProject } from "../site-project.ts";
import type { BuildFindings, BuildRequest } from "../site-request.ts";
import { watchProject } from "./watch-project.ts";

/** What is told while a site is built again and again. */
export interface BuildListener {
  readonly onBuilt: (findings: BuildFindings) => void;
  /** A later build failed, by a fault of a template or the machine; the next change may put it right. */
  readonly onFault: (error: unknown) => void;
}

/** Builds, then again after each change of content, templates or words, until the signal. */
export async function watchSite(
  request: BuildRequest,
  { onBuilt, onFault }: BuildListener,
  signal: AbortSignal,
): Promise<void> {
  const project = new SiteProject(locateProject(request.cwd, request.file), request.onProgress);
  const build = (): UtcInstant | undefined => {
    const findings = buildProject(project, request);
    onBuilt(findings);
    return findings.dueAt;
  };
  try {
    await watchProject(project, { build, onFault, now: request.now, signal });
  } finally {
    project.close();
  }
}
