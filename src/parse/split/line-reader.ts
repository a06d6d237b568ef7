const SPACE = 0x20;
const TAB = 0x09;

/** Indentation from which on a line can open nothing at the top level. */
export const DEEP = 4;

/**
 * Walks through a text line by line without making strings: every build runs it over all of the content.
 * After `next()` its fields describe the present line.
 */
export class LineReader {
  readonly text: string;
  /** Offset of the line's first character. */
  start = 0;
  /** Offset after its last character, the line feed left out. */
  end = -1;
  /** From 1. */
  line = 0;
  /** Spaces before the first character; {@link DEEP} stands for more and for tabs. */
  indent = 0;
  /** Code of the first character after the indentation; 0 on a blank line. */
  first = 0;

  constructor(text: string) {
    this.text = text;
  }

  next(): boolean {
    const { text } = this;
    if (this.end >= text.length) return false;
    this.start = this.end + 1;
    if (this.start > 0 && this.start === text.length) {
      // What follows the last line feed is no line.
      this.end = text.length;
      return false;
    }
    const end = text.indexOf("\n", this.start);
    this.end = end === -1 ? text.length : end;
    this.line += 1;
    this.#readIndent();
    return true;
  }

  /** Goes back to just before a line: the next one read starts at `start` and has the number `line`. */
  goBefore(start: number, line: number): void {
    this.end = start - 1;
    this.line = line - 1;
  }

  /** The present line from its first character after the indentation. */
  content(): string {
    return this.text.slice(this.start + this.indent, this.end);
  }

  #readIndent(): void {
    const { text, end } = this;
    let at = this.start;
    let code = at < end ? text.charCodeAt(at) : 0;
    while (code === SPACE && at - this.start < DEEP) {
      at += 1;
      code = at < end ? text.charCodeAt(at) : 0;
    }
    this.indent = code === TAB ? DEEP : at - this.start;
    while (code === SPACE || code === TAB) {
      at += 1;
      code = at < end ? text.charCodeAt(at) : 0;
    }
    this.first = code;
  }
}
