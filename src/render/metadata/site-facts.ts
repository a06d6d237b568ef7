import type { NewsMediaOrganization } from "schema-dts";
import type { EntryImage } from "../../model/live-blog.ts";
import type { SafeHtml } from "../../model/names.ts";
import type { Addresses, Place } from "../addresses.ts";
import type { RenderContext } from "../context.ts";
import { type SiteIcon, siteIcon } from "../icons/site-icon.ts";
import { webManifest } from "../icons/web-manifest.ts";
import { headTags, link } from "./head-tags.ts";
import { type MetadataImage, metadataImage } from "./image-object.ts";
import { publisher } from "./publisher.ts";

/** What the metadata of every page takes from the site; made once a build. */
export interface SiteFacts {
  readonly context: RenderContext;
  readonly logo: EntryImage | undefined;
  readonly publisher: NewsMediaOrganization;
  /** The site's picture, for pages that have none of their own. */
  readonly image: MetadataImage | undefined;
  /** Favicon and web manifest, the same on every page. */
  readonly icons: SafeHtml;
}

export function siteFacts(context: RenderContext, logo: EntryImage | undefined): SiteFacts {
  const image = logo && metadataImage(logo, context.addresses);
  return {
    context,
    logo,
    publisher: publisher(context.settings, image, context.addresses.canonical(context.addresses.home)),
    image,
    icons: iconTags(context, siteIcon(context.hash, logo)),
  };
}

/** The full address where the site has one, else the path from the root of the host. */
export function dataAddress(addresses: Addresses, place: Place): string {
  return addresses.canonical(place) ?? addresses.local(place);
}

function iconTags(context: RenderContext, icon: SiteIcon): SafeHtml {
  const { addresses } = context;
  const local = (path: string) => addresses.local(addresses.file(path));
  return headTags(
    link("icon", local(icon.path), { type: icon.type, sizes: icon.type === "image/svg+xml" ? "any" : undefined }),
    icon.type === "image/png" ? link("apple-touch-icon", local(icon.path)) : undefined,
    link("manifest", local(webManifest(context, icon).path)),
  );
}
