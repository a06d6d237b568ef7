import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { EntryOrder, SiteSettings } from "../model/settings.ts";
import type { SourceSpan } from "../model/source.ts";
import { orderOf } from "./blog-settings.ts";
import { readSiteAddress, type SiteAddress } from "./front-matter/address.ts";
import { addressOfHost, isPreview } from "./host-variables.ts";
import type { ParsedSite, SiteFrontMatter } from "./parse-site.ts";
import { fileStart } from "./source/spans.ts";

/** What may stand above or below the front matter. */
export interface SiteOptions {
  /** The address of the command line; a wrong one is refused where the command line is read. */
  readonly urlOption: string | undefined;
  /** The environment's variables by name, of which the hosts' own ones are read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** True for a build that nobody should find, as one with drafts is. */
  readonly noindex: boolean;
}

export interface ResolvedSite {
  readonly settings: SiteSettings;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the built site stands while nobody said an address. */
const LOCAL = "http://localhost:4321";
const DEFAULT_TITLE = "Live blogs";
const DEFAULT_PAGE_SIZE = 20;
const DEFAULT_POLL = 20;
const DEFAULT_ORDER: EntryOrder = "newest-first";

/** The site's settings with the defaults filled in, and its address from the first source that names one. */
export function resolveSiteSettings(site: ParsedSite, options: SiteOptions): ResolvedSite {
  const { settings: front, file } = site;
  const { address, diagnostics } = findAddress(site, options, fileStart(file ?? "index.md"));
  const settings: SiteSettings = {
    title: front.title?.value ?? DEFAULT_TITLE,
    url: address?.url,
    feedUrl: address?.url ?? LOCAL,
    basePath: address?.basePath ?? "",
    description: front.description?.value ?? "",
    lang: front.lang?.value ?? "en",
    id: front.id?.value ?? address?.host ?? "localhost",
    publisher: publisherOf(front),
    policies: front.policies?.value ?? {},
    logo: front.logo?.value,
    pageSize: front.pageSize?.value ?? DEFAULT_PAGE_SIZE,
    poll: front.poll?.value ?? DEFAULT_POLL,
    ...choicesOf(front),
    showZone: front.showZone?.value,
    allow: front.allow?.value ?? { scripts: [], images: [], connect: [], frames: [] },
    hub: front.hub?.value,
    noindex: options.noindex || isPreview(options.environment),
  };
  // One note tells both: the file is where the address would stand.
  return { settings, diagnostics: file === undefined ? [siteFileMissing(address !== undefined)] : diagnostics };
}

function choicesOf(front: SiteFrontMatter): Pick<SiteSettings, "order" | "links" | "pictures"> {
  return {
    order: orderOf(front.order?.value) ?? DEFAULT_ORDER,
    links: front.links?.value === "bare" ? "bare" : "extension",
    pictures: front.pictures?.value === "copy" ? "copy" : "versions",
  };
}

function publisherOf(front: SiteFrontMatter): SiteSettings["publisher"] {
  const { name, url } = front.publisher?.value ?? { name: front.title?.value ?? DEFAULT_TITLE, url: undefined };
  return { name, url, logo: front.logo?.value };
}

interface FoundAddress {
  readonly address: SiteAddress | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The command line's address, else the front matter's, else the host's. */
function findAddress(site: ParsedSite, { urlOption, environment }: SiteOptions, start: SourceSpan): FoundAddress {
  const { settings: front } = site;
  const written = front.url && readSiteAddress(front.url.value);
  const problems = front.url && written && "problem" in written ? [badAddress(front.url.span, written.problem)] : [];
  const fromOption = urlOption === undefined ? undefined : wellFormed(readSiteAddress(urlOption));
  const address = fromOption ?? wellFormed(written) ?? wellFormed(addressOfHost(environment));
  // An address that could not be read has its message already.
  const isUnread = problems.length > 0 || site.diagnostics.some(({ severity }) => severity === "error");
  const none = address || isUnread ? [] : [addressMissing(start)];
  return { address, diagnostics: [...problems, ...none] };
}

function wellFormed(address: ReturnType<typeof readSiteAddress> | undefined): SiteAddress | undefined {
  return address && "url" in address ? address : undefined;
}

function badAddress(span: SourceSpan, problem: string): Diagnostic {
  return diagnostic(
    "site-url-invalid",
    span,
    `${problem}.`,
    "Write the address of the site's front page, such as `https://example.org/news`.",
  );
}

const ADDRESS_MISSING =
  "nobody says at which address the site will stand, so feeds carry `http://localhost:4321/`, and canonical addresses and sitemaps are left out";

function addressMissing(span: SourceSpan): Diagnostic {
  return diagnostic(
    "site-url-missing",
    span,
    `N${ADDRESS_MISSING.slice(1)}.`,
    "Write `url: https://…` in the front matter of `index.md`, or build with `--url`.",
  );
}

function siteFileMissing(hasAddress: boolean): Diagnostic {
  const address = hasAddress ? "" : `; ${ADDRESS_MISSING}`;
  return diagnostic(
    "site-file-missing",
    fileStart("index.md"),
    `There is no \`index.md\` that describes the site, so it has the name “Live blogs” and every setting its default${address}.`,
    "Add `index.md` with front matter that holds `title:` and `url:`.",
  );
}
