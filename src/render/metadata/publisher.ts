import type { NewsMediaOrganization } from "schema-dts";
import type { PublisherPolicies, SiteSettings } from "../../model/settings.ts";
import { plainLine } from "../text/valid-text.ts";
import { imageObject, type MetadataImage } from "./image-object.ts";

/** The policies of a news publisher that schema.org has a name for. */
const POLICIES = [
  "actionableFeedbackPolicy",
  "correctionsPolicy",
  "diversityPolicy",
  "ethicsPolicy",
  "masthead",
  "missionCoveragePrioritiesPolicy",
  "noBylinesPolicy",
  "ownershipFundingInfo",
  "publishingPrinciples",
  "unnamedSourcesPolicy",
  "verificationFactCheckingPolicy",
] as const;

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
    ...namedPolicies(settings.policies),
  };
}

function namedPolicies(policies: PublisherPolicies): Partial<Record<(typeof POLICIES)[number], string>> {
  return Object.fromEntries(
    POLICIES.flatMap((name) => {
      const address = policies[name];
      return address === undefined ? [] : [[name, address]];
    }),
  );
}
