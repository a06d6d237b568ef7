import type { RenderedText } from "../assemble/blog-material.ts";
import { definitionConflicts, type PieceDefinitions } from "../check/definition-conflicts.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry, DraftText } from "../model/draft.ts";
import type { PieceFacts } from "../model/entry-content.ts";
import type { EntryId } from "../model/names.ts";
import { instantOf } from "../model/time.ts";
import { labelsUsed, mayDefine } from "../parse/body/labels.ts";
import type { RenderedKeyEvent } from "../render/share-images/blog-share-images.ts";
import { type BlogDefinitions, collectDefinitions } from "./blog-definitions.ts";
import type { EntryWork, Piece, PieceContext, RenderedPiece } from "./entry-work.ts";
import { pieceOf } from "./piece-of.ts";
import { placeDiagnostic } from "./place-diagnostic.ts";
import type { StretchWork } from "./stretch-work.ts";

/** The texts of one blog, rendered, and the problems found in them. */
export interface RenderedPieces {
  readonly standfirst: RenderedText;
  readonly entries: ReadonlyMap<EntryId, RenderedText>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What rendering the texts of a blog takes from outside the blog. */
export interface PieceTools {
  readonly work: EntryWork;
  readonly stretches: StretchWork;
  readonly readPiece: (text: string) => PieceFacts;
  /** The context of pieces that stand in a file: references are relative to it. */
  readonly contextOf: (file: string) => PieceContext;
  /** Told of each key event that names no picture, as soon as it is rendered. */
  readonly onKeyEvent?: ((event: RenderedKeyEvent) => void) | undefined;
}

const NOTHING_DEFINED: PieceFacts = { definitions: [], openConstruct: undefined };

/** Renders the standfirst and every entry that will be shown; definitions hold for the whole blog in part order. */
export function renderPieces(draft: DraftBlog, tools: PieceTools): RenderedPieces {
  const entries = draft.parts.flatMap((part) => part.entries.filter(isRendered));
  const texts = [draft.standfirst, ...entries.map((entry) => entry.body)];
  const facts = texts.map(({ text }) => (mayDefine(text) ? tools.readPiece(text) : NOTHING_DEFINED));
  const definitions = collectDefinitions(facts, labelsUsed);
  const contexts = new Map<string, PieceContext>();
  const contextOf = (file: string): PieceContext => {
    const context = contexts.get(file) ?? tools.contextOf(file);
    contexts.set(file, context);
    return context;
  };
  const place = ({ content }: RenderedText, body: DraftText, headline?: DraftText) =>
    content.diagnostics.map((problem) => placeDiagnostic(problem, { body, headline }));
  const standfirst = tools.work.render(
    standfirstOf(draft, definitions.reachableFrom(0, labelsIn(definitions, draft.standfirst.text))),
    contextOf(draft.standfirst.file),
  );
  const problems = [...place(standfirst, draft.standfirst)];
  const rendered = new Map<EntryId, RenderedText>();
  const render = (entry: DraftEntry, index: number): RenderedPiece => {
    const context = contextOf(entry.body.file);
    const settled = definitions.isEmpty && tools.work.settled(entry, context);
    if (settled) return settled;
    const labels = labelsIn(definitions, `${entry.headline?.text ?? ""}\n\n${entry.body.text}`);
    const piece = pieceOf(entry, definitions.reachableFrom(index + 1, labels));
    const text = tools.work.render(piece, context, entry.words);
    if (entry.attributes.key?.value && !entry.attributes.image)
      tools.onKeyEvent?.({ instant: entry.instant, content: text.content });
    return text;
  };
  const keep = (entry: DraftEntry, text: RenderedText): void => {
    rendered.set(entry.id, text);
    if (text.content.diagnostics.length > 0) problems.push(...place(text, entry.body, entry.headline));
  };
  if (definitions.isEmpty) renderRuns(entries, { stretches: tools.stretches, contextOf, render, keep });
  else for (const [index, entry] of entries.entries()) keep(entry, render(entry, index));
  const conflicts = definitionConflicts(facts.flatMap((found, index) => placeFacts(found, texts[index])));
  return { standfirst, entries: rendered, diagnostics: [...problems, ...conflicts] };
}

interface RunTools extends Pick<PieceTools, "stretches" | "contextOf"> {
  readonly render: (entry: DraftEntry, index: number) => RenderedPiece;
  readonly keep: (entry: DraftEntry, text: RenderedText) => void;
}

/** Where no definition from elsewhere can reach an entry, those that were found side by side are looked up together. */
function renderRuns(entries: readonly DraftEntry[], { stretches, contextOf, render, keep }: RunTools): void {
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const first = entries[start];
    if (!first) break;
    end = start + 1;
    while (first.stretch !== undefined && entries[end]?.stretch === first.stretch) end += 1;
    const run = entries.slice(start, end);
    const texts =
      first.stretch === undefined
        ? [render(first, start)]
        : stretches.render({ entries: run, context: contextOf(first.body.file) }, (entry) => render(entry, start));
    run.forEach((entry, index) => {
      const text = texts[index];
      if (text) keep(entry, text);
    });
  }
}

const NO_LABELS: ReadonlySet<string> = new Set();

function labelsIn({ isEmpty }: BlogDefinitions, text: string): ReadonlySet<string> {
  return isEmpty ? NO_LABELS : labelsUsed(text);
}

function standfirstOf({ settings, standfirst }: DraftBlog, definitions: Piece["definitions"]): Piece {
  const instant = instantOf(settings.date, { hours: 0, minutes: 0 });
  return { kind: "standfirst", id: "", instant, headline: undefined, text: standfirst.text, definitions };
}

/** Drafts and withdrawn entries reach no output, so what they define serves nobody else. */
function isRendered({ attributes }: DraftEntry): boolean {
  return !attributes.draft?.value && attributes.withdrawn === undefined;
}

function placeFacts({ definitions }: PieceFacts, text: DraftText | undefined): readonly PieceDefinitions[] {
  return text && definitions.length > 0 ? [{ definitions, text }] : [];
}
