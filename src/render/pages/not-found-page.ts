import type { OutputFile } from "../../model/output-file.ts";
import type { Site } from "../../model/site.ts";
import { notFoundMetadata } from "../metadata/site-page-metadata.ts";
import { plainLine } from "../text/valid-text.ts";
import type { LinkView } from "../views/link-view.ts";
import type { NotFoundView } from "../views/not-found-view.ts";
import { localeKey } from "./locale-key.ts";
import { orderBlogs } from "./order-blogs.ts";
import { type SiteShell, sitePageFrame, siteWords } from "./site-shell.ts";

/** As many as a lost reader looks through. */
const BLOGS = 10;

/** `404.html`: leads lost readers to the blogs, the live ones first. */
export function notFoundPageFile(shell: SiteShell, site: Site): OutputFile {
  const { addresses, hash, settings, templates } = shell.context;
  const blogs = orderBlogs(site.blogs)
    .slice(0, BLOGS)
    .map((blog) => ({
      label: plainLine(blog.settings.title),
      address: addresses.local(addresses.blog(blog.settings.slug)),
    }));
  return {
    path: addresses.notFound.path,
    kind: "page",
    blog: undefined,
    key: hash(JSON.stringify([shell.key, localeKey(shell.context, settings.lang), blogs])),
    contents: () => templates.render("not-found", notFoundView(shell, blogs)),
  };
}

function notFoundView(shell: SiteShell, blogs: readonly LinkView[]): NotFoundView {
  const title = `${siteWords(shell).page["not-found"]} – ${plainLine(shell.context.settings.title)}`;
  return {
    ...sitePageFrame(shell, undefined),
    kind: "not-found",
    head: notFoundMetadata(shell.facts, title),
    live: null,
    blogs,
  };
}
