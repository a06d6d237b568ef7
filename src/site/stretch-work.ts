import type { DraftEntry } from "../model/draft.ts";
import type { EntryContent, EntryReferences } from "../model/entry-content.ts";
import type { EntryWork, PieceContext, RenderedPiece } from "./entry-work.ts";
import { pieceOf } from "./piece-of.ts";
import type { Ports } from "./ports.ts";
import { type ContentBrief, RememberedContent } from "./remembered-content.ts";
import { resolveReferences } from "./resolve-references.ts";

/** Entries that were found side by side in one stretch of a file, and the context that all of them have. */
export interface EntryRun {
  readonly entries: readonly DraftEntry[];
  readonly context: PieceContext;
}

/** What is remembered of a run: enough to put a blog together without fetching what each of its entries says. */
interface RunRecord {
  /** Under which the memory has what each entry gave. */
  readonly textKeys: readonly string[];
  readonly entries: readonly BriefEntry[];
}

type BriefEntry = readonly [
  key: string,
  title: string | 0,
  brief: Omit<ContentBrief, "title"> | 0,
  references: ReferencesState | 0,
];

interface ReferencesState extends EntryReferences {
  readonly state: string;
}

/** Entries of a file are remembered one by one, and once more as runs: thousands of them are found in some hundred looks. */
export class StretchWork {
  readonly #ports: Ports;
  readonly #work: EntryWork;
  #recent = new Map<string, readonly RenderedPiece[]>();
  #before = new Map<string, readonly RenderedPiece[]>();

  constructor(ports: Ports, work: EntryWork) {
    this.#ports = ports;
    this.#work = work;
  }

  /** Forgets what the build before the last one used; call at the start of each build. */
  beginBuild(): void {
    this.#before = this.#recent;
    this.#recent = new Map();
  }

  /**
   * What each entry of a run gives, as it is remembered, else as `render` makes it; entries whose references mean another
   * thing now are rendered anew.
   */
  render(run: EntryRun, render: (entry: DraftEntry) => RenderedPiece): readonly RenderedPiece[] {
    const key = this.#keyOf(run);
    const held = this.#recent.get(key) ?? this.#before.get(key);
    const known = held ? undefined : (this.#ports.memory.get(key) as RunRecord | undefined);
    const found = held ?? (known && this.#recall(known, run));
    const rendered = run.entries.map((entry, index) => {
      const piece = found?.[index];
      return piece && isStill(piece, run.context) ? piece : render(entry);
    });
    const isAsFound = found?.length === rendered.length && rendered.every((piece, index) => piece === found[index]);
    if (!isAsFound) this.#ports.memory.set(key, recordOf(rendered));
    this.#recent.set(key, rendered);
    return rendered;
  }

  #keyOf({ entries, context }: EntryRun): string {
    const parts = ["run", context.key];
    for (const { stretch = "", place, id, instant } of entries) parts.push(stretch, `${place}`, id, instant);
    return this.#ports.hash(parts.join("\u0000"));
  }

  #recall({ textKeys, entries }: RunRecord, run: EntryRun): readonly RenderedPiece[] {
    this.#ports.memory.uses?.(textKeys);
    return entries.map(([key, title, brief, references], index) => {
      const fetch = (): EntryContent => this.#fetch(run, index);
      const content = new RememberedContent({ ...(brief || NOTHING_TO_SAY), title: title || undefined }, fetch);
      return {
        key,
        content,
        textKey: textKeys[index] ?? "",
        references: references || undefined,
        state: references ? references.state : run.context.key,
      };
    });
  }

  /** What the entry says, from the memory; rendered again where another build has made something else of it meanwhile. */
  #fetch({ entries, context }: EntryRun, index: number): EntryContent {
    const entry = entries[index];
    if (!entry) throw new Error("A run of entries is remembered with more of them than it has");
    return this.#work.render(pieceOf(entry, []), context).content;
  }
}

/** Whether the piece's references still mean what they meant. */
function isStill({ references, state }: RenderedPiece, context: PieceContext): boolean {
  return !references || `${context.key}${resolveReferences(references, context).key}` === state;
}

const NOTHING_TO_SAY: Omit<ContentBrief, "title"> = { corrections: [], media: [], files: [], diagnostics: [] };

function recordOf(rendered: readonly RenderedPiece[]): RunRecord {
  return {
    textKeys: rendered.map(({ textKey }) => textKey),
    entries: rendered.map(({ key, content, references, state }) => [
      key,
      content.title || 0,
      briefOf(content),
      references ? { ...references, state } : 0,
    ]),
  };
}

function briefOf({ corrections, media, files, diagnostics }: EntryContent): Omit<ContentBrief, "title"> | 0 {
  const isEmpty = corrections.length + media.length + files.length + diagnostics.length === 0;
  return isEmpty ? 0 : { corrections, media, files, diagnostics };
}
