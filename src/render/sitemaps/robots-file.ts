import type { OutputFile } from "../../model/output-file.ts";
import type { RenderContext } from "../context.ts";

/** `robots.txt`: everything may be read; pages that must not be found say so themselves, which crawlers must read to know. */
export function robotsFile({ addresses, hash, settings }: RenderContext): OutputFile {
  const sitemaps = settings.noindex ? [] : [addresses.sitemap, addresses.newsSitemap];
  const lines = ["User-agent: *", "Disallow:", ...sitemaps.map((place) => `Sitemap: ${addresses.absolute(place)}`)];
  const contents = `${lines.join("\n")}\n`;
  return { path: addresses.robots.path, kind: "feed", blog: undefined, key: hash(contents), contents: () => contents };
}
