import type { BuiltSite } from "./link-problems.ts";

const HREF = /\shref="([^"#?]+)/g;

/** How links to the flat pages of a site are written. */
export interface EndingLinks {
  readonly withEnding: readonly string[];
  readonly bare: readonly string[];
}

/** The links of all pages into `publicAddress` that lead to a flat page, by whether they name its ending. */
export function endingLinks(site: BuiltSite, publicAddress: string): EndingLinks {
  const { origin, pathname } = new URL(`${publicAddress}/`);
  const pathsOf = ([page, html]: readonly [string, string]) =>
    [...html.matchAll(HREF)]
      .map(([, href = ""]) => new URL(href, `${origin}${pathname}${page}`))
      .filter((url) => url.origin === origin && url.pathname.startsWith(pathname))
      .map((url) => decodeURIComponent(url.pathname.slice(pathname.length)));
  const paths = [...site].filter(([path]) => path.endsWith(".html")).flatMap(pathsOf);
  return {
    withEnding: paths.filter((path) => path.endsWith(".html") && site.has(path)),
    bare: paths.filter((path) => site.has(`${path}.html`)),
  };
}
