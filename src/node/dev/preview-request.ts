import type { ContentRequest, Findings, Progress } from "../site-request.ts";

/** Where the preview listens when nobody says otherwise; feeds of a site without an address name it too. */
export const PREVIEW_PORT = 4321;

/** A wish to look at a site while it is written. */
export interface PreviewRequest extends ContentRequest {
  /** Name or address to listen on, beside this machine's own; undefined lets nobody else in. */
  readonly host: string | undefined;
  /** Where to listen, or above it when it is taken; 0 takes any that is free. */
  readonly port: number;
  readonly allowFuture: boolean;
  /** Show drafts too. */
  readonly drafts: boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** Where the preview can be opened. */
export interface PreviewPlace {
  /** `http://127.0.0.1:4321/`; with others for machines in the network where those are let in. */
  readonly addresses: readonly string[];
  readonly port: number;
}

/** What is told while a site is looked at. */
export interface PreviewListener {
  /** Called once, when the first build is done: somebody may look now. */
  readonly onReady: (place: PreviewPlace) => void;
  readonly onBuilt: (findings: PreviewFindings) => void;
  /** A build or a page failed, by a fault of a template or the machine; pages say so too. */
  readonly onFault: (error: unknown) => void;
}

/** What a build in memory found. */
export interface PreviewFindings extends Findings {
  readonly held: readonly string[];
  /** Those of them that show their last good text. */
  readonly builtFromLastGood: readonly string[];
  readonly blogs: number;
  /** Files whose contents are new or different. */
  readonly changed: number;
  readonly files: number;
  /** Entries that are drafts, by the local address of their live blog. */
  readonly drafts: readonly { readonly blog: string; readonly id: string }[];
}
