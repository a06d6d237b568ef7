import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Memory } from "../../model/memory.ts";
import { removeStaleAsides } from "../stale-asides.ts";
import { type FurtherKeys, planMerge } from "./plan-merge.ts";
import { DamagedMemory, Segment } from "./segment.ts";
import { splitValue } from "./split-value.ts";
import { SegmentWriter } from "./write-segment.ts";

const SEGMENT_NAME = /^[0-9a-z]+-[0-9a-z]+-[0-9a-z]+$/;
const KEY = /^[!-~]+$/;
/** Counts within the process, so that two names of one millisecond sort as they were made. */
let names = 0;

/**
 * Memory in a folder of segments, newest first. Each build adds a segment of what it worked out and changes no other, so
 * builds at the same time share the folder. What is damaged is ignored, and the folder may be deleted at any time; a disk
 * that cannot be written costs the memory, never the build.
 */
export class DiskMemory implements Memory {
  readonly #folder: string;
  readonly #used = new Set<string>();
  /** Further keys: there are many, and only a merge wants to know each. */
  #alsoUsed: FurtherKeys[] = [];
  readonly #notes: string[] = [];
  #segments: readonly Segment[] = [];
  #writer: SegmentWriter | undefined;
  #isWritable = true;

  /** `version` names the program: what another version worked out is never read. */
  constructor(folder: string, version: string) {
    this.#folder = join(folder, version);
    removeStaleAsides(this.#folder);
    this.#segments = namesIn(this.#folder)
      .filter((name) => SEGMENT_NAME.test(name))
      .toSorted()
      .toReversed()
      .flatMap((name) => this.#open(join(this.#folder, name)));
  }

  /** What the person who builds should know: a damaged memory, a folder that cannot be written. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** True when nothing is remembered. */
  get isEmpty(): boolean {
    return this.#segments.length === 0;
  }

  readonly get = (key: string): unknown => {
    for (const segment of this.#segments) {
      const line = segment.lines.get(key);
      if (line === undefined) continue;
      this.#used.add(key);
      return segment.read(line);
    }
    return undefined;
  };

  readonly has = (key: string): boolean => {
    const isThere = this.#segments.some(({ lines }) => lines.has(key));
    if (isThere) this.#used.add(key);
    return isThere;
  };

  readonly set = (key: string, value: unknown): void => {
    if (!KEY.test(key)) throw new Error(`${JSON.stringify(key)} is no key: keys are visible ASCII`);
    this.#used.add(key);
    this.#write(() => {
      this.#writer ??= this.#newWriter();
      this.#writer.add(key, splitValue(value));
    });
  };

  readonly uses = (count: number, keys: () => readonly string[]): void => {
    this.#alsoUsed.push({ count, keys });
  };

  /** Keeps what was worked out since the last call. After a build of everything, values that it did not use may go. */
  save(wasComplete: boolean): void {
    this.#write(() => {
      if (!this.#writer) return;
      const written = this.#finish(this.#writer);
      this.#writer = undefined;
      this.#segments = [...written, ...this.#segments];
      this.#merge(wasComplete);
      if (wasComplete) this.#removeOthers();
    });
    this.#forgetUses();
  }

  /** Lets go of what was worked out since the last call of `save`: the build failed, perhaps for want of space. */
  abandon(): void {
    this.#writer?.abandon();
    this.#writer = undefined;
    this.#forgetUses();
  }

  /** Keeps nothing from now on: a process that goes on has its values at hand, and need not write each of them. */
  stopKeeping(): void {
    this.#isWritable = false;
  }

  /** Lets go of its files: what was read stays, but nothing more is remembered. */
  close(): void {
    this.stopKeeping();
    this.abandon();
    for (const segment of this.#segments) segment.close();
    this.#segments = [];
  }

  /** Forgets a segment that turned out to be damaged while it was used. */
  drop({ file }: DamagedMemory): void {
    this.#noteDamage(file);
    this.#remove(this.#segments.filter((segment) => segment.file === file));
  }

  #finish(writer: SegmentWriter): Segment[] {
    const file = writer.finish();
    return this.#open(file, Segment.written(file, writer.count));
  }

  #open(file: string, segment = Segment.open(file)): Segment[] {
    if (segment) return [segment];
    this.#noteDamage(file);
    rmSync(file, { recursive: true, force: true });
    return [];
  }

  #forgetUses(): void {
    this.#used.clear();
    this.#alsoUsed = [];
  }

  #merge(wasComplete: boolean): void {
    const used = { known: this.#used, further: this.#alsoUsed };
    const { segments, values } = planMerge(this.#segments, wasComplete ? used : undefined);
    if (segments.length === 0) return;
    const writer = this.#newWriter();
    for (const { key, line, segment } of values) writer.copy(key, segment.take(line));
    const merged = this.#finish(writer);
    this.#remove(segments);
    this.#segments = [...merged, ...this.#segments];
  }

  #remove(gone: readonly Segment[]): void {
    for (const segment of gone) {
      segment.close();
      rmSync(segment.file, { force: true });
    }
    this.#segments = this.#segments.filter((segment) => !gone.includes(segment));
  }

  /** Memory of other versions of the program. */
  #removeOthers(): void {
    const own = basename(this.#folder);
    for (const name of namesIn(dirname(this.#folder))) {
      if (name !== own) rmSync(join(dirname(this.#folder), name), { recursive: true, force: true });
    }
  }

  #newWriter(): SegmentWriter {
    mkdirSync(this.#folder, { recursive: true });
    names += 1;
    const parts = [this.#nextTime(), process.pid, names].map((part) => part.toString(36).padStart(9, "0"));
    return new SegmentWriter(join(this.#folder, parts.join("-")));
  }

  /** Later than all that is there, also when the clock was put back: the newest segment has the last word. */
  #nextTime(): number {
    const [newest = ""] = this.#segments
      .map(({ file }) => basename(file))
      .toSorted()
      .toReversed();
    const [time = ""] = newest.split("-");
    return Math.max(Date.now(), (Number.parseInt(time, 36) || 0) + 1);
  }

  #write(work: () => void): void {
    if (!this.#isWritable) return;
    try {
      work();
    } catch (error) {
      if (error instanceof DamagedMemory) this.drop(error);
      else this.#giveUpWriting();
    }
  }

  #giveUpWriting(): void {
    this.#isWritable = false;
    this.#writer?.abandon();
    this.#writer = undefined;
    this.#notes.push(`What was worked out cannot be kept in \`${this.#folder}\`: the next build takes longer.`);
  }

  #noteDamage(file: string): void {
    this.#notes.push(`A part of the memory of earlier builds was damaged and is ignored: \`${file}\`.`);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
