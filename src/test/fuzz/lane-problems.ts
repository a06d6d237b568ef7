import { isDeepStrictEqual } from "node:util";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { DraftBody } from "../../model/draft-body.ts";
import { BodyReader } from "../../parse/body/body-reader.ts";
import { parsePlainMarkdown } from "../../parse/body/plain-markdown.ts";
import { readBlocks } from "../../parse/body/read-blocks.ts";
import { renderBody } from "../../render/body/render-body.ts";
import { renderWhole } from "../../render/body/tree-rendering.ts";
import { entryInputs } from "../entry-inputs.ts";

const whole = unified().use(remarkParse).use(remarkGfm).freeze();
const reader = new BodyReader();

/** What the short ways of an entry's text did with it. */
export interface LaneResult {
  /** True when the text was read without the whole grammar. */
  readonly isPlain: boolean;
  /** Where the short ways came to something else than the long ones. */
  readonly problems: readonly string[];
}

/** Reads and renders a text by the short and by the long way. */
export function laneResult(text: string): LaneResult {
  const plain = parsePlainMarkdown(text);
  const problems: string[] = [];
  if (plain && !isDeepStrictEqual(plain, whole.parse(text))) problems.push("it is read otherwise");
  const inputs = entryInputs(text, { entryLinks: { "#e-1": "/blog/e-1.html" } });
  const read = reader.readEntry(inputs);
  if ("kind" in read) return { isPlain: plain !== undefined, problems };
  const body: DraftBody = { ...readBlocks(read.parsed.root, inputs), footnotes: read.parsed.footnotes };
  if (!isDeepStrictEqual(renderBody(inputs, body), renderWhole(inputs, body)))
    problems.push("it is rendered otherwise");
  return { isPlain: plain !== undefined, problems };
}
