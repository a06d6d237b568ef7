import type { RenderedRun } from "../assemble/blog-material.ts";
import type { DraftEntry, DraftRun } from "../model/draft.ts";
import { labelsUsed } from "../parse/body/labels.ts";
import { once } from "../render/words/once.ts";
import type { BlogDefinitions } from "./blog-definitions.ts";
import type { EntryWork, Piece, PieceContext, RenderedPiece } from "./entry-work.ts";
import { placeDiagnostic } from "./place-diagnostic.ts";
import type { Ports } from "./ports.ts";
import type { RecalledRun } from "./recalled-text.ts";
import { resolveReferences } from "./resolve-references.ts";
import { withinRun } from "./run-problems.ts";
import {
  keyOfTexts,
  notableIn,
  type PieceTexts,
  type PlaceProblems,
  RecalledTexts,
  type RunRecord,
  recordOf,
  rowOf,
  rowsOf,
} from "./run-record.ts";
import { isRendered } from "./with-drafts.ts";

/** What the texts of a run depend on beside their own words. */
export interface RunSurroundings {
  /** The context that all of its entries have. */
  readonly context: PieceContext;
  readonly definitions: BlogDefinitions;
  /** The number of its first entry in the blog. */
  readonly first: number;
  /** An entry's words with the definitions from elsewhere that they can reach. */
  readonly pieceOf: (entry: DraftEntry, place: number) => Piece;
  /** Told of each entry that was not found among what is remembered of the run. */
  readonly onRendered: (entry: DraftEntry, text: RenderedPiece) => void;
}

/** The texts of a run, and what is wrong in them. */
export interface WorkedRun extends RenderedRun {
  readonly texts: { readonly at: (place: number) => RenderedPiece | undefined };
  readonly problems: readonly PlaceProblems[];
  /** The places of the texts that refer to something outside them. */
  readonly referring: readonly number[];
}

/** Where a run stands in the build that goes on now: texts that are fetched late must not keep earlier builds alive. */
interface Standing {
  run: DraftRun;
  surroundings: RunSurroundings;
}

/** What a run gave the last time in this process. */
interface HeldRun {
  readonly key: string;
  readonly worked: WorkedRun;
  readonly standing: Standing;
}

/** Entries of a file are remembered one by one, and once more as runs: thousands of them are found in some hundred looks. */
export class RunWork {
  readonly #ports: Ports;
  readonly #work: EntryWork;
  readonly #held = new WeakMap<object, HeldRun>();
  readonly #labels = new WeakMap<object, ReadonlySet<string>>();

  constructor(ports: Ports, work: EntryWork) {
    this.#ports = ports;
    this.#work = work;
  }

  /**
   * What each entry of a run gives, as it is remembered, else rendered; entries whose references mean another thing now
   * are rendered anew. The same object as long as nothing of it changes.
   */
  render(run: DraftRun, surroundings: RunSurroundings): WorkedRun {
    const key = this.#keyOf(run, surroundings);
    const latest = this.#held.get(run.identity);
    const held = latest?.key === key ? latest : undefined;
    const standing = held?.standing ?? { run, surroundings };
    Object.assign(standing, { run, surroundings });
    const before = held?.worked ?? this.#recall(key, standing);
    const isStanding = before !== undefined && areStill(before, surroundings.context);
    const worked = isStanding ? before : this.#renderRun(key, standing, before);
    if (worked !== held?.worked) this.#held.set(run.identity, { key, worked, standing });
    return worked;
  }

  /** Tells all that the texts depend on but their own words and what their references mean. */
  #keyOf(run: DraftRun, { context, definitions, first }: RunSurroundings): string {
    if (definitions.isEmpty) return context.key;
    const reached = definitions.reachedBy(this.#labelsOf(run));
    if (reached.length === 0) return context.key;
    const placed = reached.map(({ definition, piece }) => {
      const place = piece - first;
      return [definition.markdown, place >= 0 && place < run.glance.minutes.length ? place : "elsewhere"];
    });
    return `${context.key} ${JSON.stringify(placed)}`;
  }

