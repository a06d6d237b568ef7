import type { BlogPosting, CorrectionComment } from "schema-dts";
import type { CorrectionNotice } from "../../model/entry-content.ts";
import type { PublishedEntry } from "../../model/live-blog.ts";
import { entryPicture } from "../share-images/entry-picture.ts";
import { plainLine, shortLine, validText } from "../text/valid-text.ts";
import type { BlogFacts } from "./blog-facts.ts";
import { imageObject, metadataImage } from "./image-object.ts";
import { people } from "./people.ts";
import { dataAddress } from "./site-facts.ts";
import { videoObjects } from "./video-object.ts";

const HEADLINE_LENGTH = 250;

/** One entry as an update of the live blog; depends on the entry and what the blog never changes. */
export function entryPosting(facts: BlogFacts, entry: PublishedEntry): BlogPosting {
  const { addresses } = facts.site.context;
  const address = dataAddress(addresses, facts.entryPlace(entry.id));
  const picture = entryPicture(entry);
  const films = videoObjects(entry, addresses);
  return {
    "@type": "BlogPosting",
    "@id": address,
    headline: shortLine(entry.title, HEADLINE_LENGTH),
    url: address,
    datePublished: entry.instant,
    dateModified: entry.updatedAt,
    inLanguage: facts.settings.lang,
    articleBody: validText(entry.content.text) || plainLine(entry.title),
    author: entry.bylines.length > 0 ? people(entry.bylines) : facts.site.publisher,
    ...(picture && { image: imageObject(metadataImage(picture, addresses)) }),
    ...(films.length > 0 ? { video: films } : {}),
    ...(entry.tags.length > 0 ? { keywords: entry.tags.map(plainLine) } : {}),
    ...corrected(entry.content.corrections),
  };
}

/** The `correction` property, where there is something to correct. */
export function corrected(notices: readonly CorrectionNotice[]): { readonly correction?: CorrectionComment[] } {
  if (notices.length === 0) return {};
  return { correction: notices.map(correctionComment) };
}

function correctionComment({ at, text }: CorrectionNotice): CorrectionComment {
  return { "@type": "CorrectionComment", text: validText(text), ...(at === undefined ? {} : { datePublished: at }) };
}
