import { hashOf } from "../hash-of.ts";
import { type Answer, refusedAnswer } from "./answer.ts";
import { contentType } from "./content-type.ts";
import { findAnswer } from "./find-answer.ts";
import { problemsPage, withPreviewScript } from "./preview-pages.ts";
import type { PreviewSite } from "./preview-site.ts";

const PAGE_TYPE = "text/html; charset=utf-8";

/** What a site's preview says to a request for one of its addresses. */
export function answerPage(site: PreviewSite, target: string): Answer {
  const found = findAnswer(target, { base: site.base, has: (path) => site.find(path) !== undefined });
  switch (found.kind) {
    case "file":
      return answerFile(site, found.path, 200);
    case "redirect":
      return { status: 302, headers: { Location: encodeURI(found.address) }, tag: "", contents: () => "" };
    case "refused":
      return refusedAnswer(found.refusal);
    case "missing":
      return site.find("404.html")
        ? answerFile(site, "404.html", 404)
        : problemsAnswer(site, 503, "This site cannot be built yet");
  }
}

/** A page that says what is in the way of the one that was asked for. */
export function problemsAnswer(site: PreviewSite, status: 500 | 503, title: string): Answer {
  const { problems } = site.state;
  const pages = site.frontPages().map((path) => `${site.base}/${path}`);
  const key = hashOf(JSON.stringify([title, problems, pages]));
  const contents = () => problemsPage({ title, problems, pages, key });
  return { status, headers: { "Content-Type": PAGE_TYPE }, tag: key, contents };
}

function answerFile(site: PreviewSite, path: string, status: 200 | 404): Answer {
  const key = site.find(path)?.key ?? "";
  const type = contentType(path);
  const made = () => site.contents(path) ?? "";
  const contents = type === PAGE_TYPE ? () => withPreviewScript(Buffer.from(made()).toString(), key) : made;
  return { status, headers: { "Content-Type": type }, tag: key, contents };
}
