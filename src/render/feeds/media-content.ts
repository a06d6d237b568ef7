import { element, type XmlElement } from "../xml/xml-element.ts";
import type { FeedMedia } from "./feed.ts";

/** Media RSS for a picture, sound or film, in RSS and Atom alike. */
export function mediaContent(media: FeedMedia): XmlElement {
  return element(
    "media:content",
    {
      url: media.address,
      medium: media.medium,
      type: media.type,
      fileSize: media.bytes?.toString(),
      width: media.width?.toString(),
      height: media.height?.toString(),
    },
    media.description === "" ? undefined : element("media:description", { type: "plain" }, media.description),
    media.credit === "" ? undefined : element("media:credit", {}, media.credit),
  );
}
