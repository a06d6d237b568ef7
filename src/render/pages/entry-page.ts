import type { Entry } from "../../model/live-blog.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { entryPageMetadata } from "../metadata/blog-page-metadata.ts";
import { plainLine } from "../text/valid-text.ts";
import type { EntryPageView } from "../views/entry-page-view.ts";
import type { BlogShell } from "./blog-shell.ts";
import { stillLivePage } from "./live-page.ts";

/** `SLUG/ID.html`: depends on its entry and on what the whole blog shares, never on another entry. */
export function entryPageFile(shell: BlogShell, entry: Entry): OutputFile {
  return {
    path: shell.facts.entryPlace(entry.id).path,
    kind: "page",
    blog: shell.settings.slug,
    // Both parts are hashes: a third one over them would only cost time, ten thousand times.
    key: `${shell.key}${entry.key}`,
    contents: () => shell.site.context.templates.render("entry-page", entryPageView(shell, entry)),
  };
}

function entryPageView(shell: BlogShell, entry: Entry): EntryPageView {
  const { title, credits, times, facts, site } = shell;
  const { lang, dir, styles, script, site: siteView, words } = shell.frame();
  // Field by field: V8 gives objects that are spread into so many fields a shape of its own each, ten thousand times.
  return {
    lang,
    dir,
    styles,
    script,
    site: siteView,
    words,
    kind: "entry",
    head: entryPageMetadata(facts, entry, entry.kind === "published" ? `${plainLine(entry.title)} – ${title}` : title),
    live: stillLivePage(shell, "entry"),
    blog: { label: title, address: site.context.addresses.local(facts.place) },
    heading: times.day(times.dayOf(entry.instant)),
    entry: shell.article(entry),
    zoneNote: shell.zoneNote(entry.instant),
    credits,
  };
}
