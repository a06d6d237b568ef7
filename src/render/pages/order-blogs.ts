import type { LiveBlog } from "../../model/live-blog.ts";
import type { CoverageStatus } from "../../model/settings.ts";

/** The states in the order in which readers want them. */
export const STATES: readonly CoverageStatus[] = ["live", "upcoming", "ended"];

/** Blogs in the order of the front page: what moves now, what comes soonest, what ended last. */
export function orderBlogs(blogs: readonly LiveBlog[]): readonly LiveBlog[] {
  return STATES.flatMap((state) => {
    const ofState = blogs.filter(({ settings }) => settings.status === state);
    return ofState.toSorted(state === "upcoming" ? compareSoonest : compareLatest);
  });
}

function compareLatest(one: LiveBlog, other: LiveBlog): number {
  return compareTexts(other.updatedAt, one.updatedAt) || compareTexts(one.settings.slug, other.settings.slug);
}

function compareSoonest(one: LiveBlog, other: LiveBlog): number {
  return compareTexts(one.startedAt, other.startedAt) || compareTexts(one.settings.slug, other.settings.slug);
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
