import type { VideoObject } from "schema-dts";
import type { ContentMedia } from "../../model/entry-content.ts";
import type { PublishedEntry } from "../../model/live-blog.ts";
import type { Addresses } from "../addresses.ts";
import { plainLine } from "../text/valid-text.ts";
import { dataAddress } from "./site-facts.ts";

/**
 * The films of an entry that search engines can list: they refuse one without a first picture, which is the film's own
 * poster. Players of other sites are described there.
 */
export function videoObjects({ content, title, instant }: PublishedEntry, addresses: Addresses): VideoObject[] {
  return content.media.flatMap(({ file, alt, caption }: ContentMedia): VideoObject[] => {
    if (file?.kind !== "film" || file.poster === undefined) return [];
    const addressOf = (path: string) => dataAddress(addresses, addresses.file(path));
    return [
      {
        "@type": "VideoObject",
        name: plainLine(alt) || plainLine(caption) || plainLine(title),
        thumbnailUrl: addressOf(file.poster),
        uploadDate: instant,
        contentUrl: addressOf(file.path),
        encodingFormat: file.type,
        ...(file.width === undefined ? {} : { width: `${file.width} px` }),
        ...(file.height === undefined ? {} : { height: `${file.height} px` }),
      },
    ];
  });
}
