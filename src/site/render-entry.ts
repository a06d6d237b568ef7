import { checkBody } from "../check/body/check-body.ts";
import { placedNodes } from "../check/body/checked-body.ts";
import { controlCharacters } from "../check/body/control-characters.ts";
import { entryTooComplex } from "../check/body/limits.ts";
import type { RelativeDiagnostic } from "../model/diagnostic.ts";
import type { DraftBody } from "../model/draft-body.ts";
import type { EntryContent, EntryInputs } from "../model/entry-content.ts";
import { safeHtml } from "../model/names.ts";
import type { SourcePosition } from "../model/source.ts";
import type { BodyReader, ReadEntry } from "../parse/body/body-reader.ts";
import { bodyText } from "../parse/body/body-text.ts";
import { placeAsTyped } from "../parse/body/control-characters.ts";
import { firstSentence } from "../parse/body/first-sentence.ts";
import { plainLineOf, plainLineOfBlocks } from "../parse/body/plain-text.ts";
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

/** Renders one entry or standfirst: parses, checks, renders. */
export function renderEntry(reader: BodyReader, inputs: EntryInputs): EntryContent {
  const read = reader.readEntry(inputs);
  if ("kind" in read) return { ...EMPTY, diagnostics: [entryTooComplex(read.kind, read.line)] };
  const { parsed, headline } = read;
  const { blocks, corrections } = readBlocks(parsed.root, inputs);
  const body: DraftBody = { blocks, corrections, footnotes: parsed.footnotes };
  const { text, firstParagraph } = bodyText(body);
  const sentence = firstSentence(firstParagraph);
  const headlineText = headline && plainLineOf(headline);
  const { html, feedHtml } = renderBody(inputs, body);
  const { media, players, files } = collectMedia(inputs, body);
  // Field by field: V8 gives objects that are spread into so many fields a shape of its own each, and thousands of entries are kept.
  return {
    html,
    feedHtml,
    media,
    players,
    files,
    headline: headlineText ? renderHeadline(inputs, headline ?? []) : undefined,
    headlineText: headlineText || undefined,
    title: headlineText || sentence,
    firstSentence: sentence,
    text,
    corrections: body.corrections.map((correction) => ({
      at: correction.time.kind === "moment" ? correction.time.instant : undefined,
      html: renderCorrection(inputs, body, correction),
      text: plainLineOfBlocks(correction.content),
    })),
    diagnostics: findProblems(inputs, body, read),
  };
}

function findProblems(inputs: EntryInputs, body: DraftBody, read: ReadEntry): readonly RelativeDiagnostic[] {
  const { parsed, headline, removed } = read;
  const nodes = placedNodes(headline ?? [], body);
  const problems = checkBody({ inputs, body, rawHtml: parsed.rawHtml, nodes });
  if (removed.length === 0) return problems;
  return [...controlCharacters(inputs.text, removed), ...problems.map((problem) => placeProblem(problem, removed))];
}

/** Places a problem in the text as typed, which had characters that were left out before it was read. */
function placeProblem({ span, ...rest }: RelativeDiagnostic, removed: readonly SourcePosition[]): RelativeDiagnostic {
  return { ...rest, span: { start: placeAsTyped(span.start, removed), end: placeAsTyped(span.end, removed) } };
}
