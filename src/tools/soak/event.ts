import { type Below, randomFrom } from "../../test/fuzz/random.ts";

/** An entry as the desk has it now. */
export interface DeskEntry {
  readonly id: string;
  /** Minutes after the start. */
  readonly minute: number;
  /** Words that change with each edit, to tell what a reader has. */
  readonly words: string;
  readonly correction: string;
  readonly attributes: readonly string[];
  readonly isWithdrawn: boolean;
}

const START = Date.UTC(2020, 0, 3, 6, 0);
/** Editors change what is fresh: the pages on which open readers keep entries. */
const FRESH = 30;
const clock = (minute: number): string =>
  new Date(START + minute * 60_000).toISOString().slice(0, 16).replace("T", " ");

/** The desk of one live blog on a long day: posts, edits, corrects, withdraws, pins and deletes, the same for the same seed. */
export class Desk {
  readonly #below: Below;
  readonly counts: Record<string, number> = {};
  /** Oldest first. */
  entries: readonly DeskEntry[] = [];
  #number = 0;
  #minute = 0;
  state: "live" | "ended" = "live";

  constructor(seed: number, first: number) {
    this.#below = randomFrom(seed);
    while (this.entries.length < first) this.#post(this.#minute + 3);
  }

  /** One action of the newsroom. */
  act(): void {
    const dice = this.#below(100);
    if (dice < 50) this.#count("posted", () => this.#post(this.#minute + 1 + this.#below(6)));
    else if (dice < 54) this.#count("back-dated", () => this.#post(this.#minute - 1 - this.#below(4)));
    else if (dice < 80) this.#count("edited", () => this.#change((entry) => ({ ...entry, words: this.#words() })));
    else if (dice < 88)
      this.#count("corrected", () => this.#change((entry) => ({ ...entry, correction: this.#words() })));
    else if (dice < 92) this.#count("withdrawn", () => this.#change((entry) => ({ ...entry, isWithdrawn: true })));
    else if (dice < 96) this.#count("pinned", () => this.#pin());
    else this.#count("deleted", () => this.#delete());
  }

  /** The blog's file. */
  text(): string {
    const head = `title: A long day\ndate: 2020-01-03\nwritten: oldest-first\nstatus: ${this.state}`;
    return `---\n${head}\n---\n\nThe standfirst.\n\n${this.entries.map(entryText).join("\n")}`;
  }

  #count(what: string, act: () => void): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
    act();
  }

  #words(): string {
    this.#number += 1;
    return `words-${this.#number}-end`;
  }

  #post(minute: number): void {
    const entry = { minute, words: this.#words(), correction: "", attributes: this.#attributes(), isWithdrawn: false };
    this.#minute = Math.max(this.#minute, minute);
    const id = `entry-${this.#number}`;
    this.entries = [...this.entries, { ...entry, id }].toSorted((one, other) => one.minute - other.minute);
  }

  #attributes(): readonly string[] {
    return [...(this.#below(10) === 0 ? ["key: yes"] : []), ...(this.#below(20) === 0 ? ["breaking: yes"] : [])];
  }

  #change(change: (entry: DeskEntry) => DeskEntry): void {
    const chosen = this.#fresh();
    this.entries = this.entries.map((entry) => (entry === chosen ? change(entry) : entry));
  }

  #pin(): void {
    const chosen = this.#fresh();
    this.entries = this.entries.map((entry) => {
      const attributes = entry.attributes.filter((line) => line !== "pinned: yes");
      return { ...entry, attributes: entry === chosen ? [...attributes, "pinned: yes"] : attributes };
    });
  }

  #delete(): void {
    const chosen = this.#fresh();
    this.entries = this.entries.filter((entry) => entry !== chosen);
  }

  #fresh(): DeskEntry | undefined {
    return this.entries.at(-1 - this.#below(Math.min(FRESH, this.entries.length)));
  }
}

function entryText({ id, minute, words, correction, attributes, isWithdrawn }: DeskEntry): string {
  const own = [`id: ${id}`, ...attributes, ...(isWithdrawn ? ["withdrawn: It was wrong."] : [])].join("\n");
  const notice = correction ? `> **Correction, ${clock(minute)}:** ${correction}\n\n` : "";
  return `## ${clock(minute)} Headline of ${id}\n${own}\n\n${notice}Text of ${id} with ${words}.\n`;
}

/** What a reader may see of an entry: enough to tell its versions apart. */
export function seenWords(html: string): string {
  return [...new Set(html.match(/words-\d+-end/gu) ?? [])].toSorted().join(" ");
}

/** The same of an entry at the desk; a withdrawn one shows none of its words. */
export function deskWords({ words, correction, isWithdrawn }: DeskEntry): string {
  return isWithdrawn ? "" : seenWords(`${words} ${correction}`);
}
