import { type Address, readAddress, readFileAddress } from "./address.ts";
import type { EntryInputs, MediaFile, MediaProblem } from "./entry-content.ts";
import { SITE_BASE } from "./names.ts";

/** Where an address leads with everything known, or why it leads nowhere. */
export type ResolvedAddress =
  | { readonly kind: "href"; readonly href: string; readonly file: MediaFile | undefined }
  | { readonly kind: "unknown-entry"; readonly reference: string }
  | { readonly kind: "no-file"; readonly path: string; readonly problem: MediaProblem }
  | { readonly kind: "relative" }
  | { readonly kind: "forbidden" };

type Resolution = Pick<EntryInputs, "media" | "entryLinks">;

/** Resolves the address of a link. */
export function resolveLink(url: string, inputs: Resolution): ResolvedAddress {
  return resolve(readAddress(url), inputs);
}

/** Resolves the address of a picture, film or sound that the page shows. */
export function resolveFile(url: string, inputs: Resolution): ResolvedAddress {
  return resolve(readFileAddress(url), inputs);
}

function resolve(address: Address, { media, entryLinks }: Resolution): ResolvedAddress {
  switch (address.kind) {
    case "web":
      return { kind: "href", href: address.url, file: undefined };
    case "site":
      return { kind: "href", href: SITE_BASE + address.path, file: undefined };
    case "entry": {
      const link = entryLinks[address.reference];
      if (link === undefined) return { kind: "unknown-entry", reference: address.reference };
      return { kind: "href", href: SITE_BASE + link, file: undefined };
    }
    case "file": {
      const found = media[address.path] ?? "missing";
      if (typeof found === "string") return { kind: "no-file", path: address.path, problem: found };
      return { kind: "href", href: mediaAddress(found.path) + address.suffix, file: found };
    }
    default:
      return address;
  }
}

/** The marked address of a file below the output folder. */
export function mediaAddress(path: string): string {
  return `${SITE_BASE}/${path}`;
}

/** Whether a picture from elsewhere may load: its host is allowed and it comes encrypted. */
export function isAllowedPicture({ imageHosts }: Pick<EntryInputs, "imageHosts">, href: string): boolean {
  if (!/^https:/i.test(href) || !URL.canParse(href)) return false;
  const { hostname } = new URL(href);
  return imageHosts.some((typed) => {
    const host = hostOf(typed);
    return host === hostname || (host.startsWith("*.") && hostname.endsWith(host.slice(1)));
  });
}

/** Hosts may be written with a scheme. */
const hostOf = (host: string): string => host.replace(/^https:\/\//, "").replace(/\/$/, "");
