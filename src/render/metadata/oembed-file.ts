import type { OutputFile } from "../../model/output-file.ts";
import { isCardPicture } from "../share-images/card-picture.ts";
import { jsonDocument } from "../text/valid-json.ts";
import { plainLine } from "../text/valid-text.ts";
import type { BlogFacts } from "./blog-facts.ts";

/** `SLUG/oembed.json`: a plain link with title and picture; a static file could not honour the sizes that a player needs. */
export function oembedFile({ site, settings, image }: BlogFacts): OutputFile {
  const { addresses, hash, settings: siteSettings } = site.context;
  const { publisher } = siteSettings;
  const author = settings.authors.map(({ name }) => plainLine(name)).join(", ");
  const isShown = image?.width !== undefined && image.height !== undefined && isCardPicture(image);
  const contents = jsonDocument({
    version: "1.0",
    type: "link",
    title: plainLine(settings.title),
    ...(author === "" ? {} : { author_name: author }),
    provider_name: plainLine(publisher.name),
    provider_url: publisher.url ?? addresses.absolute(addresses.home),
    ...(isShown ? { thumbnail_url: image.address, thumbnail_width: image.width, thumbnail_height: image.height } : {}),
  });
  return {
    path: addresses.oembed(settings.slug).path,
    kind: "feed",
    blog: settings.slug,
    key: hash(contents),
    contents: () => contents,
  };
}
