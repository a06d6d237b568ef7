import type { EntryImage } from "../../model/live-blog.ts";
import type { Place } from "../addresses.ts";
import type { RenderContext } from "../context.ts";
import { type SiteFacts, siteFacts } from "../metadata/site-facts.ts";
import { plainLine } from "../text/valid-text.ts";
import type { LinkView } from "../views/link-view.ts";
import type { PageView } from "../views/page-view.ts";
import { createWords, type Words } from "../words/words.ts";

/** What all pages of the site share. */
export interface SiteShell {
  readonly context: RenderContext;
  readonly facts: SiteFacts;
  /** Hash of all of this but the words of a language. */
  readonly key: string;
}

/** The part of a page's view that is the same on all pages of a kind. */
export type PageFrame = Omit<PageView, "kind" | "head" | "live">;

/** Hex digits of the hashes that keys are made of. */
export const KEY_LENGTH = 16;

export function siteShell(context: RenderContext, logo: EntryImage | undefined): SiteShell {
  const { hash, version, templates, assets, settings, layout } = context;
  const files = [assets.styles, assets.script].map(({ path, integrity }) => [path, integrity]);
  const key = hash(JSON.stringify([version, templates.key, files, settings, layout, logo]));
  return { context, facts: siteFacts(context, logo), key: key.slice(0, KEY_LENGTH) };
}

/** The site's own words, for pages that belong to no blog. */
export function siteWords({ context }: SiteShell): Words {
  const { lang } = context.settings;
  return createWords(context.locale(lang), lang);
}

/** The frame of a page: `current` is the page itself, `feeds` are the feeds named at its foot. */
export function pageFrame(
  { context }: SiteShell,
  words: Words,
  page: {
    readonly lang: string;
    readonly current?: Place;
    readonly feeds: readonly LinkView[];
    readonly hasScript: boolean;
  },
): PageFrame {
  const { addresses, assets, settings, layout } = context;
  const assetView = ({ path, integrity }: typeof assets.styles) => ({
    address: addresses.local(addresses.file(path)),
    integrity,
  });
  const home = addresses.local(addresses.home);
  const corrections = { label: words.page.corrections, address: addresses.local(addresses.corrections) };
  const isSite = layout === "site";
  return {
    lang: page.lang,
    dir: words.locale.dir,
    styles: assetView(assets.styles),
    script: page.hasScript ? assetView(assets.script) : null,
    site: {
      title: plainLine(settings.title),
      address: home,
      navigation: isSite
        ? [{ label: words.word("all-blogs"), address: home, isCurrent: page.current === addresses.home }]
        : [],
      links: [...page.feeds, ...(isSite ? [corrections] : [])],
      publisher: plainLine(settings.publisher.name),
    },
    words: words.page,
  };
}

/** The frame of a page that belongs to no blog; `current` is undefined for pages that nothing links to. */
export function sitePageFrame(shell: SiteShell, current: Place | undefined): PageFrame {
  const { addresses, settings } = shell.context;
  return pageFrame(shell, siteWords(shell), {
    lang: settings.lang,
    feeds: feedLinkViews(shell.context, addresses.siteFeed),
    hasScript: false,
    ...(current && { current }),
  });
}

/** Links to the three formats of a feed; none where nothing must be found. */
export function feedLinkViews(
  { addresses, settings }: RenderContext,
  placeOf: RenderContext["addresses"]["siteFeed"],
): readonly LinkView[] {
  if (settings.noindex) return [];
  return [
    { label: "RSS", address: addresses.local(placeOf("rss")) },
    { label: "Atom", address: addresses.local(placeOf("atom")) },
    { label: "JSON Feed", address: addresses.local(placeOf("json")) },
  ];
}
