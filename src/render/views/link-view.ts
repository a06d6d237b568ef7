/** A link with its words; the address is ready to print. */
export interface LinkView {
  readonly label: string;
  readonly address: string;
}

/** A link of the site's navigation. */
export interface NavigationLinkView extends LinkView {
  readonly isCurrent: boolean;
}

/** A picture ready to print. Width and height keep its place while it loads; null where they are not known. */
export interface ImageView {
  readonly address: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Versions in other formats, each a `<source>`; empty for a picture that is published as it is. */
  readonly sources: readonly { readonly type: string; readonly set: string }[];
  /** How wide the picture is shown, as `sizes` says it. */
  readonly sizes: string;
  /** Shape, and colour of the place while the picture loads: `upright r5 g3 b2`. */
  readonly classes: string | null;
  /** The first picture of a page is fetched at once, the others when they come near. */
  readonly isFirst: boolean;
}

/** A credited person. */
export interface BylineView {
  readonly name: string;
  readonly address: string | null;
}
