/** An address of the web as typed, without a slash at its end; undefined for anything else. */
export function readAddress(text: string): string | undefined {
  if (!/^https?:\/\/[^\s/]/iu.test(text) || /[\s<>"\\]/u.test(text) || !URL.canParse(text)) return undefined;
  const { username, password } = new URL(text);
  return username === "" && password === "" ? text : undefined;
}

/** The address of a site, taken apart. */
export interface SiteAddress {
  /** Without a slash at its end. */
  readonly url: string;
  /** `""` or `/news`. */
  readonly basePath: string;
  readonly host: string;
}

/** Reads the address at which a site stands; in words what is wrong with any other. */
export function readSiteAddress(text: string): SiteAddress | { readonly problem: string } {
  const typed = text.trim();
  if (!/^https?:\/\//iu.test(typed)) return { problem: `\`${typed}\` does not start with \`https://\`` };
  if (!readAddress(typed)) return { problem: `\`${typed}\` is no address of a website` };
  const { origin, pathname, search, hash, host } = new URL(typed);
  if (search !== "" || typed.includes("?"))
    return { problem: `\`${typed}\` has a query, which no page under it could keep` };
  if (hash !== "" || typed.includes("#"))
    return { problem: `\`${typed}\` has a fragment, which no page under it could keep` };
  const basePath = pathname.replace(/\/{2,}/gu, "/").replace(/\/$/u, "");
  return { url: `${origin}${basePath}`, basePath, host };
}
