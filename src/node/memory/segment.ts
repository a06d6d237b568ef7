import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { joinValue } from "./split-value.ts";

/** A remembered value as it lies in a segment. */
export interface StoredValue {
  readonly json: string;
  readonly ways: string;
  /** Bytes of each long string. */
  readonly lengths: readonly number[];
  readonly long: Buffer;
}

/** What a value says about a place in a segment turned out to be wrong while it was used. */
export class DamagedMemory extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`The memory file ${file} is damaged`);
    this.name = "DamagedMemory";
    this.file = file;
  }
}

/**
 * A file of remembered values that never changes once it has its name: the values, each behind its long strings, then one
 * line for each that says where it is, then a footer with the place and check sum of the lines. Opening reads the lines
 * alone: a value, and its long strings once more, are read and checked when somebody asks for them.
 */
export class Segment {
  readonly file: string;
  readonly bytes: number;
  /** How many values it holds. */
  readonly count: number;
  readonly #descriptor: number;
  #lines: ReadonlyMap<string, string> | undefined;

  private constructor(file: string, descriptor: number, bytes: number, contents: ReadonlyMap<string, string> | number) {
    this.file = file;
    this.#descriptor = descriptor;
    this.bytes = bytes;
    this.count = typeof contents === "number" ? contents : contents.size;
    this.#lines = typeof contents === "number" ? undefined : contents;
  }

  /** Opens a segment; undefined when it is damaged or went away. */
  static open(file: string): Segment | undefined {
    return Segment.#open(file, readLines);
  }

  /** A segment that was just written with so many values: a process that builds once never reads it. */
  static written(file: string, count: number): Segment | undefined {
    return Segment.#open(file, () => count);
  }

  static #open(
    file: string,
    contentsOf: (descriptor: number, size: number) => ReadonlyMap<string, string> | number | undefined,
  ): Segment | undefined {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(file, "r");
      const { size } = fstatSync(descriptor);
      const contents = contentsOf(descriptor, size);
      if (contents !== undefined) return new Segment(file, descriptor, size, contents);
    } catch {
      // What cannot be read is as good as damaged: the work is done again.
    }
    if (descriptor !== undefined) closeSync(descriptor);
    return undefined;
  }

  /** By key, where each value is. */
  get lines(): ReadonlyMap<string, string> {
    this.#lines ??= readLines(this.#descriptor, this.bytes);
    if (!this.#lines) throw new DamagedMemory(this.file);
    return this.#lines;
  }

  /** The value of a line; it and its long strings throw `DamagedMemory` when they turn out to be damaged. */
  read(line: string): unknown {
    const place = placeOf(line);
    const { json, ways, lengths } = this.#readHead(place);
    return joinValue(json, ways, () => {
      const long = this.#readLong(place);
      let end = 0;
      return lengths.map((length) => {
        end += length;
        return long.toString("utf8", end - length, end);
      });
    });
  }

  /** The value of a line as it lies here, for another segment. */
  take(line: string): StoredValue {
    const place = placeOf(line);
    return { ...this.#readHead(place), long: this.#readLong(place) };
  }

  #readHead({ offset, longBytes, headBytes, headSum }: ValuePlace): Omit<StoredValue, "long"> {
    const head = this.#readChecked(offset + longBytes, headBytes, headSum).toString("latin1");
    const waysAt = head.indexOf("\t") + 1;
    const jsonAt = head.indexOf("\t", waysAt) + 1;
    const lengths =
      waysAt === 1
        ? []
        : head
            .slice(0, waysAt - 1)
            .split(",")
            .map(Number);
    return { lengths, ways: head.slice(waysAt, jsonAt - 1), json: head.slice(jsonAt) };
  }

  #readLong({ offset, longBytes, longSum }: ValuePlace): Buffer {
    return this.#readChecked(offset, longBytes, longSum);
  }

  #readChecked(offset: number, length: number, sum: number): Buffer {
    const bytes = readBytes(this.#descriptor, offset, length);
    if (!bytes || crc32(bytes) !== sum) throw new DamagedMemory(this.file);
    return bytes;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Where a value is, with the check sums of its two parts. */
export interface ValuePlace {
  readonly offset: number;
  readonly longBytes: number;
  readonly longSum: number;
  readonly headBytes: number;
  readonly headSum: number;
}

export function formatLine(key: string, { offset, longBytes, longSum, headBytes, headSum }: ValuePlace): string {
  return `${[key, offset, longBytes, longSum, headBytes, headSum].join("\t")}\n`;
}

/** The lines of a segment are checked as a whole when it is opened. */
function placeOf(line: string): ValuePlace {
  const [, offset = 0, longBytes = 0, longSum = 0, headBytes = 0, headSum = 0] = line.split("\t").map(Number);
  return { offset, longBytes, longSum, headBytes, headSum };
}

/** What stands behind the long strings of a value: ASCII. */
export function headOf({ lengths, ways, json }: Omit<StoredValue, "long">): string {
  return `${lengths.join(",")}\t${ways}\t${json}`;
}

const FOOTER = "wirecopy memory 2";
const FOOTER_BYTES = 64;

/** `offset`, `length` and check `sum` are those of the lines. */
export function formatFooter({ offset, length, sum }: Readonly<Record<"offset" | "length" | "sum", number>>): string {
  return `${FOOTER} ${offset} ${length} ${sum}`.padEnd(FOOTER_BYTES - 1).concat("\n");
}

function readLines(descriptor: number, size: number): ReadonlyMap<string, string> | undefined {
  const footer = readBytes(descriptor, size - FOOTER_BYTES, FOOTER_BYTES)?.toString("latin1") ?? "";
  if (!footer.startsWith(`${FOOTER} `)) return undefined;
  const [offset = 0, length = 0, sum = 0] = footer.slice(FOOTER.length).trim().split(" ").map(Number);
  const bytes = readBytes(descriptor, offset, length);
  if (!bytes || crc32(bytes) !== sum) return undefined;
  const text = bytes.toString("latin1");
  const lines = new Map<string, string>();
  for (let start = 0; start < length; ) {
    const end = text.indexOf("\n", start);
    lines.set(text.slice(start, text.indexOf("\t", start)), text.slice(start, end));
    start = end + 1;
  }
  return lines;
}

function readBytes(descriptor: number, offset: number, length: number): Buffer | undefined {
  if (!(offset >= 0 && length >= 0)) return undefined;
  const bytes = Buffer.allocUnsafe(length);
  return readSync(descriptor, bytes, 0, length, offset) === length ? bytes : undefined;
}
