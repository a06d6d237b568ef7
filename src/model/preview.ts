/** Addresses below this one belong to `wirecopy dev`; no page of a site can have them. */
export const PREVIEW_BASE = "/@wirecopy/";

/** What the server of `wirecopy dev` adds to a site. */
export const PREVIEW_FILES = {
  script: `${PREVIEW_BASE}preview.js`,
  styles: `${PREVIEW_BASE}preview.css`,
  /** Server-sent events, each a {@link PreviewState} as JSON: at once, and after each build. */
  events: `${PREVIEW_BASE}events`,
} as const;

/** What open pages under `wirecopy dev` are told. Shared by its server and its script in the page. */
export interface PreviewState {
  /** How many there are, those that are left out of the list included. */
  readonly errors: number;
  readonly warnings: number;
  /** Errors, then warnings, each by place; of very many the first ones. Notes are for the terminal. */
  readonly problems: readonly PreviewProblem[];
  /** Entries that only the desk sees: their ids, by the address that the pages of their live blog start with. */
  readonly drafts: readonly { readonly blog: string; readonly id: string }[];
}

/** A problem as the desk reads it in the browser. All texts are plain text. */
export interface PreviewProblem {
  readonly severity: "error" | "warning";
  /** `content/vote.md:11:4`; empty for what has no place. */
  readonly place: string;
  /** Of the diagnostic; empty for a fault of a template or the machine. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** The lines round the place; may be empty. */
  readonly frame: string;
}
