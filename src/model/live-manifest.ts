/**
 * What open pages poll: `SLUG/live.json`. Shared by the renderer and the reader's script; the names are the wire's.
 *
 * A pure function of the content: no clock, no memory of earlier builds.
 */
export interface LiveManifest {
  /** Version of this format. */
  readonly v: 1;
  /** Hash of everything here but `build`. */
  readonly rev: string;
  /** Changes with templates and script only: a page of another build reloads when the reader agrees. */
  readonly build: string;
  readonly state: "upcoming" | "live" | "ended";
  /** Seconds between polls. */
  readonly poll: number;
  /** The newest change in the blog, `2020-01-03T08:05:00Z`. */
  readonly updated: string;
  /** Entries in the blog, withdrawn ones left out. */
  readonly count: number;
  /** The words of the status line as the page shows them: badge, time of `updated`, `61 updates` or `""` before the first. */
  readonly status: readonly [badge: string, updated: string, count: string];
  /** Hash of `live/head.HASH.txt`: title, standfirst and key events. */
  readonly head: string;
  /** The pinned entry's id and fragment hash. */
  readonly pinned?: readonly [id: string, hash: string];
  /** Entries of the newest page in page order with the hash of `live/ID.HASH.txt`, without the pinned one. */
  readonly entries: readonly (readonly [id: string, hash: string])[];
  /** Up to three pages below: number and hash over ids and entry hashes. */
  readonly older: readonly (readonly [page: number, hash: string])[];
}

/**
 * What a page tells the reader's script: JSON in `<script type="application/json" id="wirecopy_page">`.
 * Shared by the renderer and the script.
 */
export interface LivePage {
  /** Only the newest page polls and has the fields after `words`; the others offer zone and share. */
  readonly kind: "newest" | "older" | "entry";
  /** Language tag for `Intl`, with Gregorian calendar and digits: `fa-u-ca-gregory-nu-arabext`. */
  readonly locale: string;
  /** Zone of the server's text: `UTC`, or the blog's `showZone`. */
  readonly zone: string;
  readonly order: "newest-first" | "oldest-first";
  /** The script's words by key; `{name}` stands for a value. Phrases that depend on a number have its plural category at the end: `new-updates-one`. */
  readonly words: Readonly<Record<string, string>>;
  /** Folder of the blog from the root of the host, with a slash at its end; `live.json`, `live/` and `pages/` lie in it. */
  readonly base?: string;
  /** Names of the elements and attributes that fragments are made of; the script takes over no others. */
  readonly allowed?: readonly string[];
  /** The manifest of the very build that made this page. */
  readonly manifest?: LiveManifest;
}
