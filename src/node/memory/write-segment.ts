import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { ASIDE } from "../stale-asides.ts";
import { formatFooter, formatLine, headOf, type StoredValue, type ValuePlace } from "./segment.ts";
import type { SplitValue } from "./split-value.ts";

/** Bytes gathered before they are written. */
const CHUNK = 1 << 20;
/** UTF-8 takes three bytes a code unit at most. */
const BYTES_PER_UNIT = 3;

/**
 * Writes a segment aside, value by value, and gives it its name when it is whole. Texts are encoded into room that is used
 * again and again: a buffer for each of tens of thousands would fill the memory faster than it is given back.
 */
export class SegmentWriter {
  readonly #file: string;
  readonly #aside: string;
  readonly #descriptor: number;
  readonly #room = Buffer.allocUnsafeSlow(CHUNK);
  /** Bytes in the room. */
  #used = 0;
  /** Full pieces of the lines, which stand behind all values. */
  readonly #lines: Buffer[] = [];
  #waitingLines: string[] = [];
  #waitingLength = 0;
  #offset = 0;
  #count = 0;

  constructor(file: string) {
    this.#file = file;
    this.#aside = `${file}${ASIDE}`;
    this.#descriptor = openSync(this.#aside, "w");
  }

  /** Values so far. */
  get count(): number {
    return this.#count;
  }

  add(key: string, { json, ways, long }: SplitValue): void {
    const units = long.reduce((sum, { length }) => sum + length, 0);
    if (units * BYTES_PER_UNIT > CHUNK) {
      const texts = long.map((text) => Buffer.from(text));
      this.copy(key, { json, ways, lengths: texts.map(({ length }) => length), long: Buffer.concat(texts) });
      return;
    }
    if (this.#used + units * BYTES_PER_UNIT > CHUNK) this.#flush();
    const start = this.#used;
    const lengths = long.map((text) => {
      const length = this.#room.write(text, this.#used);
      this.#used += length;
      return length;
    });
    this.#addLine(key, { json, ways, lengths, long: this.#room.subarray(start, this.#used) });
  }

  /** Adds a value as it lies in another segment. */
  copy(key: string, value: StoredValue): void {
    const { long } = value;
    if (this.#used + long.length > CHUNK) this.#flush();
    if (long.length > CHUNK) this.#write(long);
    else this.#used += long.copy(this.#room, this.#used);
    this.#addLine(key, value);
  }

  /** Gives the segment its name. */
  finish(): string {
    this.#flush();
    this.#gatherLines();
    for (const lines of this.#lines) this.#write(lines);
    const length = this.#lines.reduce((sum, lines) => sum + lines.length, 0);
    const sum = this.#lines.reduce((before, lines) => crc32(lines, before), 0);
    this.#write(Buffer.from(formatFooter({ offset: this.#offset, length, sum }), "latin1"));
    closeSync(this.#descriptor);
    renameSync(this.#aside, this.#file);
    return this.#file;
  }

  abandon(): void {
    closeSync(this.#descriptor);
    rmSync(this.#aside, { force: true });
  }

  /** Adds what stands behind the long strings of a value, which are the last that were added. */
  #addLine(key: string, value: StoredValue): void {
    const longBytes = value.long.length;
    const longSum = crc32(value.long);
    const { headBytes, headSum } = this.#addHead(headOf(value));
    const line = formatLine(key, { offset: this.#offset, longBytes, longSum, headBytes, headSum });
    this.#waitingLines.push(line);
    this.#waitingLength += line.length;
    this.#offset += longBytes + headBytes;
    this.#count += 1;
    if (this.#waitingLength > CHUNK) this.#gatherLines();
  }

  #addHead(head: string): Pick<ValuePlace, "headBytes" | "headSum"> {
    const headBytes = head.length;
    if (this.#used + headBytes > CHUNK) this.#flush();
    if (headBytes > CHUNK) {
      const bytes = Buffer.from(head, "latin1");
      this.#write(bytes);
      return { headBytes, headSum: crc32(bytes) };
    }
    const start = this.#used;
    this.#used += this.#room.write(head, start, "latin1");
    return { headBytes, headSum: crc32(this.#room.subarray(start, this.#used)) };
  }

  /** As bytes they take no room among the objects that V8 looks after. */
  #gatherLines(): void {
    this.#lines.push(Buffer.from(this.#waitingLines.join(""), "latin1"));
    this.#waitingLines = [];
    this.#waitingLength = 0;
  }

  #flush(): void {
    this.#write(this.#room.subarray(0, this.#used));
    this.#used = 0;
  }

  #write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
  }
}
