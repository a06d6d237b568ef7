/** Where a link or picture in a text leads, judged by the address alone. */
export type Address =
  /** Elsewhere on the web, or mail and telephone. */
  | { readonly kind: "web"; readonly url: string }
  /** An entry or blog, as typed: `#council`, `vote.md#council`, `vote.md`. */
  | { readonly kind: "entry"; readonly reference: string }
  /** A file beside the text or below the content folder: its path as typed, and what follows it: `#page=3`. */
  | { readonly kind: "file"; readonly path: string; readonly suffix: string }
  /** A page of this site that no Markdown file of ours stands for: `/about/`. */
  | { readonly kind: "site"; readonly path: string }
  /** A relative address without a file name's ending: it would lead elsewhere on each page. */
  | { readonly kind: "relative" }
  /** Not allowed in a page: `javascript:`, `data:`, `//host`, a host that no browser can read, nothing at all. */
  | { readonly kind: "forbidden" };

const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(["https", "http", "mailto", "tel"]);
const SCHEME = /^(?<scheme>[a-z][a-z0-9+.-]*):/i;
const MARKDOWN_FILE = /^[^?#]*\.md(?:#.*)?$/i;
const FILE = /^(?<path>[^?#]*\.[a-z0-9]{1,8})(?<suffix>[?#].*)?$/i;
const CONTROLS_AND_EDGES = /^[\s\p{Cc}]+|[\s\p{Cc}]+$|[\t\n\r\p{Cc}]+/gu;

/**
 * Reads an address as browsers do: they skip control characters, and a scheme ignores case. The address comes decoded
 * from the Markdown parser; what has a scheme outside the allow-list is forbidden.
 */
export function readAddress(typed: string): Address {
  const url = typed.replace(CONTROLS_AND_EDGES, "");
  const scheme = SCHEME.exec(url)?.groups?.["scheme"];
  if (scheme !== undefined) {
    const lower = scheme.toLowerCase();
    const address = lower + url.slice(lower.length);
    const isAllowed = ALLOWED_SCHEMES.has(lower) && URL.canParse(address);
    return isAllowed ? { kind: "web", url: address } : { kind: "forbidden" };
  }
  if (url === "" || url.startsWith("//") || url.includes("\\")) return { kind: "forbidden" };
  if (url.startsWith("#") || MARKDOWN_FILE.test(url)) return { kind: "entry", reference: url };
  const file = FILE.exec(url)?.groups;
  const path = file?.["path"];
  if (path !== undefined && !/\.html?$/i.test(path)) {
    return { kind: "file", path, suffix: file?.["suffix"] ?? "" };
  }
  return url.startsWith("/") ? { kind: "site", path: url } : { kind: "relative" };
}

/** The same for a picture or other file that is shown: whatever is local is a file, also without an ending. */
export function readFileAddress(typed: string): Address {
  const address = readAddress(typed);
  if (address.kind === "web" || address.kind === "forbidden" || address.kind === "file") return address;
  const [path = "", suffix] = typed.trim().split(/(?=[?#])/, 2);
  return path === "" ? { kind: "forbidden" } : { kind: "file", path, suffix: suffix ?? "" };
}
