import type { PieceFacts } from "../../model/entry-content.ts";
import { findLimitProblem } from "../body/markdown-limits.ts";
import { readHeadingLine } from "../heading/heading-line.ts";
import { type HtmlBlockKind, htmlBlockEnds, htmlBlockKind } from "./html-block.ts";
import { DEEP, type LineReader } from "./line-reader.ts";
import {
  isDefinition,
  isFenceEnd,
  isFootnote,
  isListMarker,
  isRule,
  isTableRule,
  isUnderline,
  readFence,
} from "./line-shapes.ts";
import { type OpenBlock, openBlockAt } from "./open-block.ts";

/**
 * What a line is at the top level: `heading` an ATX heading, `contained` one in a list, `inside` part of a code or
 * HTML block, `underline` dashes or equals signs that make the paragraph above a heading.
 */
export type LineRole = "blank" | "text" | "heading" | "contained" | "inside" | "underline";

const HASH = 0x23;
const BACKTICK = 0x60;
const TILDE = 0x7e;
const LESS = 0x3c;
const GREATER = 0x3e;
const DASH = 0x2d;
const EQUALS = 0x3d;
const STAR = 0x2a;
const UNDERSCORE = 0x5f;

/** An indentation from which on a line may be content of a list item. */
const LIST_INDENT = 2;
/** The engine is asked so often between two headings; who nests more than that gets the likelier answer. */
const MOST_QUESTIONS = 24;

/**
 * Follows the blocks at the top level line by line, exactly as CommonMark has it. Openers and headings that might
 * stand in a list item make it unsure, and then the Markdown engine answers at the next heading.
 */
export class BlockTracker {
  /** The block that the next line stands in. */
  open: OpenBlock | undefined;
  /** Whether the line read last is the first of its block. */
  startsBlock = true;
  readonly #readPiece: (text: string) => PieceFacts;
  #list = false;
  #unsure = false;
  #unsureUntilBlank = false;
  /** `none`: surely no paragraph is open; `text`: surely one at the top level. */
  #paragraph: "none" | "text" | "other" = "none";
  #paragraphStart = 0;
  #afterBlank = true;
  #restart: number;
  #restartLine: number;
  #questions = 0;

  constructor(readPiece: (text: string) => PieceFacts, start: number, line: number) {
    this.#readPiece = readPiece;
    this.#restart = start;
    this.#restartLine = line;
  }

  /** Whether what follows may stand in a block that is not seen. */
  get unsure(): boolean {
    return this.#unsure || this.#unsureUntilBlank;
  }

  read(reader: LineReader): LineRole {
    if (this.open) return this.#readInside(this.open, reader);
    if (reader.first === 0) {
      this.#afterBlank = true;
      this.#unsureUntilBlank = false;
      this.#paragraph = "none";
      return "blank";
    }
    this.startsBlock = this.#afterBlank || this.#paragraph === "none";
    const role = reader.indent >= DEEP ? this.#readDeep() : this.#readShallow(reader);
    this.#afterBlank = false;
    return role;
  }

  /** Starts anew at a line that is known to stand at the top level. */
  restart(start: number, line: number): void {
    this.open = undefined;
    this.#list = false;
    this.#unsure = false;
    this.#unsureUntilBlank = false;
    this.#paragraph = "none";
    this.#afterBlank = true;
    this.#restart = start;
    this.#restartLine = line;
    this.#questions = 0;
  }

