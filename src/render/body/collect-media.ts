import type { Nodes, PhrasingContent } from "mdast";
import { toString as plainWords } from "mdast-util-to-string";
import { bodyTrees } from "../../model/body-nodes.ts";
import type { BodyBlock, DraftBody, DraftPicture } from "../../model/draft-body.ts";
import type { ContentMedia, EntryInputs, MediaFile } from "../../model/entry-content.ts";
import { isAllowedPicture, resolveFile, resolveLink } from "../../model/resolved-address.ts";

/** What pages, feeds and the emitter take from the pictures, recordings and files of a body. */
export interface CollectedMedia {
  readonly media: readonly ContentMedia[];
  readonly players: readonly string[];
  readonly files: readonly string[];
}

/** Collects media, players and files in the order of the text, each file and player once. */
export function collectMedia(inputs: EntryInputs, body: DraftBody): CollectedMedia {
  if (isWithoutMedia(inputs, body)) return NO_MEDIA;
  const files = bodyTrees(body).flatMap((node) => filesIn(inputs, node));
  const players = body.blocks.flatMap((block) =>
    block.kind === "embed" && block.target.player !== undefined ? (block.target.service ?? []) : [],
  );
  return {
    media: body.blocks.flatMap((block) => describeBlock(inputs, block)),
    players: [...new Set(players)],
    files: [...new Set(files.flatMap(pathsOf))],
  };
}

const NO_MEDIA: CollectedMedia = { media: [], players: [], files: [] };

/** Most entries refer to no file and hold nothing but text: one look is enough. */
function isWithoutMedia({ text, media }: EntryInputs, { blocks, footnotes }: DraftBody): boolean {
  if (footnotes.size > 0 || text.includes("![")) return false;
  return Object.keys(media).length === 0 && blocks.every(({ kind }) => kind === "markdown");
}

function describeBlock(inputs: EntryInputs, block: BodyBlock): ContentMedia[] {
  const media = picturesOf(block).flatMap((picture) => describe(inputs, picture));
  const isGallery = block.kind === "pictures" && block.pictures.length > 1;
  return isGallery ? media.map((each) => ({ ...each, isInGallery: true })) : media;
}

/** Pictures and recordings of a block, also those inside its text. */
function picturesOf(block: BodyBlock): readonly DraftPicture[] {
  switch (block.kind) {
    case "pictures":
      return block.pictures;
    case "markdown":
      return imagesIn(block.node);
    case "embed":
      return block.poster ? imagesIn(block.poster) : [];
    default:
      return imagesIn({ type: "image", url: block.link.url, alt: plainWords(block.link) });
  }
}

function imagesIn(node: Nodes): DraftPicture[] {
  if (node.type === "image") return [{ image: node, caption: [], credit: [], link: undefined }];
  return "children" in node ? node.children.flatMap((child) => imagesIn(child)) : [];
}

function filesIn(inputs: EntryInputs, node: Nodes): MediaFile[] {
  const inside = "children" in node ? node.children.flatMap((child) => filesIn(inputs, child)) : [];
  if (node.type !== "link" && node.type !== "image") return inside;
  const resolved = node.type === "link" ? resolveLink(node.url, inputs) : resolveFile(node.url, inputs);
  return resolved.kind === "href" && resolved.file ? [resolved.file, ...inside] : inside;
}

function pathsOf({ path, captions, poster, versions }: MediaFile): string[] {
  const paths = [path, captions, poster, ...(versions ?? []).map((version) => version.path)];
  return paths.filter((each) => each !== undefined);
}

function describe(inputs: EntryInputs, { image, caption, credit }: DraftPicture): ContentMedia[] {
  const resolved = resolveFile(image.url, inputs);
  if (resolved.kind !== "href") return [];
  const { file } = resolved;
  const isShown = file ? isMedium(file) : isAllowedPicture(inputs, resolved.href);
  if (!isShown) return [];
  const address = file ? `/${file.path}` : resolved.href;
  return [{ file, address, alt: image.alt ?? "", caption: wordsOf(caption), credit: wordsOf(credit) }];
}

const isMedium = ({ kind }: MediaFile): boolean => kind === "picture" || kind === "film" || kind === "sound";

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => plainWords(node))
    .join("")
    .trim();
