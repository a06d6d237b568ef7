import type { OutputPath } from "./names.ts";

/** In this order files reach the disk, so that nothing published names what is not there yet. */
export const OUTPUT_KINDS = ["asset", "media", "fragment", "page", "feed", "manifest"] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** A file of the built site as a value; its contents are made only when they are needed. */
export interface OutputFile {
  readonly path: OutputPath;
  readonly kind: OutputKind;
  /** The blog it belongs to, or undefined for files of the whole site. */
  readonly blog: string | undefined;
  /** Hash over everything the contents depend on: equal keys mean equal bytes. */
  readonly key: string;
  /** Pure: gives the same bytes each time. A `copy` is a file that the edge takes from the content folder as it is. */
  readonly contents: () => string | Uint8Array;
  /** Starts work elsewhere for which `contents` waits; called, where at all, well before. */
  readonly begin?: () => void;
  /** Whether `contents` need not wait for what was begun any more. */
  readonly isReady?: () => boolean;
}
