import type { PublishedEntry } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";
import type { ToldAttributes } from "../model/run-glance.ts";
import type { Byline } from "../model/settings.ts";
import { dateOf, instantOfMinute } from "../model/time.ts";
import type { RenderedText } from "./blog-material.ts";
import { entryBylines } from "./entry-bylines.ts";
import { type BlogFrame, fullKey, hasFiles, lastChange, NOTHING_TOLD, plainKey } from "./entry-facts.ts";

/** What the entries of a run have in common. */
export interface EntriesOfRun {
  readonly ids: { readonly at: (place: number) => EntryId | undefined };
  readonly minutes: readonly number[];
  readonly texts: readonly (RenderedText | undefined)[];
  /** Who writes the part it stands in, where the part says so. */
  readonly authors: readonly Byline[] | undefined;
  readonly frame: BlogFrame;
}

const NO_TAGS: readonly string[] = [];

/**
 * An entry of which all follows from its text, what its attribute lines say, its place in the run, and the blog. Big blogs
 * have thousands, of which a build looks at a few: it is worked out when it is asked for.
 */
export class RunEntry implements PublishedEntry {
  readonly #run: EntriesOfRun;
  readonly #place: number;
  readonly #told: ToldAttributes;
  #key: string | undefined;

  /** `told` may name no picture of its own. */
  constructor(run: EntriesOfRun, place: number, told: ToldAttributes) {
    this.#run = run;
    this.#place = place;
    this.#told = told;
  }

  get kind() {
    return "published" as const;
  }

  get id() {
    const id = this.#run.ids.at(this.#place);
    if (id === undefined) throw new Error("A run has more entries than ids");
    return id;
  }

  get instant() {
    return instantOfMinute(this.#run.minutes[this.#place] ?? 0);
  }

  get day() {
    return dateOf(this.instant);
  }

  get updatedAt() {
    const { instant } = this;
    const text = this.#text;
    return lastChange(instant, this.#told, text.isPlain ? undefined : text.content);
  }

  get key() {
    if (this.#isPlain) return this.#plainKey;
    this.#key ??= fullKey(this, this.#plainKey, this.#run.frame.hash);
    return this.#key;
  }

  get stamp() {
    if (this.#isPlain) return this.#plainKey;
    return `${this.#plainKey} ${JSON.stringify([this.#told, this.isPinned, this.#run.authors])}`;
  }

  get isKey() {
    return this.#told.key ?? false;
  }

  get isBreaking() {
    return this.#told.breaking ?? false;
  }

  get isPinned() {
    return this.#told.pinned === true && this.id === this.#run.frame.pinned;
  }

  get bylines() {
    return this.#people.bylines;
  }

  get hasOwnBylines() {
    return this.#people.hasOwnBylines;
  }

  get tags() {
    return this.#told.tags ?? NO_TAGS;
  }

  get image() {
    return undefined;
  }

  get title() {
    return this.content.title ?? "";
  }

  get content() {
    return this.#text.content;
  }

  get hasFiles() {
    const text = this.#text;
    return !text.isPlain && hasFiles(text.content);
  }

  /** Whether it is all that its text says. */
  get #isPlain(): boolean {
    const { authors } = this.#run;
    return this.#told === NOTHING_TOLD && !authors && (this.#text.isPlain || this.content.corrections.length === 0);
  }

  get #plainKey(): string {
    return plainKey(this.#text, this.#run.frame.authorsKey);
  }

  get #people() {
    const { authors, frame } = this.#run;
    return entryBylines({ told: this.#told, authors }, frame.authors);
  }

  get #text(): RenderedText {
    const text = this.#run.texts[this.#place];
    if (!text) throw new Error("An entry without text is published");
    return text;
  }
}
