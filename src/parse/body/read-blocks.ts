import type { Image, Link, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { readAddress } from "../../model/address.ts";
import type { BodyBlock, DraftCorrection, DraftPicture } from "../../model/draft-body.ts";
import type { EntryInputs } from "../../model/entry-content.ts";
import { joinParagraphLines, type ParagraphLine, splitParagraphLines } from "./paragraph-lines.ts";
import { readCorrection } from "./read-correction.ts";
import { readLinkEmbed, readPastedBlock, readQuotedPost } from "./read-embed.ts";

export interface BlocksAndCorrections {
  readonly blocks: readonly BodyBlock[];
  readonly corrections: readonly DraftCorrection[];
}

/** Parts the top level of a body into what pages show differently, and takes the corrections out. */
export function readBlocks(
  root: Root,
  { correctionWords, instant }: Pick<EntryInputs, "correctionWords" | "instant">,
): BlocksAndCorrections {
  const blocks: BodyBlock[] = [];
  const corrections: DraftCorrection[] = [];
  for (const [index, node] of root.children.entries()) {
    if (node.type === "definition" || node.type === "footnoteDefinition") continue;
    const correction = node.type === "blockquote" ? readCorrection(node, correctionWords, instant) : undefined;
    if (correction) corrections.push(correction);
    else if (node.type === "paragraph") addParagraph(blocks, node, root.children[index - 1]);
    else blocks.push(readPastedBlock(node) ?? { kind: "markdown", node });
  }
  return { blocks, corrections };
}

/** Most paragraphs are only text; parts that stand alone on their lines become blocks of their own. */
function addParagraph(blocks: BodyBlock[], paragraph: Paragraph, before: RootContent | undefined): void {
  if (!paragraph.children.some(({ type }) => type === "link" || type === "image")) {
    blocks.push({ kind: "markdown", node: paragraph });
    return;
  }
  const lines = splitParagraphLines(paragraph);
  if (addPost(blocks, lines, before)) return;
  const read = lines.map(readLine);
  if (read.every((line) => line === undefined)) blocks.push({ kind: "markdown", node: paragraph });
  else addLines(blocks, lines, read);
}

/** A quotation followed by its post's link is one card. */
function addPost(blocks: BodyBlock[], lines: readonly ParagraphLine[], before: RootContent | undefined): boolean {
  const [link, ...others] = (lines[0] ?? []).filter((node) => !isBlank(node));
  const last = blocks.at(-1);
  if (before?.type !== "blockquote" || last?.kind !== "markdown" || last.node !== before) return false;
  if (lines.length > 1 || others.length > 0 || link?.type !== "link") return false;
  const post = readQuotedPost(before, link);
  if (post) blocks.splice(-1, 1, post);
  return post !== undefined;
}

function addLines(
  blocks: BodyBlock[],
  lines: readonly ParagraphLine[],
  read: readonly (BodyBlock | undefined)[],
): void {
  let text: ParagraphLine[] = [];
  const flush = (): void => {
    if (text.length > 0) blocks.push({ kind: "markdown", node: joinParagraphLines(text) });
    text = [];
  };
  let pictures: DraftPicture[] = [];
  const flushPictures = (): void => {
    if (pictures.length > 0) blocks.push({ kind: "pictures", pictures });
    pictures = [];
  };
  for (const [index, line] of lines.entries()) {
    const block = read[index];
    const italic = block === undefined && pictures.length > 0 ? italicLine(line) : undefined;
    if (italic) {
      pictures = withLineUnder(pictures, italic);
    } else if (block?.kind === "pictures") {
      flush();
      pictures.push(...block.pictures);
    } else {
      flushPictures();
      if (block) {
        flush();
        blocks.push(block);
      } else text.push(line);
    }
  }
  flushPictures();
  flush();
}

function withLineUnder(pictures: readonly DraftPicture[], line: readonly PhrasingContent[]): DraftPicture[] {
  return pictures.map((picture, index) => {
    if (index < pictures.length - 1) return picture;
    return picture.credit.length > 0 ? { ...picture, caption: line } : { ...picture, credit: line };
  });
}

/** What stands alone on a line; undefined for text. */
function readLine(line: ParagraphLine): BodyBlock | undefined {
  const [first, ...others] = line.filter((node) => !isBlank(node));
  if (first?.type === "link" && others.length === 0) return readLink(first);
  const pictures = line.flatMap((node): DraftPicture[] => readPicture(node));
  const hasText = [first, ...others].length !== pictures.length;
  return pictures.length === 0 || hasText ? undefined : { kind: "pictures", pictures };
}

const isBlank = (node: PhrasingContent): boolean =>
  node.type === "break" || (node.type === "text" && node.value.trim() === "");

function readLink(link: Link): BodyBlock | undefined {
  const embed = readLinkEmbed(link);
  if (embed) return embed;
  const [picture] = readPicture(link);
  if (picture) return { kind: "pictures", pictures: [picture] };
  return readAddress(link.url).kind === "file" ? { kind: "file", link } : undefined;
}

/** A picture, maybe inside a link. */
function readPicture(node: PhrasingContent): DraftPicture[] {
  if (node.type === "image") return [draftPicture(node, undefined)];
  const [child, ...others] = node.type === "link" ? node.children : [];
  if (node.type !== "link" || child?.type !== "image" || others.length > 0) return [];
  return [draftPicture(child, node)];
}

function draftPicture(image: Image, link: Link | undefined): DraftPicture {
  const credit: PhrasingContent[] = image.title ? [{ type: "text", value: image.title }] : [];
  return { image, caption: [], credit, link };
}

/** The content of a line that is italic as a whole. */
function italicLine(line: ParagraphLine): readonly PhrasingContent[] | undefined {
  const [first, ...others] = line.filter((node) => !isBlank(node));
  return first?.type === "emphasis" && others.length === 0 ? first.children : undefined;
}
