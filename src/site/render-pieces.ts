import type { RenderedText } from "../assemble/blog-material.ts";
import { definitionConflicts, type PieceDefinitions } from "../check/definition-conflicts.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry, DraftText } from "../model/draft.ts";
import type { PieceFacts } from "../model/entry-content.ts";
import type { EntryId } from "../model/names.ts";
import { instantOf } from "../model/time.ts";
import { labelsUsed, mayDefine } from "../parse/body/labels.ts";
import { collectDefinitions } from "./blog-definitions.ts";
import type { EntryWork, Piece, PieceContext } from "./entry-work.ts";
import { placeDiagnostic } from "./place-diagnostic.ts";

/** The texts of one blog, rendered, and the problems found in them. */
export interface RenderedPieces {
  readonly standfirst: RenderedText;
  readonly entries: ReadonlyMap<EntryId, RenderedText>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What rendering the texts of a blog takes from outside the blog. */
export interface PieceTools {
  readonly work: EntryWork;
  readonly readPiece: (text: string) => PieceFacts;
  /** The context of pieces that stand in a file: references are relative to it. */
  readonly contextOf: (file: string) => PieceContext;
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
  const render = (
    index: number,
    text: DraftText,
    own: Pick<Piece, "kind" | "id" | "instant" | "headline">,
    owner?: DraftEntry,
  ) => {
    const settled = owner && definitions.isEmpty && tools.work.settled(owner, contextOf(text.file));
    if (settled) return settled;
    const labels = definitions.isEmpty ? NO_LABELS : labelsUsed(`${own.headline ?? ""}\n\n${text.text}`);
    const piece = { ...own, text: text.text, definitions: definitions.reachableFrom(index, labels) };
    return tools.work.render(piece, contextOf(text.file), owner?.words);
  };

  const standfirst = render(0, draft.standfirst, {
    kind: "standfirst",
    id: "",
    instant: instantOf(draft.settings.date, { hours: 0, minutes: 0 }),
    headline: undefined,
  });
  const place = ({ content }: RenderedText, body: DraftText, headline?: DraftText) =>
    content.diagnostics.map((problem) => placeDiagnostic(problem, { body, headline }));
  const problems = [...place(standfirst, draft.standfirst)];
  const rendered = new Map<EntryId, RenderedText>();
  entries.forEach((entry, index) => {
    const { body, id, instant, headline } = entry;
    const text = render(index + 1, body, { kind: "entry", id, instant, headline: headline?.text }, entry);
    rendered.set(id, text);
    if (text.content.diagnostics.length > 0) problems.push(...place(text, body, headline));
  });
  const conflicts = definitionConflicts(facts.flatMap((found, index) => placeFacts(found, texts[index])));
  return { standfirst, entries: rendered, diagnostics: [...problems, ...conflicts] };
}

const NO_LABELS: ReadonlySet<string> = new Set();

/** Drafts and withdrawn entries reach no output, so what they define serves nobody else. */
function isRendered({ attributes }: DraftEntry): boolean {
  return !attributes.draft?.value && attributes.withdrawn === undefined;
}

function placeFacts({ definitions }: PieceFacts, text: DraftText | undefined): readonly PieceDefinitions[] {
  return text && definitions.length > 0 ? [{ definitions, text }] : [];
}
