import type { EntryContent, EntryReferences } from "../model/entry-content.ts";
import type { RenderedPiece } from "./entry-work.ts";
import { type ContentBrief, RememberedContent } from "./remembered-content.ts";

/** What is remembered of an entry with its run; 0 stands for nothing, and of the key as much is kept as keys of entries take. Survives JSON. */
export type BriefEntry = readonly [
  key: string,
  title: string | 0,
  brief: Omit<ContentBrief, "title"> | 0,
  references: ReferencesState | 0,
];

interface ReferencesState extends EntryReferences {
  readonly state: string;
}

/** What the remembered entries of a run have in common. */
export interface RecalledRun {
  readonly textKeys: () => readonly string[];
  /** The state of those that refer to nothing. */
  readonly state: string;
  /** Gives what the entry at a place says. */
  readonly fetch: (place: number) => EntryContent;
}

/** The text of an entry as its run remembers it: thousands of them are recalled, of which a build looks at a few. */
export class RecalledText implements RenderedPiece {
  readonly #run: RecalledRun;
  readonly #brief: BriefEntry;
  readonly #place: number;
  #content: EntryContent | undefined;

  constructor(run: RecalledRun, brief: BriefEntry, place: number) {
    this.#run = run;
    this.#brief = brief;
    this.#place = place;
  }

  get key() {
    return this.#brief[0];
  }

  get content() {
    this.#content ??= this.#recall();
    return this.#content;
  }

  get isPlain() {
    return this.#brief[1] !== 0 && this.#brief[2] === 0;
  }

  get textKey() {
    return this.#run.textKeys()[this.#place] ?? "";
  }

  get references() {
    return this.#brief[3] || undefined;
  }

  get state() {
    return this.references?.state ?? this.#run.state;
  }

  #recall(): EntryContent {
    const [, title, brief] = this.#brief;
    const run = this.#run;
    const place = this.#place;
    return new RememberedContent({ ...(brief || NOTHING_TO_SAY), title: title || undefined }, () => run.fetch(place));
  }
}

const NOTHING_TO_SAY: Omit<ContentBrief, "title"> = { corrections: [], media: [], files: [] };
