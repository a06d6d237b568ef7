import type { LiveManifest } from "../model/live-manifest.ts";

/**
 * The script has two parts: the one that every page loads asks the host and answers presses; the other changes the page,
 * and is loaded when there is something to change. These are the words between them.
 */

/** What the first part does for the second. */
export interface Reader {
  /** What the reader has switched; kept up to date by both parts. */
  readonly isOn: Record<Switch, boolean>;
  readonly fetchHtml: FetchHtml;
  readonly keepPlace: (change: () => void, isHeld?: boolean) => void;
  readonly isInView: (element: Element) => boolean;
  /** What the cards of players were before they began to work. */
  readonly originals: WeakMap<Node, Node>;
  /** Shows on the button and in the title how many entries wait. */
  readonly showWaiting: (count: number) => void;
}

/** Times in the reader's zone, the order turned round, updates off. */
export type Switch = "zone" | "order" | "pause";

/** HTML as a document that runs nothing; undefined when the host does not have it, or not yet. */
export type FetchHtml = (address: string, since?: string) => Promise<Document | undefined>;

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
