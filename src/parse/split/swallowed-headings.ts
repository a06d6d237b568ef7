import type { OpenBlock } from "./open-block.ts";

/** A heading inside a block. */
export interface SwallowedHeading {
  readonly start: number;
  readonly line: number;
  readonly words: string;
}

const NAMED = 3;

/** The headings of entries and days that an open block has taken in so far. */
export class SwallowedHeadings {
  first: SwallowedHeading | undefined;
  #count = 0;
  #words: string[] = [];
  /** Kinds of block that nothing further down closes, so that finding out once is enough; of fences, by their size. */
  readonly #unclosed = new Map<string, number>();

  get isEmpty(): boolean {
    return this.first === undefined;
  }

  add(heading: SwallowedHeading): void {
    this.first ??= heading;
    this.#count += 1;
    if (this.#words.length < NAMED) this.#words.push(heading.words);
  }

  forget(): void {
    if (!this.first) return;
    this.first = undefined;
    this.#count = 0;
    this.#words = [];
  }

  rememberUnclosed(open: OpenBlock): void {
    const key = keyOf(open);
    this.#unclosed.set(key, Math.min(sizeOf(open), this.#unclosed.get(key) ?? Number.POSITIVE_INFINITY));
  }

  /** True when nothing but the heading itself could tell the writer where the block should end. */
  surelyLost(open: OpenBlock): boolean {
    if (open.kind === "html" && open.html >= 6) return true;
    return sizeOf(open) >= (this.#unclosed.get(keyOf(open)) ?? Number.POSITIVE_INFINITY);
  }

  /** "`08:05 Strike`, `07:48 Council` and 12 more" */
  describe(): string {
    const names = this.#words.map((words) => `\`${words}\``);
    const more = this.#count - names.length;
    if (more > 0) return `${names.join(", ")} and ${more} more`;
    return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("");
  }
}

function keyOf(open: OpenBlock): string {
  return open.kind === "fence" ? open.marker : `html ${open.html}`;
}

function sizeOf(open: OpenBlock): number {
  return open.kind === "fence" ? open.size : 1;
}
