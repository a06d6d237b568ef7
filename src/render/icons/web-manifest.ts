import type { EntryImage } from "../../model/live-blog.ts";
import { outputPath } from "../../model/names.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { RenderContext } from "../context.ts";
import { jsonDocument } from "../text/valid-json.ts";
import { plainLine } from "../text/valid-text.ts";
import { textDirection } from "../words/text-direction.ts";
import { DEFAULT_ICON, type SiteIcon, siteIcon } from "./site-icon.ts";

/** The web manifest, and the icon where the site has no logo of its own; both under their content's hash. */
export function iconFiles(context: RenderContext, logo: EntryImage | undefined): readonly OutputFile[] {
  const icon = siteIcon(context.hash, logo);
  const manifest = webManifest(context, icon);
  return [...(icon === logo ? [] : [assetFile(icon.path, DEFAULT_ICON)]), assetFile(manifest.path, manifest.contents)];
}

/** What a phone shows when a reader puts the site on the home screen. */
export function webManifest(
  { addresses, settings, hash }: RenderContext,
  { path, type, width, height }: SiteIcon,
): { readonly path: string; readonly contents: string } {
  const contents = jsonDocument({
    name: plainLine(settings.title),
    lang: settings.lang,
    dir: textDirection(settings.lang),
    start_url: addresses.local(addresses.home),
    scope: addresses.local(addresses.home),
    display: "minimal-ui",
    icons: [
      {
        src: addresses.local(addresses.file(path)),
        type,
        sizes: width === undefined || type === "image/svg+xml" ? "any" : `${width}x${height}`,
      },
    ],
  });
  return { path: `assets/site.${hash(contents).slice(0, 8)}.webmanifest`, contents };
}

function assetFile(path: string, contents: string): OutputFile {
  return { path: outputPath(path), kind: "asset", blog: undefined, key: path, contents: () => contents };
}
