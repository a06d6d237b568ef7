import type { BlockContent, Blockquote, FootnoteDefinition, Image, Link, PhrasingContent, RootContent } from "mdast";
import type { RelativeSpan } from "./diagnostic.ts";
import type { EmbedTarget } from "./embed.ts";
import type { UtcInstant } from "./time.ts";

/** One body as typed, in the pieces that a page shows differently. */
export interface DraftBody {
  /** Everything but the corrections, in order. */
  readonly blocks: readonly BodyBlock[];
  readonly corrections: readonly DraftCorrection[];
  /** Footnotes by identifier, those from elsewhere in the blog included. */
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/** A top-level piece of a body. */
export type BodyBlock = MarkdownBlock | PictureBlock | FileBlock | EmbedBlock;

/** Plain Markdown: shown as it is. */
export interface MarkdownBlock {
  readonly kind: "markdown";
  readonly node: RootContent;
}

/** Pictures alone on their lines: one is a figure, several are a gallery. */
export interface PictureBlock {
  readonly kind: "pictures";
  readonly pictures: readonly DraftPicture[];
}

export interface DraftPicture {
  readonly image: Image;
  /** What the italic line under the picture says, where the title already holds the credit. */
  readonly caption: readonly PhrasingContent[];
  /** The title, else the italic line right under the picture. */
  readonly credit: readonly PhrasingContent[];
  /** The link round the picture. */
  readonly link: Link | undefined;
}

/** A link to a local file alone on its line: a player where the file is sound or film. */
export interface FileBlock {
  readonly kind: "file";
  readonly link: Link;
}

/** A link alone on its line, a post with its text, or a pasted embed code. */
export interface EmbedBlock {
  readonly kind: "embed";
  readonly target: EmbedTarget;
  /** What the writer called it, without its duration; empty for a bare address. */
  readonly label: string;
  /** `0:23`, from the link's text. */
  readonly duration: string | undefined;
  /** The post's own words. */
  readonly quote: readonly BlockContent[];
  readonly author: string | undefined;
  /** The post's date as typed. */
  readonly date: string | undefined;
  /** A picture that the link stands round. */
  readonly poster: Image | undefined;
}

/** A quotation that opens with a correction word. */
export interface DraftCorrection {
  readonly quote: Blockquote;
  /** The word and time up to the colon. */
  readonly span: RelativeSpan;
  readonly word: string;
  /** The marks behind word and time, as the writer's script has them. */
  readonly comma: string;
  readonly colon: string;
  readonly time: CorrectionTime;
  /** The blocks after word, time and colon. */
  readonly content: readonly BlockContent[];
}

export type CorrectionTime =
  | { readonly kind: "none" }
  | { readonly kind: "moment"; readonly instant: UtcInstant }
  /** Something with digits that is no time. */
  | { readonly kind: "unreadable"; readonly typed: string };

/** Raw HTML that no page shows: tags go, their text stays. */
export interface RawHtml {
  /** The tag's name in lower case. */
  readonly tag: string;
  readonly span: RelativeSpan;
  /** True when what stood inside went too. */
  readonly lostContent: boolean;
}

/** A pasted embed code as read; stands on its `html` node. */
export interface PastedEmbed {
  readonly target: EmbedTarget;
  readonly quote: readonly string[];
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly label: string;
}

declare module "mdast" {
  interface HtmlData {
    /** Set where the node is the embed code of a known service. */
    embed?: PastedEmbed;
  }
}