  #nameOf(key: string, { name }: DraftRun): string {
    return this.#ports.hash(`texts\u0000${key}\u0000${name}`);
  }

  /** The labels that the entries of a run might use. */
  #labelsOf(run: DraftRun): ReadonlySet<string> {
    const known = this.#labels.get(run.identity);
    if (known) return known;
    const name = run.name === "" ? "" : this.#ports.hash(`labels\u0000${run.name}`);
    const remembered = name === "" ? undefined : (this.#ports.memory.get(name) as readonly string[] | undefined);
    const labels = new Set(remembered ?? run.entries.flatMap((entry) => [...labelsUsed(textOf(entry))]));
    if (name !== "" && !remembered) this.#ports.memory.set(name, [...labels]);
    this.#labels.set(run.identity, labels);
    return labels;
  }

  #recall(key: string, standing: Standing): WorkedRun | undefined {
    const { surroundings } = standing;
    if (standing.run.name === "") return undefined;
    const { memory } = this.#ports;
    const name = this.#nameOf(key, standing.run);
    const record = memory.get(name) as RunRecord | undefined;
    if (!record) return undefined;
    // Asked for again: where the memory has put it since, the record at hand does not know.
    const rows = once(() => rowsOf(memory.get(name)));
    const count = standing.run.glance.minutes.length - record.hidden.length;
    memory.uses?.(count, () => rows().flatMap((row) => (row === 0 ? [] : [row[0]])));
    const run: RecalledRun = {
      row: (place) => rows()[place] || rowOf(this.#renderEntry(standing, place)),
      state: surroundings.context.key,
      fetch: (place) => this.#renderEntry(standing, place).content,
    };
    return {
      key: record.key,
      texts: new RecalledTexts(run, record),
      notable: record.notable,
      problems: record.problems,
      referring: record.references.map(([place]) => place),
    };
  }

  #renderRun(key: string, standing: Standing, before: WorkedRun | undefined): WorkedRun {
    const { run, surroundings } = standing;
    const { context, onRendered } = surroundings;
    const hidden = new Set(run.glance.told.flatMap(([place, told]) => (isRendered(told) ? [] : [place])));
    const problems = new Map(before?.problems ?? []);
    const texts = run.glance.minutes.map((_, place): RenderedPiece | undefined => {
      const known = before?.texts.at(place);
      const entry = run.entries[place];
      if (hidden.has(place) || !entry || (known && isStill(known, context))) return known;
      const text = this.#renderEntry(standing, place);
      onRendered(entry, text);
      problems.set(place, problemsIn(text, entry, run));
      return text;
    });
    const found = [...problems].filter(([, each]) => each.length > 0).toSorted(([one], [other]) => one - other);
    const textsKey = keyOfTexts(texts, this.#ports.hash);
    const worked = { key: textsKey, texts, notable: notableIn(texts), problems: found, referring: referringOf(texts) };
    if (run.name !== "") this.#ports.memory.set(this.#nameOf(key, run), recordOf(worked, keyEventsIn(run)));
    return worked;
  }

  /** What an entry says, from the memory where it is the same as another build has made of it. */
  #renderEntry({ run, surroundings }: Standing, place: number): RenderedPiece {
    const entry = run.entries[place];
    if (!entry) throw new Error("A run of entries is remembered with more of them than it has");
    return this.#work.render(surroundings.pieceOf(entry, place), surroundings.context, entry.words);
  }
}

/** An entry's words in which definitions may be used. */
export function textOf({ headline, body }: DraftEntry): string {
  return `${headline?.text ?? ""}\n\n${body.text}`;
}

function areStill({ texts, referring }: WorkedRun, context: PieceContext): boolean {
  return referring.every((place) => {
    const text = texts.at(place);
    return text === undefined || isStill(text, context);
  });
}

/** Whether the piece's references still mean what they meant. */
function isStill({ references, state }: RenderedPiece, context: PieceContext): boolean {
  return !references || `${context.key}${resolveReferences(references, context).key}` === state;
}

function referringOf(texts: PieceTexts): readonly number[] {
  return texts.flatMap((text, place) => (text?.references ? [place] : []));
}

function problemsIn({ content }: RenderedPiece, { body, headline }: DraftEntry, { line }: DraftRun) {
  const place = { file: body.file, line };
  return content.diagnostics.map((problem) => withinRun(placeDiagnostic(problem, { body, headline }), place));
}

function keyEventsIn({ glance }: DraftRun): readonly number[] {
  return glance.told.flatMap(([place, { key }]) => (key ? [place] : []));
}
