import type { SourceFile } from "../model/source.ts";
import { clockOf, dateOf, type UtcInstant } from "../model/time.ts";
import { frontMatter, textSetting } from "./new-blog.ts";

/** A site that is to begin. */
export interface NewSite {
  readonly title: string;
  readonly url: string | undefined;
  readonly lang: string;
  /** Seed of the feeds' ids. */
  readonly id: string;
  /** Whether the host finds `ID.html` under `ID`. */
  readonly bareLinks: boolean;
  /** Time of the first entry. */
  readonly now: UtcInstant;
  /** Whether the first live blog is one file, instead of a folder. */
  readonly single: boolean;
}

/** The content of a new site: what describes it, and a first live blog to look at; by path from the content folder. */
export function newSiteFiles(site: NewSite): readonly SourceFile[] {
  return [{ path: "index.md", text: siteFile(site) }, ...firstBlog(site)];
}

function siteFile({ title, url, lang, id, bareLinks }: NewSite): string {
  return `---
${textSetting("title", title)}
description:
${url === undefined ? "# url: https://example.org" : `url: ${url}`}
lang: ${lang}
# Feed readers know the entries by this name; it stays the same when the site moves.
id: ${id}
${bareLinks ? "# GitHub Pages, GitLab Pages, Netlify and Cloudflare Pages find an entry's page without its ending.\nlinks: bare\n" : ""}---

<!-- What stands here introduces the list of live blogs. Comments like this one reach no page. -->
`;
}

function firstBlog({ now, lang, single }: NewSite): readonly SourceFile[] {
  const date = dateOf(now);
  // The words are English, whatever the site is to speak.
  const ownLang = lang === "en" ? undefined : "en";
  const head = frontMatter({ title: "Our first live blog", date, status: "live", lang: ownLang, authors: undefined });
  const index = `${head}
This is the standfirst: what is happening, and why it matters.
`;
  const entry = `## ${clockOf(now)} The first entry
key: yes

Change this text and save it: \`npx wirecopy dev\` shows it at once. Then delete this live blog and start one of your own:
\`npx wirecopy new storm-alma --title "Storm Alma: the coast waits"\`.
`;
  if (single) return [{ path: "first-live-blog.md", text: `${index}\n${entry}` }];
  return [
    { path: "first-live-blog/index.md", text: index },
    { path: `first-live-blog/${date}.md`, text: `${PART_NOTE}\n${entry}` },
  ];
}

const PART_NOTE = `<!--
A live blog in parts: each file in this folder holds the entries of a day, a shift or a writer, so that two people never
edit the same file. The day in the file's name is that of its entries; all times are UTC.
-->
`;
