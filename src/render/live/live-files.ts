import type { Entry, LiveBlog } from "../../model/live-blog.ts";
import type { LiveManifest } from "../../model/live-manifest.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { type HeadFacts, headKey, headView, type StatusFacts, statusView } from "../pages/blog-head.ts";
import type { BlogShell } from "../pages/blog-shell.ts";
import { inPageOrder, type PageCut } from "../pages/cut-pages.ts";
import { localeKey } from "../pages/locale-key.ts";
import { createFragment, type Fragment } from "./fragment.ts";

/** Entries that the manifest names at most: more than a reader misses between two looks. */
const LISTED = 59;

/** Pages below the newest that the manifest names. */
const OLDER_LISTED = 3;

const HASH_LENGTH = 8;

/** A blog as the live files see it. */
export interface LiveInputs {
  readonly blog: LiveBlog;
  readonly status: StatusFacts;
  readonly head: HeadFacts;
  readonly cut: PageCut;
  readonly pinned: Entry | undefined;
}

/** `SLUG/live.json` and the fragments that it names. */
export interface LiveFiles {
  readonly manifest: LiveManifest;
  readonly files: readonly OutputFile[];
}

export function liveFiles(shell: BlogShell, inputs: LiveInputs): LiveFiles {
  const { context } = shell.site;
  const head = createFragment(shell, "head", headKey(shell, inputs.head), () =>
    context.templates.render("head-fragment", headView(shell, inputs.head)),
  );
  const pinned = inputs.pinned && { entry: inputs.pinned, fragment: entryFragment(shell, inputs.pinned) };
  const listed = inPageOrder(listedEntries(inputs), shell.settings.order).map((entry) => ({
    entry,
    fragment: entryFragment(shell, entry),
  }));
  const manifest = liveManifest(shell, inputs, {
    head: head.hash,
    ...(pinned && { pinned: rowOf(pinned) }),
    entries: listed.map(rowOf),
  });
  const file: OutputFile = {
    path: context.addresses.manifest(shell.settings.slug).path,
    kind: "manifest",
    blog: shell.settings.slug,
    key: `${manifest.rev}${manifest.build}`,
    contents: () => `${JSON.stringify(manifest)}\n`,
  };
  const fragments = [head, ...(pinned ? [pinned.fragment] : []), ...listed.map(({ fragment }) => fragment)];
  return { manifest, files: [...fragments.map((fragment) => fragment.file), file] };
}

interface FragmentOfEntry {
  readonly entry: Entry;
  readonly fragment: Fragment;
}

function rowOf({ entry, fragment }: FragmentOfEntry): readonly [id: string, hash: string] {
  return [entry.id, fragment.hash];
}

function entryFragment(shell: BlogShell, entry: Entry): Fragment {
  return createFragment(shell, entry.id, `${shell.key}${entry.key}`, () => shell.article(entry));
}

/** The newest of the newest page, newest first. */
function listedEntries({ cut, pinned }: LiveInputs): readonly Entry[] {
  return cut.newest.filter((entry) => entry !== pinned).slice(0, LISTED);
}

/** The names in the order in which the format is documented; `rev` covers everything but `build`. */
function liveManifest(
  shell: BlogShell,
  { blog, status, cut }: LiveInputs,
  fragments: Pick<LiveManifest, "head" | "pinned" | "entries">,
): LiveManifest {
  const { context } = shell.site;
  const { badge, updated, count } = statusView(shell, status);
  const content = {
    state: blog.settings.status,
    poll: context.settings.poll,
    updated: blog.updatedAt,
    count: status.count,
    status: [badge, updated.human, count ?? ""],
    ...fragments,
    older: olderHashes(shell, cut),
  } as const;
  const rev = context.hash(JSON.stringify(content)).slice(0, HASH_LENGTH);
  return { v: 1, rev, build: buildHash(shell), ...content };
}

/** Templates, stylesheet, script and words: what a page must be loaded anew for. */
function buildHash({ site, settings }: BlogShell): string {
  const { hash, templates, assets } = site.context;
  const files = [assets.styles, assets.script].map(({ path }) => path);
  const parts = [templates.key, files, localeKey(site.context, settings.lang)];
  return hash(JSON.stringify(parts)).slice(0, HASH_LENGTH);
}

function olderHashes({ site }: BlogShell, { older }: PageCut): LiveManifest["older"] {
  return older
    .map((entries, index) => ({ number: index + 1, entries }))
    .slice(-OLDER_LISTED)
    .reverse()
    .map(({ number, entries }) => {
      const names = entries.map(({ id, key }) => `${id} ${key}`).join("\n");
      return [number, site.context.hash(names).slice(0, HASH_LENGTH)];
    });
}
