import { readSiteAddress } from "./front-matter/address.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The address that a host gives a site: never that of a single deployment, which nobody visits twice. */
export function addressOfHost(environment: Environment): ReturnType<typeof readSiteAddress> | undefined {
  const netlify = environment["NETLIFY"] === "true" ? environment["URL"] : undefined;
  const address = environment["CI_PAGES_URL"] || netlify;
  return address ? readSiteAddress(address) : undefined;
}

/** Whether a host says that this is a preview of changes, which search engines should not find. */
export function isPreview(environment: Environment): boolean {
  const production = (name: string, value: string) => (environment[name] ?? value) !== value;
  if (environment["NETLIFY"] === "true") return production("CONTEXT", "production");
  if (environment["VERCEL"] === "1") return production("VERCEL_ENV", "production");
  if (environment["CF_PAGES"] === "1")
    return !/^(?:main|master|production)$/u.test(environment["CF_PAGES_BRANCH"] ?? "main");
  if (environment["RENDER"] === "true") return environment["IS_PULL_REQUEST"] === "true";
  return Boolean(environment["AWS_PULL_REQUEST_ID"]) || Boolean(environment["CI_MERGE_REQUEST_IID"]);
}
