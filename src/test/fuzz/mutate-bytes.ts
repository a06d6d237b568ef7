import { HOSTILE } from "../hostile/hostile-site.ts";
import type { Below } from "./random.ts";

/** What Markdown, front matter and our own format are made of, and what breaks parsers. */
const TOKENS = [
  ..."\n |\n\n|# |## |### |---\n|```\n|~~~\n|<!--|-->|<script>|</script>|<style>|<div>|</div>|<?|?>|<![CDATA[|]]>|<b>".split(
    "|",
  ),
  ..."> ¦>¦- ¦1. ¦* ¦    ¦\t¦|¦|-|\n¦*¦**¦_¦~~¦`¦``¦[¦]¦](¦![¦[^1]¦[^1]: ¦[a]: ¦(¦)¦<¦&¦&amp;¦&#0;¦&#x202e;¦\\".split(
    "¦",
  ),
  ..."08:05¦8:05¦24:00¦2020-01-03¦2020-02-30¦## 08:05 ¦\n## 08:05 Strike\n¦\n## 2020-01-04 00:10\n¦\n# 2020-01-04\n".split(
    "¦",
  ),
  ..."id: a\n¦was: a\n¦key: yes\n¦pinned: yes\n¦draft: yes\n¦withdrawn: x\n¦updated: 09:00\n¦tags: a, b\n¦author: \n".split(
    "¦",
  ),
  ..."> **Correction, 08:30:** x\n¦slug: x\n¦lang: fa\n¦lang: ar\n¦order: oldest-first\n¦status: ended\n¦showZone: Asia/Tehran\n".split(
    "¦",
  ),
  ..."https://example.org/¦https://youtu.be/dQw4w9WgXcQ\n¦javascript:¦a.png¦![a](a.png)\n¦[x](#2020-01-03-0805)¦mailto:".split(
    "¦",
  ),
  ..."\u0000¦\u0008¦\u000b¦\r¦\r\n¦\u0085¦\u00a0¦\u2028¦\u202e¦\u2066¦\ufeff¦\ufffe¦\uffff¦é¦e\u0301¦🇺🇦¦👩‍👩‍👧¦漢字。¦مرحبا¦𝒳".split(
    "¦",
  ),
  "<<<<<<< HEAD\n",
  "=======\n",
  ">>>>>>> b\n",
  HOSTILE,
].map((token) => Buffer.from(token));

/** No text of UTF-8 holds these. */
const BROKEN = [[0xff], [0xfe, 0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8], [0xe2, 0x82]].map((bytes) =>
  Buffer.from(bytes),
);

/** Cases stay small enough to be tried by the thousand. */
const LONGEST = 60_000;

type Mutation = (text: Buffer, below: Below, corpus: readonly Uint8Array[]) => Buffer;

const MUTATIONS: readonly Mutation[] = [
  (text, below) => insert(text, below(text.length + 1), pick(TOKENS, below)),
  (text, below) => insert(text, below(text.length + 1), pick(TOKENS, below)),
  (text, below) => insert(text, lineStart(text, below), pick(TOKENS, below)),
  (text, below) => insert(text, lineStart(text, below), pick(TOKENS, below)),
  (text, below) => insert(text, below(text.length + 1), repeat(pick(TOKENS, below), 2 + below(60))),
  (text, below) => cut(text, ...rangeIn(text, below)),
  (text, below) => cut(text, lineStart(text, below), lineStart(text, below)),
  (text, below) => insert(text, lineStart(text, below), text.subarray(...rangeIn(text, below))),
  (text, below) => insert(text, lineStart(text, below), text.subarray(lineStart(text, below), lineStart(text, below))),
  (text, below) => text.subarray(0, below(text.length + 1)),
  (text, below) => flip(text, below),
  (text, below, corpus) => {
    const other = Buffer.from(pick(corpus, below));
    return insert(text, lineStart(text, below), other.subarray(lineStart(other, below)));
  },
  (text, below) => (below(8) === 0 ? insert(text, below(text.length + 1), pick(BROKEN, below)) : text),
];

/** A text of the corpus with one to eight damages. */
export function mutateBytes(corpus: readonly Uint8Array[], below: Below): Uint8Array {
  let text: Buffer = Buffer.from(pick(corpus, below));
  for (let left = 1 + below(8); left > 0; left -= 1) text = pick(MUTATIONS, below)(text, below, corpus);
  return text.subarray(0, LONGEST);
}

function pick<T>(values: readonly T[], below: Below): T {
  const value = values[below(values.length)];
  if (value === undefined) throw new Error("There is nothing to pick from.");
  return value;
}

function insert(text: Buffer, at: number, part: Buffer): Buffer {
  return Buffer.concat([text.subarray(0, at), part, text.subarray(at)]);
}

function repeat(part: Buffer, times: number): Buffer {
  return Buffer.concat(Array.from({ length: times }, () => part));
}

function cut(text: Buffer, one: number, other: number): Buffer {
  return Buffer.concat([text.subarray(0, Math.min(one, other)), text.subarray(Math.max(one, other))]);
}

function rangeIn(text: Buffer, below: Below): [number, number] {
  const start = below(text.length + 1);
  return [start, start + below(1 + Math.min(200, text.length - start))];
}

function lineStart(text: Buffer, below: Below): number {
  return text.indexOf("\n", below(text.length + 1)) + 1;
}

function flip(text: Buffer, below: Below): Buffer {
  if (text.length === 0) return text;
  const flipped = Buffer.from(text);
  flipped[below(text.length)] = below(2) === 0 ? 32 + below(95) : below(256);
  return flipped;
}
