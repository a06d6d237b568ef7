import type { LiveManifest, LivePage } from "../../model/live-manifest.ts";
import type { Locale } from "../../model/locale.ts";
import { type SafeHtml, safeHtml } from "../../model/names.ts";
import { FRAGMENT_MARKUP } from "../live/fragment-markup.ts";
import { jsonForElement } from "../text/valid-json.ts";
import { oncePerOwner } from "../words/once.ts";
import { READER_PLURALS, READER_WORDS } from "../words/reader-words.ts";
import type { BlogShell } from "./blog-shell.ts";

/** Words that the script says on pages that do not poll: ten thousand entry pages need not carry the others. */
const STILL_WORDS = ["zone-note", "copied", "copy-failed"] as const satisfies readonly (typeof READER_WORDS)[number][];

const STILL_PLURALS = ["newer-updates"] as const satisfies readonly (typeof READER_PLURALS)[number][];

/** What the newest page alone has. */
type Live = Required<Pick<LivePage, "base" | "allowed" | "manifest">>;

/** What the newest page tells the reader's script. */
export function newestLivePage(shell: BlogShell, manifest: LiveManifest): SafeHtml {
  const { addresses } = shell.site.context;
  const base = addresses.local(addresses.blog(shell.settings.slug));
  return livePage(shell, "newest", { base, allowed: FRAGMENT_MARKUP, manifest });
}

/** What older and entry pages tell it: times and sharing, nothing that moves. The same on all pages of a kind. */
export const stillLivePage = oncePerOwner(
  (shell: BlogShell, kind: "older" | "entry"): SafeHtml => livePage(shell, kind),
);

function livePage(shell: BlogShell, kind: LivePage["kind"], live?: Live): SafeHtml {
  const { settings, times, words } = shell;
  const { words: phrases, plurals } = words.locale;
  const page: LivePage = {
    kind,
    locale: times.tag,
    zone: times.zone,
    order: settings.order,
    words: {
      ...pick(phrases, live ? READER_WORDS : STILL_WORDS),
      ...Object.fromEntries(formsOf(plurals, live ? READER_PLURALS : STILL_PLURALS)),
      // The name of a zone stands alone, too.
      zone: "{zone}",
    },
    ...live,
  };
  return safeHtml(jsonForElement(page));
}

/** `new-updates-one`: a phrase for each plural category that a language has. */
function formsOf(plurals: Locale["plurals"], keys: readonly string[]): readonly (readonly [string, string])[] {
  return keys.flatMap((key) =>
    Object.entries(plurals[key] ?? {}).map(([form, phrase]) => [`${key}-${form}`, phrase] as const),
  );
}

function pick<Value>(all: Readonly<Record<string, Value>>, keys: readonly string[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = all[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
