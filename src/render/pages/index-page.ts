import { joinBase } from "../../model/names.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Site } from "../../model/site.ts";
import { indexPageMetadata } from "../metadata/site-page-metadata.ts";
import { plainLine } from "../text/valid-text.ts";
import type { IndexPageView } from "../views/index-page-view.ts";
import { titleLength } from "../views/title-length.ts";
import { type BlogTeaser, blogTeaser, blogTeaserView } from "./blog-teaser.ts";
import { localeKey } from "./locale-key.ts";
import { orderBlogs, STATES } from "./order-blogs.ts";
import { type SiteShell, sitePageFrame, siteWords } from "./site-shell.ts";

/** `index.html`: the site with its live blogs first. */
export function indexPageFile(shell: SiteShell, { blogs, introduction }: Site): OutputFile {
  const { context } = shell;
  const { addresses, hash, settings, templates } = context;
  const teasers = orderBlogs(blogs).map((blog) => blogTeaser(context, blog));
  const html = introduction?.html ?? "";
  return {
    path: addresses.home.path,
    kind: "page",
    blog: undefined,
    key: hash(JSON.stringify([shell.key, localeKey(context, settings.lang), html, teasers])),
    contents: () => templates.render("index", indexPageView(shell, introduction, teasers)),
  };
}

function indexPageView(
  shell: SiteShell,
  introduction: Site["introduction"],
  teasers: readonly BlogTeaser[],
): IndexPageView {
  const { context, facts } = shell;
  const { addresses, settings } = context;
  const words = siteWords(shell);
  const title = plainLine(settings.title);
  return {
    ...sitePageFrame(shell, addresses.home),
    kind: "index",
    head: indexPageMetadata(facts, title),
    live: null,
    title: { text: title, length: titleLength(title) },
    introduction: introduction && introduction.html !== "" ? joinBase(introduction.html, addresses.base) : null,
    groups: STATES.flatMap((state) => {
      const ofState = teasers.filter((teaser) => teaser.settings.status === state);
      if (ofState.length === 0) return [];
      const blogs = ofState.map((teaser) => blogTeaserView(context, teaser));
      return [{ state, anchor: `blogs_${state}`, heading: words.word(`group-${state}`), blogs }];
    }),
  };
}
