import type { Place } from "../addresses.ts";
import { contentPolicy } from "../headers/content-policy.ts";
import { plainLine, shortLine } from "../text/valid-text.ts";
import type { HeadMetadata } from "../views/head-metadata.ts";
import { cardFrameTags, cardTags } from "./cards.ts";
import { feedLinks } from "./feed-links.ts";
import { headTags, link } from "./head-tags.ts";
import { linkedData, NO_STRUCTURED_DATA } from "./linked-data.ts";
import { searchTags } from "./page-tags.ts";
import { dataAddress, type SiteFacts } from "./site-facts.ts";

/** The head of the front page. */
export function indexPageMetadata(site: SiteFacts, title: string): HeadMetadata {
  const { addresses, settings } = site.context;
  const description = plainLine(settings.description);
  return {
    ...pageOfSite(site, addresses.home, title, description),
    structuredData: linkedData({
      "@type": "WebSite",
      name: shortLine(settings.title, 250),
      url: dataAddress(addresses, addresses.home),
      inLanguage: settings.lang,
      ...(description === "" ? {} : { description }),
      publisher: site.publisher,
    }),
  };
}

/** The head of the corrections page, with the feed of corrections before that of the site. */
export function correctionsPageMetadata(site: SiteFacts, title: string, description: string): HeadMetadata {
  return pageOfSite(site, site.context.addresses.corrections, title, description);
}

/** The head of a page that leads nowhere: not to be found, and right at every address. */
export function notFoundMetadata(site: SiteFacts, title: string): HeadMetadata {
  return {
    title: plainLine(title),
    description: "",
    policy: contentPolicy(site.context.settings.allow, []),
    tags: headTags(...searchTags(site, { canonical: undefined, isHidden: true }), site.icons),
    structuredData: NO_STRUCTURED_DATA,
  };
}

/** The head of a page at an old address: search engines follow its canonical link to the new one. */
export function redirectMetadata(site: SiteFacts, target: Place, title: string): HeadMetadata {
  const { addresses, settings } = site.context;
  return {
    title: plainLine(title),
    description: "",
    policy: contentPolicy(settings.allow, []),
    tags: headTags(link("canonical", addresses.canonical(target)), site.icons),
    structuredData: NO_STRUCTURED_DATA,
  };
}

function pageOfSite(site: SiteFacts, place: Place, title: string, description: string): HeadMetadata {
  const { addresses, settings } = site.context;
  const canonical = addresses.canonical(place);
  const placeOf = place === addresses.corrections ? addresses.correctionsFeed : addresses.siteFeed;
  return {
    title: plainLine(title),
    description: plainLine(description),
    policy: contentPolicy(settings.allow, []),
    tags: headTags(
      ...searchTags(site, { canonical }),
      ...cardFrameTags({ type: "website", siteName: settings.title, lang: settings.lang }),
      ...cardTags({
        title,
        description: plainLine(description),
        address: canonical,
        image: site.image,
      }),
      ...(settings.noindex ? [] : feedLinks(addresses, placeOf, title)),
      site.icons,
    ),
    structuredData: NO_STRUCTURED_DATA,
  };
}
