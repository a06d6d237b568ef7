/**
 * Figures: pictures, films and sounds.
 *
 * `<figure class="picture"><picture>…<img></picture><figcaption>caption <span class="credit">credit</span></figcaption></figure>`;
 * several in a row stand in `<div class="gallery" role="group">`; `<figure class="film">` and `<figure class="sound">` hold the
 * browser's own player; `<p class="caption">` is what stays of a picture that is not there.
 */
import type { Element, ElementContent } from "hast";
import type { PhrasingContent } from "mdast";
import type { State } from "mdast-util-to-hast";
import type { DraftPicture } from "../../model/draft-body.ts";
import type { MediaFile } from "../../model/entry-content.ts";
import { isAllowedPicture, mediaAddress, type ResolvedAddress, resolveFile } from "../../model/resolved-address.ts";
import type { PicturePlace } from "../pictures.ts";
import { type BodyContext, bodyWord, isFeed } from "./body-context.ts";
import { element, textNode } from "./element.ts";
import { encodeAddress, hrefOf } from "./link.ts";
import { renderPicture } from "./picture.ts";

/** One picture is a figure; several are a gallery. */
export function renderPictures(
  context: BodyContext,
  state: State,
  pictures: readonly DraftPicture[],
): ElementContent[] {
  const place = pictures.length > 1 ? "gallery" : "column";
  const figures = pictures.map((picture) => renderFigure(context, state, picture, place));
  if (figures.length < 2 || isFeed(context)) return figures;
  return [
    element("div", { className: ["gallery"], role: "group", ariaLabel: bodyWord(context, "body-gallery") }, figures),
  ];
}

function renderFigure(context: BodyContext, state: State, picture: DraftPicture, place: PicturePlace): Element {
  const { image, link } = picture;
  const caption = renderCaption(state, picture.caption, picture.credit);
  const resolved = resolveFile(image.url, context.inputs);
  if (resolved.kind !== "href") return withoutPicture(image.alt ?? "", caption);
  if (resolved.file?.kind === "film" || resolved.file?.kind === "sound") {
    return renderRecording(context, resolved.file, image.alt ?? "", caption);
  }
  if (!isPicture(context, resolved)) {
    const leadsTo = element("a", { href: encodeAddress(resolved.href) }, [textNode(image.alt || image.url)]);
    return element("p", { className: ["caption"] }, [leadsTo, ...spaced(caption)]);
  }
  const shown = renderPicture(context, { ...resolved, alt: image.alt ?? "" }, place);
  const href = link && hrefOf(context, link.url);
  const content = href === undefined ? shown : element("a", { href }, [shown]);
  const figcaption = caption.length > 0 ? [element("figcaption", {}, caption)] : [];
  return element("figure", { className: ["picture"] }, [content, ...figcaption]);
}

/** A remote picture only from hosts that the site allows. */
export function isPicture(context: BodyContext, resolved: Extract<ResolvedAddress, { kind: "href" }>): boolean {
  return resolved.file ? resolved.file.kind === "picture" : isAllowedPicture(context.inputs, resolved.href);
}

/** What the picture would have told, in words. */
function withoutPicture(alt: string, caption: readonly ElementContent[]): Element {
  const words = alt === "" ? [] : [textNode(alt)];
  return element("p", { className: ["caption"] }, words.length > 0 ? [...words, ...spaced(caption)] : caption);
}

const spaced = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.length === 0 ? [] : [textNode(" "), ...nodes];

function renderCaption(
  state: State,
  caption: readonly PhrasingContent[],
  credit: readonly PhrasingContent[],
): ElementContent[] {
  const words = state.all({ type: "paragraph", children: [...caption] });
  if (credit.length === 0) return words;
  const credited = element("span", { className: ["credit"] }, state.all({ type: "paragraph", children: [...credit] }));
  return words.length > 0 ? [...words, textNode(" "), credited] : [credited];
}

/** The browser's own player; nothing loads before the reader presses play. */
export function renderRecording(
  context: BodyContext,
  file: MediaFile,
  label: string,
  caption: readonly ElementContent[] = [],
): Element {
  const src = encodeAddress(mediaAddress(file.path));
  const words = caption.length > 0 ? caption : label === "" ? [] : [textNode(label)];
  const download = element("a", { href: src }, [textNode(label || file.path.split("/").pop() || file.path)]);
  if (isFeed(context)) return element("p", {}, [download, ...spaced(caption)]);
  const isFilm = file.kind === "film";
  const player = isFilm
    ? renderFilm(context, file, src, download)
    : element("audio", { src, controls: true, preload: "none" }, [download]);
  const figcaption = words.length > 0 ? [element("figcaption", {}, words)] : [];
  return element("figure", { className: [isFilm ? "film" : "sound"] }, [player, ...figcaption]);
}

function renderFilm(context: BodyContext, file: MediaFile, src: string, download: Element): Element {
  const { width, height, poster, captions } = file;
  const track =
    captions === undefined
      ? []
      : [
          element("track", {
            src: encodeAddress(mediaAddress(captions)),
            kind: "captions",
            srcLang: context.inputs.lang,
            label: bodyWord(context, "body-captions"),
            default: true,
          }),
        ];
  const properties = {
    src,
    controls: true,
    preload: "none",
    playsInline: true,
    poster: poster === undefined ? undefined : encodeAddress(mediaAddress(poster)),
    width,
    height,
  };
  return element("video", properties, [...track, download]);
}
