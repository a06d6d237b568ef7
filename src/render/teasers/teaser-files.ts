import type { LiveBlog } from "../../model/live-blog.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { RenderContext } from "../context.ts";
import { stampsOf } from "../group-key.ts";
import { latestJson } from "./latest-json.ts";
import { latestTeaserView } from "./latest-teaser-view.ts";
import { type TeaserEntries, teaserEntries } from "./teaser-entries.ts";

/** `SLUG/latest.json` and `SLUG/latest.html`: what another page, such as a newspaper's front page, shows of the blog. */
export function teaserFiles(context: RenderContext, blog: LiveBlog): readonly OutputFile[] {
  const { addresses, templates } = context;
  const { slug } = blog.settings;
  const entries = teaserEntries(blog);
  const key = teaserKey(context, blog, entries);
  const file = (format: "json" | "html", contents: () => string): OutputFile => ({
    path: addresses.teaser(slug, format).path,
    kind: "feed",
    blog: slug,
    key: `${format} ${key}`,
    contents,
  });
  return [
    file("json", () => latestJson(context, blog, entries)),
    file("html", () => templates.render("latest", latestTeaserView(context, blog, entries))),
  ];
}

function teaserKey(context: RenderContext, blog: LiveBlog, { newest, keyEvents }: TeaserEntries): string {
  const { hash, version, templates, settings, layout, locale } = context;
  // They stand for their ids too.
  const keys = [newest, keyEvents].map(stampsOf);
  const place = [settings.url, settings.basePath, settings.links, layout];
  const facts = [blog.settings, blog.startedAt, blog.updatedAt, blog.image];
  return hash(JSON.stringify([version, templates.key, locale(blog.settings.lang), place, facts, keys]));
}
