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
  /** Hash of `live/head.HASH.txt`: status, title, standfirst and key events. */
  readonly head: string;
  /** The pinned entry's id and fragment hash. */
  readonly pinned?: readonly [id: string, hash: string];
  /** Entries of the newest page in page order with the hash of `live/ID.HASH.txt`, without the pinned one. */
  readonly entries: readonly (readonly [id: string, hash: string])[];
  /** Up to three pages below: number and hash over ids and entry hashes. */
  readonly older: readonly (readonly [page: number, hash: string])[];
}
