import type { PictureMode } from "../../model/entry-content.ts";
import { ORDERS } from "./blog-keys.ts";
import type { SettingTable } from "./setting-kinds.ts";

export const LINK_STYLES = ["extension", "bare"] as const;

export const PICTURE_MODES = ["versions", "copy"] as const satisfies readonly PictureMode[];

/** The front matter of `index.md`, which describes the site. */
export const SITE_KEYS = {
  title: { kind: "text", description: "Name of the site." },
  url: { kind: "address", description: "Public address, such as https://example.org/news." },
  description: { kind: "text", description: "One or two sentences about the site." },
  lang: { kind: "language", description: "Language of the site and of blogs that say none." },
  id: { kind: "name", description: "Name that seeds the ids of feed items, so that they outlive a move." },
  publisher: { kind: "publisher", description: "Who publishes: a name, or name and url." },
  logo: { kind: "path", description: "Picture of the publisher." },
  pageSize: { kind: "pageSize", description: "Entries on a page: 5 to 100, or all." },
  poll: { kind: "seconds", description: "Seconds between two looks for new entries." },
  order: { kind: "choice", values: ORDERS, description: "Order on the pages of blogs that say none." },
  links: {
    kind: "choice",
    values: LINK_STYLES,
    description: "Whether entry pages are addressed with .html or without.",
  },
  showZone: { kind: "zone", description: "Zone in which pages show times, such as Europe/Berlin." },
  allow: { kind: "hosts", description: "Hosts for scripts, images, connect and frames." },
  pictures: {
    kind: "choice",
    values: PICTURE_MODES,
    description: "Whether pictures are made into versions for all screens, or only copied without the camera's notes.",
  },
  policies: { kind: "policies", description: "Addresses of the publisher's policies by schema.org property." },
  hub: { kind: "address", description: "WebSub hub that feeds name." },
} as const satisfies SettingTable;
