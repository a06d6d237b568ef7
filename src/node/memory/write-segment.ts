import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { ASIDE } from "../stale-asides.ts";
import { formatFooter, formatLine, type StoredValue } from "./segment.ts";

/** Bytes gathered before they are written. */
const CHUNK = 1 << 20;

/** Writes a segment aside, value by value, and gives it its name when it is whole. */
export class SegmentWriter {
  readonly #file: string;
  readonly #aside: string;
  readonly #descriptor: number;
  readonly #lines: string[] = [];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #offset = 0;

  constructor(file: string) {
    this.#file = file;
    this.#aside = `${file}${ASIDE}`;
    this.#descriptor = openSync(this.#aside, "w");
  }

  add(key: string, value: StoredValue): void {
    this.#lines.push(formatLine(key, this.#offset, value));
    this.#waiting.push(value.long);
    this.#offset += value.long.length;
    this.#waitingBytes += value.long.length;
    if (this.#waitingBytes > CHUNK) this.#flush();
  }

  /** Gives the segment its name. */
  finish(): string {
    this.#flush();
    const index = Buffer.from(this.#lines.join(""), "latin1");
    this.#write(index);
    this.#write(Buffer.from(formatFooter(index, this.#offset), "latin1"));
    closeSync(this.#descriptor);
    renameSync(this.#aside, this.#file);
    return this.#file;
  }

  abandon(): void {
    closeSync(this.#descriptor);
    rmSync(this.#aside, { force: true });
  }

  #flush(): void {
    this.#write(Buffer.concat(this.#waiting));
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
  }
}
