import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { PREVIEW_BASE, PREVIEW_FILES } from "../../model/preview.ts";
import { type Answer, refusedAnswer, SAFE_HEADERS, sendAnswer } from "./answer.ts";
import { answerPage, problemsAnswer } from "./answer-page.ts";
import { createCallerCheck } from "./check-caller.ts";
import { contentType } from "./content-type.ts";
import type { PageStreams } from "./page-streams.ts";
import type { PreviewAssets } from "./preview-assets.ts";
import type { PreviewSite } from "./preview-site.ts";

export interface PreviewServerParts {
  readonly site: PreviewSite;
  readonly streams: PageStreams;
  readonly assets: PreviewAssets;
  /** Names under which the server may be asked, beside this machine's own. */
  readonly names: readonly string[];
}

/** A server that shows a preview site to those who may see it. */
export function createPreviewServer({ site, streams, assets, names }: PreviewServerParts): Server {
  const checkCaller = createCallerCheck(names);
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const refusal = checkCaller(request);
    const target = request.url ?? "/";
    if (refusal) {
      sendAnswer(request, response, refusedAnswer(refusal));
    } else if (target === PREVIEW_FILES.events && request.method === "GET") {
      response.writeHead(200, { ...SAFE_HEADERS, "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      streams.add(response, site.state);
    } else {
      sendAnswer(request, response, answerOwn(assets, target) ?? answerPage(site, target));
    }
  };
  return createServer((request, response) => {
    try {
      respond(request, response);
    } catch (error) {
      site.noteFault(error);
      sendAnswer(request, response, problemsAnswer(site, 500, "This page cannot be built"));
    }
  });
}

/** What the preview adds to the site; undefined for all other addresses. */
function answerOwn({ script, styles }: PreviewAssets, target: string): Answer | undefined {
  if (!target.startsWith(PREVIEW_BASE)) return undefined;
  const own: Readonly<Record<string, string>> = { [PREVIEW_FILES.script]: script, [PREVIEW_FILES.styles]: styles };
  const contents = Object.hasOwn(own, target) ? own[target] : undefined;
  if (contents === undefined) return refusedAnswer({ status: 404, words: "There is no such file." });
  return { status: 200, headers: { "Content-Type": contentType(target) }, tag: "", contents: () => contents };
}
