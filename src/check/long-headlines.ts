import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { runsOf } from "./entries-of.ts";

/** What search engines, feed readers and shared links show of a headline at most, in characters. */
const LONGEST = 250;

/** Headlines and titles that are cut wherever they are shown but on the page: mostly a paragraph typed on the heading's line. */
export function* longHeadlines(blog: DraftBlog): Generator<Diagnostic> {
  const { settings, settingSpans } = blog;
  const span = settingSpans["title"];
  if (span && settings.title.length > LONGEST) {
    yield diagnostic(
      "headline-long",
      span,
      `The title has ${settings.title.length} characters. Search engines, feeds and shared links show up to ${LONGEST}.`,
      "Write a shorter title, and the rest as `description:`.",
    );
  }
  const runs = runsOf(blog).filter(({ glance }) => glance.longestHeadline > LONGEST);
  for (const { heading, headline } of runs.flatMap(({ entries }) => entries)) {
    if (headline === undefined || headline.text.length <= LONGEST) continue;
    const length = lengthOf(headline.text);
    if (length <= LONGEST) continue;
    yield diagnostic(
      "headline-long",
      heading,
      `The headline has ${length} characters. Search engines, feeds and shared links show up to ${LONGEST}.`,
      "End the headline earlier, and put the rest below it, after an empty line.",
    );
  }
}

/** Characters that readers see: the addresses of links are none. */
function lengthOf(markdown: string): number {
  return markdown.replaceAll(/\]\([^()\s]*\)/gu, "]").length;
}
