import type { Server } from "node:http";
import type { UtcInstant } from "../../model/time.ts";
import { locateProject } from "../locate-project.ts";
import { SiteProject } from "../site-project.ts";
import { watchProject } from "../watch/watch-project.ts";
import { listenFrom } from "./listen.ts";
import { PageStreams } from "./page-streams.ts";
import { readPreviewAssets } from "./preview-assets.ts";
import { previewHosts } from "./preview-hosts.ts";
import type { PreviewListener, PreviewRequest } from "./preview-request.ts";
import { createPreviewServer } from "./preview-server.ts";
import { PreviewSite } from "./preview-site.ts";

/**
 * Serves a site from memory, builds it anew after each change and tells open pages, until the signal. Whatever is wrong
 * with content or templates is shown, and ends nothing; rejects when there is no content, or nowhere to listen.
 */
export async function servePreview(
  request: PreviewRequest,
  { onReady, onBuilt, onFault }: PreviewListener,
  signal: AbortSignal,
): Promise<void> {
  const project = new SiteProject(locateProject(request.cwd, undefined), request.onProgress);
  const streams = new PageStreams();
  const site = new PreviewSite(project, request, {
    onBuilt,
    onFault,
    onChange: () => streams.send(site.state),
  });
  const hosts = previewHosts(request.host);
  const server = createPreviewServer({ site, streams, assets: readPreviewAssets(), names: hosts.names });
  const port = await listenFrom(server, hosts.listenOn, request.port);
  let isReady = false;
  const build = (): UtcInstant | undefined => {
    const dueAt = site.build();
    if (!isReady) onReady({ port, addresses: hosts.addressesAt(port) });
    isReady = true;
    return dueAt;
  };
  try {
    await watchProject(project, { build, onFault: (error) => site.noteFault(error), now: request.now, signal });
  } finally {
    site.stop();
    await close(server);
    project.close();
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
