import type { Correction, LiveBlog } from "../../model/live-blog.ts";
import { joinBase, type SafeHtml, type Slug } from "../../model/names.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Site } from "../../model/site.ts";
import type { UtcInstant } from "../../model/time.ts";
import { correctionsPageMetadata } from "../metadata/site-page-metadata.ts";
import { plainLine } from "../text/valid-text.ts";
import type { CorrectionItemView, CorrectionsPageView } from "../views/corrections-page-view.ts";
import { createTimes } from "../words/times.ts";
import { createWords } from "../words/words.ts";
import { localeKey } from "./locale-key.ts";
import { feedLinkViews, type SiteShell, sitePageFrame, siteWords } from "./site-shell.ts";

/** A correction with the words and places round it: all that its place on the page depends on. */
interface SiteCorrection {
  readonly slug: Slug;
  readonly blogTitle: string;
  readonly lang: string;
  readonly showZone: string | undefined;
  readonly entry: Correction["entry"];
  readonly entryTitle: string | undefined;
  readonly at: UtcInstant;
  readonly number: number;
  readonly html: SafeHtml;
  /** Hash of the words of the blog's language. */
  readonly localeKey: string;
}

/** `corrections/index.html`: every correction of the site, newest first. */
export function correctionsPageFile(shell: SiteShell, { blogs }: Site): OutputFile {
  const { addresses, hash, settings, templates } = shell.context;
  const corrections = blogs.flatMap((blog) => correctionsOf(shell, blog)).toSorted(compareNewestFirst);
  return {
    path: addresses.corrections.path,
    kind: "page",
    blog: undefined,
    key: hash(JSON.stringify([shell.key, localeKey(shell.context, settings.lang), corrections])),
    contents: () => templates.render("corrections", correctionsPageView(shell, corrections)),
  };
}

function correctionsOf({ context }: SiteShell, blog: LiveBlog): readonly SiteCorrection[] {
  const { settings, corrections } = blog;
  const { slug, title, lang, showZone } = settings;
  return corrections.map(({ entry, title: entryTitle, at, number, notice }) => ({
    slug,
    blogTitle: title,
    lang,
    showZone,
    entry,
    entryTitle,
    at,
    number,
    html: notice.html,
    localeKey: localeKey(context, lang),
  }));
}

/** Sorting is stable: what shares a moment stays by blog, and within it as the blog lists it. */
function compareNewestFirst(one: SiteCorrection, other: SiteCorrection): number {
  if (one.at === other.at) return 0;
  return one.at < other.at ? 1 : -1;
}

function correctionsPageView(shell: SiteShell, corrections: readonly SiteCorrection[]): CorrectionsPageView {
  const { context, facts } = shell;
  const { addresses, settings } = context;
  const words = siteWords(shell);
  const title = `${words.page.corrections} – ${plainLine(settings.title)}`;
  const [feed] = feedLinkViews(context, addresses.correctionsFeed);
  const policy = settings.policies["correctionsPolicy"];
  return {
    ...sitePageFrame(shell, addresses.corrections),
    kind: "corrections",
    head: correctionsPageMetadata(facts, title, words.page["corrections-introduction"]),
    live: null,
    corrections: corrections.map((correction) => correctionView(shell, correction)),
    feed: feed ? { ...feed, label: words.word("corrections-feed") } : null,
    policy: policy === undefined ? null : { label: words.word("corrections-policy"), address: policy },
  };
}

function correctionView({ context }: SiteShell, correction: SiteCorrection): CorrectionItemView {
  const { slug, blogTitle, lang, showZone, entry, entryTitle, at, number, html } = correction;
  const { addresses } = context;
  const words = createWords(context.locale(lang), lang);
  const title = plainLine(blogTitle);
  return {
    anchor: `correction_${slug}_${entry ?? ""}_${number}`,
    time: createTimes(words, showZone, lang).moment(at),
    html: joinBase(html, addresses.base),
    lang,
    dir: words.locale.dir,
    blog: { label: title, address: addresses.local(addresses.blog(slug)) },
    entry:
      entry === undefined
        ? null
        : { label: plainLine(entryTitle ?? "") || title, address: addresses.local(addresses.entry(slug, entry)) },
  };
}
