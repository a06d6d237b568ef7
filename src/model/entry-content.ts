import type { RelativeDiagnostic } from "./diagnostic.ts";
import type { SafeHtml } from "./names.ts";
import type { UtcInstant } from "./time.ts";

/** What a stretch of Markdown declares for the whole blog, and whether it is whole. Depends on the text alone. */
export interface PieceFacts {
  /** Link and footnote definitions in the order of the text. */
  readonly definitions: readonly LabelDefinition[];
  /** The line (from 1 in the piece) of a construct that is still open at the end, so that a heading after it is swallowed. */
  readonly openConstruct: OpenConstruct | undefined;
}

export interface OpenConstruct {
  readonly kind: "fence" | "comment" | "html";
  readonly line: number;
  /** The opening as typed, shortened: "```js", `<!--`, `<script>`. */
  readonly opening: string;
}

export interface LabelDefinition {
  readonly kind: "link" | "footnote";
  /** Normalised as CommonMark demands; footnotes without the `^`. */
  readonly label: string;
  /** Canonical Markdown that defines the same label elsewhere. */
  readonly markdown: string;
  /** Line from 1 in the piece. */
  readonly line: number;
}

/** Which things outside its own text a piece refers to. Depends on the text and the definitions it uses. */
export interface EntryReferences {
  /** Local paths of pictures and files as typed, without duplicates, in order. */
  readonly files: readonly string[];
  /** `#ID` and `other.md#ID` as typed, without duplicates, in order. */
  readonly entries: readonly string[];
}

/** A local picture or file that exists, and the files that readers get for it. */
export interface MediaFile {
  readonly kind: "picture" | "sound" | "film" | "captions" | "document";
  /** Path below the output folder: `media/strike.3fa9c1d2.jpg`. */
  readonly path: string;
  readonly type: string;
  /** Size of the published file where it is published as it is; undefined for what is made from the content's file. */
  readonly bytes?: number;
  /** Pixels as shown, after orientation; undefined for what has no size. */
  readonly width?: number;
  readonly height?: number;
  /** Versions of a picture in the format that browsers of today take, narrowest first; `path` is for all others. */
  readonly versions?: readonly { readonly path: string; readonly type: string; readonly width: number }[];
  /** Colour behind a picture that is still loading, `#rrggbb`; undefined where one can see through the picture. */
  readonly colour?: string;
  /** A film or sound that says where it was made, in a form that is not taken out. */
  readonly hasPlace?: boolean;
  /** Files beside a film or sound by name. */
  readonly captions?: string;
  readonly poster?: string;
}

/** Why a local file cannot be shown. */
export type MediaProblem = "missing" | "outside" | "unreadable" | "no-picture" | "damaged" | "too-large" | "crashes";

/** What becomes of pictures: versions for screens of all sizes, or copies without the camera's notes. */
export type PictureMode = "versions" | "copy";

/** All that the rendering of one entry (or standfirst) may depend on: nothing else reaches the renderer. */
export interface EntryInputs {
  readonly kind: "entry" | "standfirst";
  /** Body Markdown, line feeds only. */
  readonly text: string;
  /** Inline Markdown of the headline. */
  readonly headline: string | undefined;
  /** `""` for a standfirst. */
  readonly id: string;
  /** The entry's instant; for a standfirst the first minute of the blog's date. */
  readonly instant: UtcInstant;
  /** Definitions of labels that the text might use and that stand outside it, in blog order. */
  readonly definitions: readonly LabelDefinition[];
  /** Each file reference as typed, resolved. */
  readonly media: Readonly<Record<string, MediaFile | MediaProblem>>;
  /** Each entry reference as typed: the address below the site's base (`/vote/council.html`), or undefined when unknown. */
  readonly entryLinks: Readonly<Record<string, string | undefined>>;
  readonly lang: string;
  /** Words that open a correction, lower case, of the locale and of English. */
  readonly correctionWords: readonly string[];
  /** Words of the embeds' cards. */
  readonly words: Readonly<Record<string, string>>;
  /** Hosts from which pictures may come. */
  readonly imageHosts: readonly string[];
}

/** A notice of what was wrong. */
export interface CorrectionNotice {
  /** When it was made; undefined when the writer gave no time. */
  readonly at: UtcInstant | undefined;
  readonly html: SafeHtml;
  /** Plain text without the leading word and time. */
  readonly text: string;
}

/** A picture, film or sound in the order of the text. */
export interface ContentMedia {
  readonly file: MediaFile | undefined;
  /** Address: below the site's base for local files, else as typed. */
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  /** One of several pictures in a row. */
  readonly isInGallery?: boolean;
}

/** One entry's rendered body and everything that pages, feeds and metadata take from it. Survives JSON. */
export interface EntryContent {
  /** Inline HTML of the headline; undefined when there is none. */
  readonly headline: SafeHtml | undefined;
  /** Plain text of the headline, else the first sentence, else undefined: the caller puts the time in words. */
  readonly title: string | undefined;
  readonly headlineText: string | undefined;
  readonly firstSentence: string | undefined;
  /** Body without correction notices, headings from h4 down, embeds as cards. */
  readonly html: SafeHtml;
  /** The same for feed readers (no buttons, no classes that need our stylesheet); undefined when equal to `html`. */
  readonly feedHtml: SafeHtml | undefined;
  /** Plain text of the body, paragraphs parted by blank lines: `articleBody`. */
  readonly text: string;
  readonly corrections: readonly CorrectionNotice[];
  readonly media: readonly ContentMedia[];
  /** Services whose players the body offers: `youtube`, `vimeo` … */
  readonly players: readonly string[];
  /** Linked local files and pictures that the output must hold: paths in `media/`. */
  readonly files: readonly string[];
  /** Problems found in this text, lines relative to it. */
  readonly diagnostics: readonly RelativeDiagnostic[];
}
