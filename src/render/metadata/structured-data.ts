import type { LiveBlogPosting } from "schema-dts";
import type { Entry, LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import { type SafeHtml, safeHtml } from "../../model/names.ts";
import { laterOf, type UtcInstant } from "../../model/time.ts";
import { jsonForElement } from "../text/valid-json.ts";
import { keepLatest, longestPage } from "../words/keep-latest.ts";
import { oncePerOwner } from "../words/once.ts";
import type { BlogFacts } from "./blog-facts.ts";
import { corrected, entryPosting } from "./entry-posting.ts";
import { dataAddress } from "./site-facts.ts";

/** The newest page: all that the blog knows of itself, with the updates that the page shows. */
export function newestStructuredData(facts: BlogFacts, blog: LiveBlog, shown: readonly Entry[]): SafeHtml {
  const end = coverageEnd(blog);
  return completePosting(
    facts,
    {
      mainEntityOfPage: facts.settings.canonical ?? dataAddress(facts.site.context.addresses, facts.place),
      dateModified: blog.updatedAt,
      ...(end === undefined ? {} : { coverageEndTime: end }),
      ...corrected(blog.standfirst.corrections),
    },
    shown,
  );
}

/** An older page or an entry's own: nothing in it moves when an entry is added elsewhere. */
export function partStructuredData(facts: BlogFacts, canonical: string, shown: readonly Entry[]): SafeHtml {
  const page = { mainEntityOfPage: canonical, dateModified: newestChange(shown, facts.startedAt) };
  return completePosting(facts, page, shown);
}

/** What one page adds to the properties that all pages of the blog share, and to its updates, all of which are JSON already. */
function completePosting(facts: BlogFacts, page: Omit<LiveBlogPosting, "@type">, shown: readonly Entry[]): SafeHtml {
  const common = facts.posting.slice(0, -1);
  const own = jsonForElement(page).slice(1, -1);
  return safeHtml(`${common},${own},"liveBlogUpdate":[${updates(facts, shown).join(",")}]}`);
}

export function newestChange(entries: readonly Entry[], atLeast: UtcInstant): UtcInstant {
  return entries.map(({ updatedAt }) => updatedAt).reduce(laterOf, atLeast);
}

/** Newest first, as search engines expect, whatever the page's order. */
function updates(facts: BlogFacts, shown: readonly Entry[]): readonly string[] {
  const published = shown.filter((entry) => entry.kind === "published");
  const newestFirst = facts.settings.order === "oldest-first" ? published.toReversed() : published;
  return newestFirst.map(postingsOf(facts));
}

/** An entry's update as JSON: the page of all and its own say the same of it. */
const postingsOf = oncePerOwner((facts: BlogFacts) =>
  keepLatest(longestPage(facts.site.context.settings.pageSize), (entry: PublishedEntry) =>
    jsonForElement(entryPosting(facts, entry)),
  ),
);

/** The real end once the coverage has ended; before that the planned one, unless it has gone by. */
function coverageEnd({ settings, entries, startedAt }: LiveBlog): UtcInstant | undefined {
  const newest = entries[0]?.instant ?? startedAt;
  if (settings.status === "ended") return newest;
  return settings.ends !== undefined && settings.ends > newest ? settings.ends : undefined;
}