  #readInside(open: OpenBlock, reader: LineReader): LineRole {
    const ends =
      open.kind === "fence"
        ? reader.indent < DEEP && isFenceEnd(reader.content(), open.marker, open.size)
        : this.#endsHtml(open.html, reader);
    if (!ends) return "inside";
    this.open = undefined;
    this.#paragraph = "none";
    this.#afterBlank = reader.first === 0;
    return this.#afterBlank ? "blank" : "inside";
  }

  #endsHtml(kind: HtmlBlockKind, reader: LineReader): boolean {
    if (kind === 6 || kind === 7) return reader.first === 0;
    return htmlBlockEnds(kind, reader.text.slice(reader.start, reader.end));
  }

  #readDeep(): LineRole {
    // After a paragraph its next line, in a list its content, else code: it opens nothing at the top level.
    if (this.#list && this.#paragraph === "none") this.#paragraph = "other";
    return "text";
  }

  #readShallow(reader: LineReader): LineRole {
    if (reader.indent === 0 && this.#afterBlank && !isListMarker(reader)) this.#list = false;
    switch (reader.first) {
      case HASH:
        return readHeadingLine(reader.content()) ? this.#readHeading(reader) : this.#readText(reader);
      case BACKTICK:
      case TILDE:
        return this.#readFence(reader);
      case LESS:
        return this.#readHtml(reader);
      case GREATER:
        if (reader.indent === 0) this.#list = false;
        this.#paragraph = "other";
        return "text";
      case DASH:
      case EQUALS:
        return this.#readUnderline(reader);
      case STAR:
      case UNDERSCORE:
        return isRule(reader.content()) ? this.#readRule(reader) : this.#readTextOrMarker(reader);
      default:
        return this.#readTextOrMarker(reader);
    }
  }

  #readTextOrMarker(reader: LineReader): LineRole {
    return isListMarker(reader) ? this.#readListMarker() : this.#readText(reader);
  }

  #readRule(reader: LineReader): LineRole {
    this.#paragraph = this.#list && reader.indent >= LIST_INDENT ? "other" : "none";
    return "text";
  }

  #readText(reader: LineReader): LineRole {
    // A footnote's text may start any block, and below a table there is no paragraph.
    const contains = isFootnote(reader) || isTableRule(reader);
    if (contains || this.#paragraph === "none") {
      this.#paragraph = contains || (this.#list && reader.indent >= LIST_INDENT) ? "other" : "text";
      this.#paragraphStart = reader.start;
    }
    return "text";
  }

  #readListMarker(): LineRole {
    this.#list = true;
    this.#paragraph = "other";
    return "text";
  }

  /** Dashes or equals signs: an underline, a rule, a list item or text. */
  #readUnderline(reader: LineReader): LineRole {
    const content = reader.content();
    if (isUnderline(content) && this.#paragraph === "text" && !this.unsure) {
      // Under a definition there is nothing to underline.
      const underlines = !isDefinition(reader.text.slice(this.#paragraphStart, reader.start));
      this.#paragraph = underlines ? "none" : "other";
      if (underlines) return "underline";
    }
    return isRule(content) ? this.#readRule(reader) : this.#readTextOrMarker(reader);
  }

  #readFence(reader: LineReader): LineRole {
    const fence = readFence(reader.content());
    if (!fence) return this.#readText(reader);
    return this.#openBlock(reader, { kind: "fence", ...fence, start: reader.start, line: reader.line });
  }

  #readHtml(reader: LineReader): LineRole {
    const content = reader.content();
    const html = htmlBlockKind(content);
    // The last kind is part of a paragraph that is open.
    if (html === undefined || (html === 7 && this.#paragraph === "text")) return this.#readText(reader);
    if (html === 7 && this.#paragraph === "other") {
      this.#unsureUntilBlank = true;
      return "text";
    }
    if (html < 6 && htmlBlockEnds(html as Exclude<HtmlBlockKind, 6 | 7>, content)) {
      this.#paragraph = "none";
      return "inside";
    }
    return this.#openBlock(reader, { kind: "html", html, start: reader.start, line: reader.line });
  }

  #openBlock(reader: LineReader, block: OpenBlock): LineRole {
    // In a block that is not seen, what looks like an opener may be its end.
    if (this.unsure || (reader.indent >= LIST_INDENT && this.#list)) {
      this.#unsure = true;
      this.#paragraph = "other";
      return "text";
    }
    this.open = block;
    this.#list = false;
    return "inside";
  }

  #readHeading(reader: LineReader): LineRole {
    const certain = !this.unsure && (reader.indent < LIST_INDENT || !this.#list);
    if (certain || this.#ask(reader)) {
      this.restart(reader.start, reader.line);
      return "heading";
    }
    this.#paragraph = "other";
    return this.open ? "inside" : "contained";
  }

  /** Asks the engine what a heading here would stand in, by putting a fence in its place. */
  #ask(reader: LineReader): boolean {
    this.#questions += 1;
    const before = reader.text.slice(this.#restart, reader.start);
    // What the engine would refuse to read gets the likelier answer too.
    if (this.#questions > MOST_QUESTIONS || findLimitProblem(before)) return reader.indent < LIST_INDENT;
    const { openConstruct } = this.#readPiece(`${before}${" ".repeat(reader.indent)}${"`".repeat(3)}`);
    if (!openConstruct) return false;
    const line = this.#restartLine + openConstruct.line - 1;
    if (line >= reader.line) return true;
    this.open = openBlockAt(before, openConstruct.line, this.#restart, line);
    return this.open === undefined;
  }
}
