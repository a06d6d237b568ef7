import type { SettingTable } from "./setting-kinds.ts";

export const ORDERS = ["newest-first", "oldest-first"] as const;
export const STATUSES = ["upcoming", "live", "ended"] as const;

/** The front matter of a live blog. */
export const BLOG_KEYS = {
  title: { kind: "text", required: true, description: "Headline of the live blog." },
  date: { kind: "date", required: true, description: "First day of the coverage in UTC, YYYY-MM-DD." },
  description: { kind: "text", description: "One or two sentences for the page, the feeds and search engines." },
  lang: { kind: "language", description: "Language of the text: en, de, fa, pt-BR." },
  authors: { kind: "names", description: "Who writes: a list or names parted by commas." },
  credits: { kind: "text", description: "Sign-off at the end: initials and agencies." },
  status: { kind: "choice", values: STATUSES, description: "Whether the coverage is upcoming, live or ended." },
  timezone: { kind: "utc", description: "UTC; all times in the file are." },
  showZone: { kind: "zone", description: "Zone in which the page shows times, such as Europe/Berlin." },
  image: { kind: "path", description: "Picture for cards and search engines." },
  imageAlt: { kind: "text", description: "What the picture shows." },
  order: { kind: "choice", values: ORDERS, description: "Order on the page." },
  written: { kind: "choice", values: ORDERS, description: "Order in the file, where the entries do not tell." },
  slug: { kind: "slug", description: "Name in the address, where it is not the file's." },
  was: { kind: "slugs", description: "Former slugs; their addresses lead here." },
  tags: { kind: "words", description: "Topics: a list or words parted by commas." },
  ends: { kind: "moment", description: "Planned end in UTC, YYYY-MM-DD HH:MM." },
  seoTitle: { kind: "text", description: "Title for search engines." },
  socialTitle: { kind: "text", description: "Title for cards in social networks." },
  canonical: { kind: "address", description: "Address of the story where it lives elsewhere." },
  translations: { kind: "translations", description: "Languages of the same story with their slug or address." },
} as const satisfies SettingTable;

/** The front matter of a further file of a blog. */
export const PART_KEYS = {
  date: { kind: "date", description: "First day of this part in UTC, YYYY-MM-DD." },
  written: { kind: "choice", values: ORDERS, description: "Order in the file, where the entries do not tell." },
  authors: { kind: "names", description: "Who writes this part: a list or names parted by commas." },
} as const satisfies SettingTable;
