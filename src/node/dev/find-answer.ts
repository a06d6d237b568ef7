import type { Refusal } from "./check-caller.ts";

/** What a request's target leads to. */
export type FoundAnswer =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "redirect"; readonly address: string }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Knows which files there are, by their paths below the site's base. */
export interface KnownFiles {
  /** What the site's addresses start with: empty, or `/news`. */
  readonly base: string;
  readonly has: (path: string) => boolean;
}

const MALFORMED: FoundAnswer = {
  kind: "refused",
  refusal: { status: 400, words: "That is no address of a page." },
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const MALFORMED_PATH = /[\u0000-\u001f\u007f\\]|\/\/|\/\.{1,2}(?:\/|$)/u;

/**
 * Finds the file that a request means, as static hosts do: a folder's page by the folder, a page without its ending.
 * It is looked up among the names of the built site, never on the disk, so that no form of an address leads out of it.
 */
export function findAnswer(target: string, { base, has }: KnownFiles): FoundAnswer {
  const address = readAddress(target);
  if (address === undefined) return MALFORMED;
  if (base !== "" && (address === "/" || address === base)) return { kind: "redirect", address: `${base}/` };
  if (!address.startsWith(`${base}/`)) return { kind: "missing" };
  const path = address.slice(base.length + 1);
  // Files whose names start with a dot are for hosts and tools.
  if (/(?:^|\/)\./u.test(path)) return { kind: "missing" };
  const named = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (has(named)) return { kind: "file", path: named };
  if (path === named && has(`${path}.html`)) return { kind: "file", path: `${path}.html` };
  if (path === named && has(`${path}/index.html`)) return { kind: "redirect", address: `${base}/${path}/` };
  return { kind: "missing" };
}

/** The path of a request's target, decoded once; undefined for what no browser sends for a page. */
export function readAddress(target: string): string | undefined {
  const raw = target.replace(/[?#].*$/su, "");
  try {
    const address = decodeURIComponent(raw);
    return address.startsWith("/") && !MALFORMED_PATH.test(address) ? address : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
