import type { DraftEntry, DraftRun } from "../../model/draft.ts";
import type { MinuteNumbers } from "./assign-ids.ts";
import { draftEntry } from "./draft-entry.ts";
import type { PiecePlace } from "./place-relative.ts";
import type { PlacedRun } from "./placed-run.ts";
import { RunIds } from "./run-ids.ts";

/** What a run is wherever in the file it stands. */
interface IdentifiedRun {
  readonly run: PlacedRun;
  readonly name: string;
  readonly numbers: MinuteNumbers;
  readonly ids: RunIds;
}

class FileRun implements DraftRun {
  readonly identity: IdentifiedRun;
  readonly file: string;
  readonly line: number;
  #entries: readonly DraftEntry[] | undefined;

  constructor(identity: IdentifiedRun, { file, line }: PiecePlace) {
    this.identity = identity;
    this.file = file;
    this.line = line;
  }

  get name() {
    return this.identity.name;
  }

  get ids() {
    return this.identity.ids;
  }

  get glance() {
    return this.identity.run.glance;
  }

  get entries() {
    this.#entries ??= this.#make();
    return this.#entries;
  }

  #make(): readonly DraftEntry[] {
    const { file, line } = this;
    const { run, ids } = this.identity;
    return run.placed.entries.map((entry, place) => {
      const id = ids.at(place);
      if (id === undefined) throw new Error("A run has more entries than ids");
      return draftEntry(entry, { file, line }, id);
    });
  }
}

/** As it was drafted the last time: a process that reads a file again and again finds the same objects. */
const LATEST = new WeakMap<PlacedRun, FileRun>();

/** A run at its place in a file, with the ids of its entries. */
export function draftRun(run: PlacedRun, place: PiecePlace, numbers: MinuteNumbers): DraftRun {
  const latest = LATEST.get(run);
  const isSame = latest !== undefined && areSame(latest.identity.numbers, numbers);
  if (isSame && latest.file === place.file && latest.line === place.line) return latest;
  const drafted = new FileRun(isSame ? latest.identity : identify(run, numbers), place);
  LATEST.set(run, drafted);
  return drafted;
}

function identify(run: PlacedRun, numbers: MinuteNumbers): IdentifiedRun {
  const name = run.name === "" || !numbers ? run.name : `${run.name} ${numbers.join(" ")}`;
  return { run, name, numbers, ids: new RunIds(run.glance, numbers) };
}

function areSame(one: MinuteNumbers, other: MinuteNumbers): boolean {
  if (!one || !other) return one === other;
  return one.every((number, place) => number === other[place]);
}
