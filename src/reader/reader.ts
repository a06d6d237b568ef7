import type { LiveManifest } from "../model/live-manifest.ts";

/**
 * The script has two parts: the one that every page loads asks the host and answers presses; the other changes the page,
 * and is loaded when there is something to change. It takes what it shares with the first from the module that is there.
 */

/** Times in the reader's zone, the order turned round, updates off. */
export type Switch = "zone" | "order" | "pause";

/** What the second part offers. */
export interface Changes {
  /** Fetches what a manifest has anew and brings the page to it. */
  readonly settle: (manifest: LiveManifest) => Promise<Settled>;
  /** Shows what waits and leads to the first unread entry. */
  readonly reveal: () => void;
  /** Brings the page in line with a switch of zone or order. */
  readonly turn: (name: Switch) => void;
  /** Sets the page's entries and the rule between them anew. */
  readonly redraw: () => void;
}

export interface Settled {
  /** False while something is missing or needs a second look. */
  readonly isDone: boolean;
  readonly update: Update;
}

/** What an answer changed, by id; `wirecopy:update` carries it. */
export interface Update {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}
