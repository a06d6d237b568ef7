/** How pictures stand in pages, whether an entry's text or a template shows them. */
import type { MediaFile } from "../model/entry-content.ts";

/** Where a picture stands, which says how wide it is shown. */
export type PicturePlace = "column" | "gallery" | "cover";

/** Widths in `templates/styles.css`: the measure of the text, three or so in a row, the side of a teaser; on phones the screen without its margins. */
export const SIZES: Readonly<Record<PicturePlace, string>> = {
  column: "(min-width: 52rem) 41rem, calc(100vw - 2.5rem)",
  gallery: "(min-width: 40rem) 13rem, calc(100vw - 2.5rem)",
  cover: "(min-width: 40rem) 16rem, calc(100vw - 2.5rem)",
};

/** Below these shares of its width to its height a picture would not fit on a screen, were it as wide as the text. */
const UPRIGHT = 0.9;
const TALL = 0.65;
/** A picture that is cut to the screen's height leaves room beside it, where no colour should stay. */
const CUT = 0.5;

/** Brightness of a channel in this many steps: a class each for red, green and blue, because the page's policy allows no inline styles. */
const STEPS = 8;

interface Shown {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly colour?: string | undefined;
}

/** The classes of an `img`: its shape where it is high, and the colour of its place while it loads. */
export function pictureClasses({ width, height, colour }: Shown): readonly string[] {
  const share = width && height ? width / height : 1;
  const shape = share < TALL ? ["tall"] : share < UPRIGHT ? ["upright"] : [];
  if (colour === undefined || share < CUT) return shape;
  const steps = [1, 3, 5].map((at) => Math.floor((Number.parseInt(colour.slice(at, at + 2), 16) * STEPS) / 256));
  return [...shape, ...steps.map((step, index) => `${"rgb"[index]}${step}`)];
}

/** One format in which a picture is offered beside its own, as `<source>` takes it. */
export interface PictureSourceSet {
  readonly type: string;
  readonly set: string;
}

/** The versions of a picture by format; `addressOf` makes an address of a path below the output folder. */
export function sourceSets(
  { versions = [] }: { readonly versions?: MediaFile["versions"] | undefined },
  addressOf: (path: string) => string,
): readonly PictureSourceSet[] {
  const types = [...new Set(versions.map(({ type }) => type))];
  return types.map((type) => ({
    type,
    set: versions
      .filter((version) => version.type === type)
      .map(({ path, width }) => `${addressOf(path)} ${width}w`)
      .join(", "),
  }));
}
