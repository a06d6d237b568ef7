import type { PhrasingContent } from "mdast";
import type { DraftBody } from "../model/draft-body.ts";
import type { EntryContent, EntryInputs } from "../model/entry-content.ts";
import { safeHtml } from "../model/names.ts";
import { bodyText } from "../parse/body/body-text.ts";
import { firstSentence } from "../parse/body/first-sentence.ts";
import { headlineContent, parseHeadline } from "../parse/body/headline.ts";
import { findLimitProblem } from "../parse/body/markdown-limits.ts";
import type { MarkdownParser } from "../parse/body/markdown-parser.ts";
import { parseBody } from "../parse/body/parse-body.ts";
import { plainLineOf } from "../parse/body/plain-text.ts";
import { readBlocks } from "../parse/body/read-blocks.ts";
import { collectMedia } from "../render/body/collect-media.ts";
import { renderBody, renderCorrection, renderHeadline } from "../render/body/render-body.ts";

const EMPTY: EntryContent = {
  headline: undefined,
  title: undefined,
  headlineText: undefined,
  firstSentence: undefined,
  html: safeHtml(""),
  feedHtml: undefined,
  text: "",
  corrections: [],
  media: [],
  players: [],
  files: [],
  diagnostics: [],
};

/** Renders one entry or standfirst: parse, check, render. */
export function renderEntry(parser: MarkdownParser, inputs: EntryInputs): EntryContent {
  const limit = findLimitProblem(inputs.text);
  if (limit) return EMPTY;
  const parsed = parseBody(parser, inputs.text, inputs.definitions);
  const body: DraftBody = { ...readBlocks(parsed.root, inputs), footnotes: parsed.footnotes };
  const headline = readHeadline(parser, inputs);
  const headlineText = headline && plainLineOf(headline);
  const { text, firstParagraph } = bodyText(body);
  const sentence = firstSentence(firstParagraph);
  return {
    ...EMPTY,
    ...renderBody(inputs, body),
    ...collectMedia(inputs, body),
    headline: headline && renderHeadline(inputs, headline),
    headlineText,
    title: headlineText || sentence,
    firstSentence: sentence,
    text,
    corrections: body.corrections.map((correction) => ({
      at: correction.time.kind === "moment" ? correction.time.instant : undefined,
      html: renderCorrection(inputs, body, correction),
      text: plainLineOf(correction.content),
    })),
  };
}

function readHeadline(
  parser: MarkdownParser,
  { headline, definitions }: EntryInputs,
): readonly PhrasingContent[] | undefined {
  if (headline === undefined) return undefined;
  const parsed = parseHeadline(parser, headline, definitions);
  return parsed ? headlineContent(parsed) : [{ type: "text", value: headline }];
}
