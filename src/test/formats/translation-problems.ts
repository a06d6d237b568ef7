import type { BuiltSite } from "./link-problems.ts";

const ALTERNATE = /<link rel="alternate" href="([^"]*)" hreflang="([^"]*)">/g;
const CANONICAL = /<link rel="canonical" href="([^"]*)">/;
const LANGUAGE = /<html lang="([^"]*)"/;

/**
 * Pages whose `hreflang` links do not confirm one another: every version names itself and all others, by the same
 * addresses, and the language of a page is the one that leads to it.
 */
export function translationProblems(site: BuiltSite): readonly string[] {
  const pages = [...site].flatMap(([path, html]) => (isVersion(path, html) ? [translatedPage(path, html)] : []));
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return pages.flatMap(({ path, address, language, versions }) => {
    if (versions.size === 0) return [];
    const others = [...versions].filter(([lang]) => lang !== "x-default" && lang !== language);
    return [
      ...(versions.get(language) === address ? [] : [`${path} does not name itself`]),
      ...others.flatMap(([lang, other]) => {
        const target = byAddress.get(other);
        if (target === undefined) return [];
        if (target.language !== lang) return [`${path} calls ${other} ${lang}, which is ${target.language}`];
        return target.versions.get(language) === address ? [] : [`${other} does not lead back to ${path}`];
      }),
    ];
  });
}

/** The page of a blog: entry pages and pages at an old address only lead there. */
function isVersion(path: string, html: string): boolean {
  return path.endsWith("index.html") && !html.includes('http-equiv="refresh"');
}

function translatedPage(path: string, html: string) {
  const versions = new Map([...html.matchAll(ALTERNATE)].map(([, address = "", lang = ""]) => [lang, address]));
  return { path, address: CANONICAL.exec(html)?.[1], language: LANGUAGE.exec(html)?.[1] ?? "", versions };
}
