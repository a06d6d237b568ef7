import type { DraftBlog, DraftEntry, DraftRun } from "../model/draft.ts";
import type { EntryId } from "../model/names.ts";
import type { RunGlance, ToldAttributes } from "../model/run-glance.ts";

/** The blog as it would be if its drafts were released: for builds that nobody but the desk sees. */
export function withDrafts(blog: DraftBlog): DraftBlog {
  const parts = blog.parts.map((part) => ({ ...part, runs: part.runs.map(releasedRun) }));
  return { ...blog, parts };
}

/** The ids of a blog's drafts. */
export function draftIds({ parts }: DraftBlog): readonly EntryId[] {
  const runs = parts.flatMap((part) => part.runs);
  return runs.flatMap((run) =>
    run.glance.told.flatMap(([place, { draft }]) => (draft ? (run.ids.at(place) ?? []) : [])),
  );
}

class ReleasedRun implements DraftRun {
  readonly identity: object = {};
  readonly glance: RunGlance;
  readonly #run: DraftRun;

  constructor(run: DraftRun) {
    this.#run = run;
    const told = run.glance.told.map(([place, { draft, ...rest }]) => [place, rest] as const);
    this.glance = { ...run.glance, told };
  }

  get name() {
    return this.#run.name === "" ? "" : `${this.#run.name} released`;
  }

  get ids() {
    return this.#run.ids;
  }

  get line() {
    return this.#run.line;
  }

  get entries() {
    return this.#run.entries.map(released);
  }
}

/** By the run as it was typed. */
const RELEASED = new WeakMap<DraftRun, ReleasedRun>();

function releasedRun(run: DraftRun): DraftRun {
  if (!run.glance.told.some(([, { draft }]) => draft)) return run;
  const known = RELEASED.get(run) ?? new ReleasedRun(run);
  RELEASED.set(run, known);
  return known;
}

function released(entry: DraftEntry): DraftEntry {
  const { draft, ...attributes } = entry.attributes;
  return draft ? { ...entry, attributes } : entry;
}

/** Whether the text of an entry reaches any output: that of drafts and of what was taken back does not. */
export function isRendered({ draft, withdrawn }: ToldAttributes): boolean {
  return draft !== true && withdrawn === undefined;
}
