import type { NewsMediaOrganization } from "schema-dts";
import type { SiteSettings } from "../../model/settings.ts";
import { plainLine } from "../text/valid-text.ts";
import { imageObject, type MetadataImage } from "./image-object.ts";

/** The publisher with logo and policies, as every page of the site names it; who gives no address is found at the site's. */
export function publisher(
  settings: SiteSettings,
  logo: MetadataImage | undefined,
  home: string | undefined,
): NewsMediaOrganization {
  const { name, url = home } = settings.publisher;
  return {
    "@type": "NewsMediaOrganization",
    name: plainLine(name),
    ...(url === undefined ? {} : { url }),
    ...(logo && { logo: imageObject(logo) }),
    ...settings.policies,
  };
}
