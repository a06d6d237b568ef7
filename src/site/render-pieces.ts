import type { RenderedRun, RenderedText } from "../assemble/blog-material.ts";
import { definitionConflicts, type PieceDefinitions } from "../check/definition-conflicts.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry, DraftRun, DraftText } from "../model/draft.ts";
import type { PieceFacts } from "../model/entry-content.ts";
import { mayDefine } from "../model/run-glance.ts";
import { instantOf } from "../model/time.ts";
import { labelsUsed } from "../parse/body/labels.ts";
import type { RenderedKeyEvent } from "../render/share-images/blog-share-images.ts";
import { type BlogDefinitions, collectDefinitions, type DefiningPiece } from "./blog-definitions.ts";
import type { EntryWork, Piece, PieceContext, RenderedPiece } from "./entry-work.ts";
import { pieceOf } from "./piece-of.ts";
import { placeDiagnostic } from "./place-diagnostic.ts";
import { moveDown } from "./run-problems.ts";
import { type RunWork, textOf } from "./run-work.ts";
import { isRendered } from "./with-drafts.ts";

/** The texts of one blog, rendered, and the problems found in them. */
export interface RenderedPieces {
  readonly standfirst: RenderedText;
  readonly runs: ReadonlyMap<DraftRun, RenderedRun>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What rendering the texts of a blog takes from outside the blog. */
export interface PieceTools {
  readonly work: EntryWork;
  readonly runs: RunWork;
  readonly readPiece: (text: string) => PieceFacts;
  /** The context of pieces that stand in a file: references are relative to it. */
  readonly contextOf: (file: string) => PieceContext;
  /** Told of each key event that names no picture, as soon as it is rendered. */
  readonly onKeyEvent?: ((event: RenderedKeyEvent) => void) | undefined;
}

/** A run with the number of its first entry among all of the blog, from 1; the standfirst is 0. */
interface NumberedRun {
  readonly run: DraftRun;
  readonly file: string;
  readonly first: number;
}

/** Renders the standfirst and every entry that will be shown; definitions hold for the whole blog in part order. */
export function renderPieces(draft: DraftBlog, tools: PieceTools): RenderedPieces {
  const numbered = numberRuns(draft);
  const defining = definingPieces(draft, numbered, tools);
  const definitions = collectDefinitions(defining, labelsUsed);
  const contexts = new Map<string, PieceContext>();
  const contextOf = (file: string): PieceContext => {
    const context = contexts.get(file) ?? tools.contextOf(file);
    contexts.set(file, context);
    return context;
  };
  const labels = labelsIn(definitions, draft.standfirst.text);
  const standfirst = tools.work.render(
    standfirstOf(draft, definitions.reachableFrom(0, labels)),
    contextOf(draft.standfirst.file),
  );
  const problems = standfirst.content.diagnostics.map((problem) =>
    placeDiagnostic(problem, { body: draft.standfirst, headline: undefined }),
  );
  const onRendered = ({ attributes, instant }: DraftEntry, { content }: RenderedPiece): void => {
    if (attributes.key?.value && !attributes.image) tools.onKeyEvent?.({ instant, content });
  };
  const rendered = new Map<DraftRun, RenderedRun>();
  for (const { run, file, first } of numbered) {
    const context = contextOf(file);
    const found = tools.runs.render(run, {
      ...{ context, definitions, first, onRendered },
      pieceOf: (entry, place) =>
        pieceOf(entry, definitions.reachableFrom(first + place, labelsIn(definitions, textOf(entry)))),
    });
    rendered.set(run, found);
    for (const [, each] of found.problems)
      problems.push(...each.map((problem) => moveDown(problem, { file, line: run.line })));
  }
  return { standfirst, runs: rendered, diagnostics: [...problems, ...definitionConflicts(defining)] };
}

function numberRuns({ parts }: DraftBlog): readonly NumberedRun[] {
  let first = 1;
  return parts.flatMap(({ file, runs }) =>
    runs.map((run): NumberedRun => {
      const numbered = { run, file, first };
      first += run.glance.minutes.length;
      return numbered;
    }),
  );
}

type DefiningText = DefiningPiece & PieceDefinitions;

/** What defines links or footnotes, in blog order. Drafts and withdrawn entries reach no output, so what they define serves nobody else. */
function definingPieces(
  { standfirst }: DraftBlog,
  numbered: readonly NumberedRun[],
  { readPiece }: PieceTools,
): readonly DefiningText[] {
  const found: DefiningText[] = [];
  const add = (text: DraftText, piece: number): void => {
    const { definitions } = readPiece(text.text);
    if (definitions.length > 0) found.push({ definitions, text, piece });
  };
  if (mayDefine(standfirst.text)) add(standfirst, 0);
  for (const { run, first } of numbered) {
    const { defining, told } = run.glance;
    if (defining.length === 0) continue;
    const hidden = new Set(told.flatMap(([place, each]) => (isRendered(each) ? [] : [place])));
    for (const place of defining) {
      const body = hidden.has(place) ? undefined : run.entries[place]?.body;
      if (body) add(body, first + place);
    }
  }
  return found;
}

const NO_LABELS: ReadonlySet<string> = new Set();

function labelsIn({ isEmpty }: BlogDefinitions, text: string): ReadonlySet<string> {
  return isEmpty ? NO_LABELS : labelsUsed(text);
}

function standfirstOf({ settings, standfirst }: DraftBlog, definitions: Piece["definitions"]): Piece {
  const instant = instantOf(settings.date, { hours: 0, minutes: 0 });
  return { kind: "standfirst", id: "", instant, headline: undefined, text: standfirst.text, definitions };
}
