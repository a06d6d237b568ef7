import type { EntryContent } from "../model/entry-content.ts";
import type { RenderedPiece } from "./entry-work.ts";
import { RememberedContent } from "./remembered-content.ts";
import type { Extras, ReferencesState, TextRow } from "./run-record.ts";

/** What the remembered entries of a run have in common. */
export interface RecalledRun {
  /** What is remembered of the text at a place. */
  readonly row: (place: number) => TextRow;
  /** The state of those that refer to nothing. */
  readonly state: string;
  /** Gives what the entry at a place says. */
  readonly fetch: (place: number) => EntryContent;
}

/** The text of an entry as its run remembers it. */
export class RecalledText implements RenderedPiece {
  readonly references: ReferencesState | undefined;
  readonly #run: RecalledRun;
  readonly #place: number;
  readonly #extras: Extras | undefined;
  #content: EntryContent | undefined;

  constructor(run: RecalledRun, place: number, extras: Extras | undefined, references: ReferencesState | undefined) {
    this.#run = run;
    this.#place = place;
    this.#extras = extras;
    this.references = references;
  }

  get key() {
    return this.#row[1];
  }

  get textKey() {
    return this.#row[0];
  }

  get content() {
    this.#content ??= new RememberedContent(
      this.#extras ?? NOTHING_MORE,
      () => this.#row[2] || undefined,
      () => this.#run.fetch(this.#place),
    );
    return this.#content;
  }

  get state() {
    return this.references?.state ?? this.#run.state;
  }

  get #row(): TextRow {
    return this.#extras?.row ?? this.#run.row(this.#place);
  }
}

const NOTHING_MORE = { corrections: [], media: [], files: [] };
