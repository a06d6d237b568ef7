import type { Hash } from "../../model/hash.ts";
import type { EntryImage } from "../../model/live-blog.ts";

/** The picture that browsers show for the site in tabs and on home screens. */
export interface SiteIcon {
  /** Path below the output folder. */
  readonly path: string;
  readonly type: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** A ring with a dot in the accent colour: shown where the site has no logo, so that no browser asks for a missing file. */
export const DEFAULT_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="13" fill="none" stroke="#b3001b" stroke-width="3"/><circle cx="16" cy="16" r="6" fill="#b3001b"/></svg>\n';

/** Types that every browser takes as an icon. */
const ICON_TYPES = ["image/svg+xml", "image/png", "image/x-icon", "image/gif", "image/jpeg", "image/webp"];

export function siteIcon(hash: Hash, logo: EntryImage | undefined): SiteIcon {
  if (logo !== undefined && ICON_TYPES.includes(logo.type)) return logo;
  return {
    path: `assets/icon.${hash(DEFAULT_ICON).slice(0, 8)}.svg`,
    type: "image/svg+xml",
    width: undefined,
    height: undefined,
  };
}
