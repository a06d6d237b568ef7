import type { NotablePlaces, RunTexts } from "../assemble/blog-material.ts";
import { hasFiles, TEXT_KEY_LENGTH } from "../assemble/entry-facts.ts";
import type { RelativeDiagnostic } from "../model/diagnostic.ts";
import type { EntryContent, EntryReferences } from "../model/entry-content.ts";
import type { Hash } from "../model/hash.ts";
import type { RenderedPiece } from "./entry-work.ts";
import { type RecalledRun, RecalledText } from "./recalled-text.ts";

/** What is wrong in the text of the entry at a place of a run; line 1 is the first line of the run. */
export type PlaceProblems = readonly [place: number, problems: readonly RelativeDiagnostic[]];

/** What is remembered of each text of a run: read where somebody asks for one of them. */
export type TextRow = readonly [textKey: string, key: string, title: string | 0];

/** What every build wants to know of the few texts of which it lists something. */
export interface Extras extends Pick<EntryContent, "corrections" | "media" | "files"> {
  readonly row: TextRow;
}

/** What a text refers to, and the context in which it was rendered. */
export interface ReferencesState extends EntryReferences {
  readonly state: string;
}

/** What is remembered of a run: enough to put a blog together without fetching what its entries say. Survives JSON. */
export interface RunRecord {
  readonly key: string;
  /** A {@link TextRow} for each place as JSON, or 0 for what reaches no output: a long text, which is read when somebody asks for it. */
  readonly rows: string;
  readonly hidden: readonly number[];
  readonly notable: NotablePlaces;
  readonly extras: readonly (readonly [place: number, extras: Extras])[];
  readonly references: readonly (readonly [place: number, references: ReferencesState])[];
  readonly problems: readonly PlaceProblems[];
}

/** The texts of a run by their places, undefined for what reaches no output. */
export type PieceTexts = readonly (RenderedPiece | undefined)[];

/** Stands for all keys of texts in a row. */
export function keyOfTexts(texts: PieceTexts, hash: Hash): string {
  return hash(texts.map((text) => text?.key.slice(0, TEXT_KEY_LENGTH) ?? "").join(" "));
}

/** Finds where texts of a run say more than most. */
export function notableIn(texts: PieceTexts): NotablePlaces {
  const placesOf = (test: (content: EntryContent) => boolean): readonly number[] =>
    texts.flatMap((text, place) => (text && test(text.content) ? [place] : []));
  return {
    untitled: placesOf(({ title }) => title === undefined),
    corrected: placesOf(({ corrections }) => corrections.length > 0),
    withFiles: placesOf(hasFiles),
  };
}

/** What there is to remember of a run. */
interface KeptRun extends Pick<RunRecord, "key" | "notable" | "problems"> {
  readonly texts: PieceTexts;
}

/** What a memory is to keep of a run that was rendered. `listed` are the places of the entries that pages and feeds of the whole blog list. */
export function recordOf({ key, texts, notable, problems }: KeptRun, listed: readonly number[]): RunRecord {
  const wanted = new Set([...notable.corrected, ...notable.withFiles, ...listed]);
  return {
    key,
    // Made when a memory takes it: a process that watches keeps nothing.
    get rows() {
      return JSON.stringify(texts.map((text) => (text ? rowOf(text) : 0)));
    },
    hidden: texts.flatMap((text, place) => (text ? [] : [place])),
    notable,
    extras: texts.flatMap((text, place) => (text && wanted.has(place) ? [[place, extrasOf(text)] as const] : [])),
    references: texts.flatMap((text, place) =>
      text?.references ? [[place, { ...text.references, state: text.state }] as const] : [],
    ),
    problems,
  };
}

/** The rows of a run, none where the memory has forgotten them since. */
export function rowsOf(record: unknown): readonly (TextRow | 0)[] {
  const { rows } = (record ?? {}) as Partial<RunRecord>;
  return rows === undefined ? [] : (JSON.parse(rows) as readonly (TextRow | 0)[]);
}

/** The row of a text; its key is cut to the digits that keys of entries take. */
export function rowOf({ textKey, key, content }: RenderedPiece): TextRow {
  return [textKey, key.slice(0, TEXT_KEY_LENGTH), content.title || 0];
}

function extrasOf(text: RenderedPiece): Extras {
  const { corrections, media, files } = text.content;
  return { row: rowOf(text), corrections, media, files };
}

/** The texts of a run as they are remembered, each made when somebody asks for it. */
export class RecalledTexts implements RunTexts {
  readonly #run: RecalledRun;
  readonly #hidden: ReadonlySet<number>;
  readonly #extras: ReadonlyMap<number, Extras>;
  readonly #references: ReadonlyMap<number, ReferencesState>;
  readonly #made: (RecalledText | undefined)[] = [];

  constructor(run: RecalledRun, { hidden, extras, references }: RunRecord) {
    this.#run = run;
    this.#hidden = new Set(hidden);
    this.#extras = new Map(extras);
    this.#references = new Map(references);
  }

  at(place: number): RecalledText | undefined {
    if (this.#hidden.has(place)) return undefined;
    this.#made[place] ??= new RecalledText(this.#run, place, this.#extras.get(place), this.#references.get(place));
    return this.#made[place];
  }
}
