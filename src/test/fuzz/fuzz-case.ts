import fc from "fast-check";
import { FUZZ_SITE, madeSite } from "./made-site.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { randomFrom } from "./random.ts";
import { readCorpus } from "./read-corpus.ts";

/** Bytes by path from the content folder. */
export type FuzzFiles = Readonly<Record<string, Uint8Array>>;

/** One content folder to be tried. */
export interface FuzzCase {
  readonly kind: "made" | "mutated";
  readonly files: FuzzFiles;
}

const INDEX = Buffer.from(`---\ntitle: The Gazette\nurl: ${FUZZ_SITE}\npageSize: 5\n---\n\nWelcome.\n`);

let corpus: readonly Uint8Array[] | undefined;

/** The same seed gives the same case everywhere: every third is put together from parts, the others are damaged texts. */
export function fuzzCase(seed: number): FuzzCase {
  if (seed % 3 === 0) {
    const [files = {}] = fc.sample(madeSite, { seed, numRuns: 1 });
    return { kind: "made", files };
  }
  corpus ??= readCorpus();
  const random = randomFrom(seed);
  return { kind: "mutated", files: { "index.md": INDEX, "blog.md": mutateBytes(corpus, random) } };
}
