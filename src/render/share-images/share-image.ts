import { outputPath } from "../../model/names.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { RenderContext } from "../context.ts";
import { plainLine } from "../text/valid-text.ts";
import { once } from "../words/once.ts";
import { element, type XmlElement, xmlDocument } from "../xml/xml-element.ts";
import { faceOf, isDrawable, lineHeightOf } from "./drawable.ts";
import { fitTitle } from "./fit-title.ts";

/** What a generated share image shows. */
export interface ShareImageText {
  readonly title: string;
  readonly site: string;
  /** When it was, in words. */
  readonly date: string;
  readonly dir: "ltr" | "rtl";
}

/** A generated picture of 1200 × 630 pixels; its name is the hash of what it shows, so an unchanged one is never drawn again. */
export interface ShareImage {
  readonly path: string;
  readonly svg: string;
}

export const SHARE_IMAGE_WIDTH = 1200;
export const SHARE_IMAGE_HEIGHT = 630;

const MARGIN = 84;
const SMALL = 34;
const INK = "#1c1a17";
const QUIET = "#5c5650";
const PAPER = "#fffdf9";
const ACCENT = "#b3001b";
/** Where the title stands: below the site's name, above the date. */
const TITLE_ROOM = { width: SHARE_IMAGE_WIDTH - 2 * MARGIN, height: 380 };

/** A picture in the text, with what joins it to others or colours it. */
const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\ufe0f|\u20e3)\u200d?/gu;

/** What a design takes besides its words. */
export type DesignContext = Pick<RenderContext, "hash" | "memory">;

/** Designs a share image; undefined where the fonts lack letters of the text. */
export function shareImage({ hash }: Pick<DesignContext, "hash">, text: ShareImageText): ShareImage | undefined {
  const title = drawableLine(text.title);
  if (title === "" || !isDrawable(title)) return undefined;
  const lines = [text.site, text.date].map(drawableLine).map((line) => (isDrawable(line) ? line : ""));
  const [site = "", date = ""] = lines;
  const svg = xmlDocument(picture({ title, site, date, dir: text.dir }));
  return { path: `media/share.${hash(svg).slice(0, 16)}.png`, svg };
}

const REMEMBERED = /^(?:media\/share\.[0-9a-f]{16}\.png)?$/;

/** Whether a remembered value is the path of a drawing, or nothing where there can be none. */
export function isRememberedPath(value: unknown): value is ShareImage["path"] | "" {
  return typeof value === "string" && REMEMBERED.test(value);
}

/** By what a build renders with, then by their facts: an entry's picture is named by several of its files. */
const DESIGNED = new WeakMap<DesignContext, Map<string, ShareImage | undefined>>();

/**
 * The same, but naming a picture does not mean designing it: its name is remembered under `facts`, which cover all that
 * the text depends on.
 */
export function rememberedShareImage(
  context: DesignContext,
  facts: readonly unknown[],
  text: () => ShareImageText,
): ShareImage | undefined {
  const place = context.hash(JSON.stringify(["share image", ...facts]));
  const designed = DESIGNED.get(context) ?? new Map<string, ShareImage | undefined>();
  DESIGNED.set(context, designed);
  if (!designed.has(place)) designed.set(place, designOrName(context, place, text));
  return designed.get(place);
}

function designOrName(context: DesignContext, place: string, text: () => ShareImageText): ShareImage | undefined {
  const known = context.memory.get(place);
  const design = once(() => shareImage(context, text()));
  if (!isRememberedPath(known)) {
    context.memory.set(place, design()?.path ?? "");
    return design();
  }
  return namedImage(known, design);
}

/** The image of a remembered path, designed when somebody asks for it. */
export function namedImage(path: string, design: () => ShareImage | undefined): ShareImage | undefined {
  if (path === "") return undefined;
  return {
    path,
    get svg() {
      return design()?.svg ?? "";
    },
  };
}

export function shareImageFile(
  { drawShareImage }: RenderContext,
  image: ShareImage,
  blog: string,
): readonly OutputFile[] {
  if (drawShareImage === undefined) return [];
  const { path } = image;
  return [
    {
      path: outputPath(path),
      kind: "media",
      blog,
      key: path,
      contents: () => drawShareImage(image.svg),
      begin: () => drawShareImage.begin?.(image.svg),
      isReady: () => drawShareImage.isReady?.(image.svg) ?? false,
    },
  ];
}

function drawableLine(text: string): string {
  return plainLine(plainLine(text).replace(EMOJI, "")).normalize("NFC");
}

function picture({ title, site, date, dir }: ShareImageText): XmlElement {
  const lineHeight = lineHeightOf(title);
  const { size, lines } = fitTitle(title, { ...TITLE_ROOM, lineHeight });
  const distance = size * lineHeight;
  const top = SHARE_IMAGE_HEIGHT / 2 - ((lines.length - 1) * distance) / 2 + size * 0.36;
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: String(SHARE_IMAGE_WIDTH), height: String(SHARE_IMAGE_HEIGHT) },
    element("rect", { width: "100%", height: "100%", fill: PAPER }),
    element("rect", { width: "100%", height: "14", fill: ACCENT }),
    line(site, 104, SMALL, dir, INK),
    ...lines.map((words, index) => line(words, top + index * distance, size, dir, INK)),
    line(date, SHARE_IMAGE_HEIGHT - 60, SMALL, dir, QUIET),
  );
}

/** The drawing library takes every line to begin left to right: an isolate says otherwise. */
function line(words: string, y: number, size: number, dir: "ltr" | "rtl", fill: string): XmlElement | undefined {
  if (words === "") return undefined;
  const isRtl = dir === "rtl";
  return element(
    "text",
    {
      x: String(isRtl ? SHARE_IMAGE_WIDTH - MARGIN : MARGIN),
      y: y.toFixed(1),
      "text-anchor": isRtl ? "end" : "start",
      "font-family": faceOf(words, dir),
      "font-size": String(size),
      "font-weight": "700",
      fill,
    },
    isRtl ? `\u2067${words}\u2069` : words,
  );
}
