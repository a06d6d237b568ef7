import type { PictureMode } from "./entry-content.ts";
import type { Slug } from "./names.ts";
import type { CalendarDate, UtcInstant } from "./time.ts";

/** A credited person. */
export interface Byline {
  readonly name: string;
  readonly url?: string;
}

export type CoverageStatus = "upcoming" | "live" | "ended";
export type EntryOrder = "newest-first" | "oldest-first";

/** Hosts that extend the page's content security policy. */
export interface AllowedHosts {
  readonly scripts: readonly string[];
  readonly images: readonly string[];
  readonly connect: readonly string[];
  readonly frames: readonly string[];
}

/** Properties of schema.org that hold a publisher's policies. */
export const POLICY_NAMES = [
  "actionableFeedbackPolicy",
  "correctionsPolicy",
  "diversityPolicy",
  "diversityStaffingReport",
  "ethicsPolicy",
  "masthead",
  "missionCoveragePrioritiesPolicy",
  "noBylinesPolicy",
  "ownershipFundingInfo",
  "publishingPrinciples",
  "unnamedSourcesPolicy",
  "verificationFactCheckingPolicy",
] as const;

/** The publisher's public policies, by schema.org property (`correctionsPolicy`, `ethicsPolicy` …) to address. */
export type PublisherPolicies = Readonly<Partial<Record<(typeof POLICY_NAMES)[number], string>>>;

/** Settings of the whole site, from `content/index.md`, the command line and the host's variables, with defaults filled in. */
export interface SiteSettings {
  readonly title: string;
  /** Public address without a slash at the end, or undefined when nobody said one. */
  readonly url: string | undefined;
  /** What feeds carry when there is no address. */
  readonly feedUrl: string;
  /** Path of the address, `""` or `/news`: every local link starts with it. */
  readonly basePath: string;
  readonly description: string;
  readonly lang: string;
  /** Seeds the feeds' ids: `id` of the front matter, else the host of `url`, else `localhost`. */
  readonly id: string;
  readonly publisher: { readonly name: string; readonly url: string | undefined; readonly logo: string | undefined };
  readonly policies: PublisherPolicies;
  /** Path of the site's picture from the content folder. */
  readonly logo: string | undefined;
  /** 5 to 100, or `Infinity` for `all`. */
  readonly pageSize: number;
  /** Seconds between polls of open pages. */
  readonly poll: number;
  readonly order: EntryOrder;
  readonly links: "extension" | "bare";
  readonly showZone: string | undefined;
  readonly allow: AllowedHosts;
  /** What becomes of pictures. */
  readonly pictures: PictureMode;
  /** WebSub hub. */
  readonly hub: string | undefined;
  /** True for a preview deployment or a build with drafts. */
  readonly noindex: boolean;
}

/** Settings of one blog, checked, with the site's defaults filled in. */
export interface BlogSettings {
  readonly slug: Slug;
  readonly formerSlugs: readonly Slug[];
  readonly title: string;
  readonly date: CalendarDate;
  readonly description: string;
  readonly lang: string;
  readonly authors: readonly Byline[];
  readonly credits: string | undefined;
  readonly status: CoverageStatus;
  readonly showZone: string | undefined;
  /** Path of the picture as typed: from the file with the front matter, `/…` from the content folder. */
  readonly image: string | undefined;
  readonly imageAlt: string | undefined;
  readonly order: EntryOrder;
  readonly tags: readonly string[];
  readonly ends: UtcInstant | undefined;
  readonly seoTitle: string | undefined;
  readonly socialTitle: string | undefined;
  readonly canonical: string | undefined;
  /** Language tag to the slug or address of the same story in that language. */
  readonly translations: Readonly<Record<string, string>>;
}
