import type { EntryRun, PublishedEntry } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";
import type { ToldAttributes } from "../model/run-glance.ts";
import type { Byline } from "../model/settings.ts";
import { dateOf, instantOfMinute, type UtcInstant } from "../model/time.ts";
import type { NotablePlaces, RenderedText, RunTexts } from "./blog-material.ts";
import { entryBylines } from "./entry-bylines.ts";
import { type BlogFrame, fullKey, lastChange, NOTHING_TOLD, plainKey } from "./entry-facts.ts";

/** What the entries of a run have in common. */
interface CommonFacts {
  readonly run: EntryRun;
  readonly ids: { readonly at: (place: number) => EntryId | undefined };
  readonly minutes: readonly number[];
  readonly texts: RunTexts;
  readonly notable: NotablePlaces;
  /** Who writes the part it stands in, where the part says so. */
  readonly authors: readonly Byline[] | undefined;
  readonly frame: BlogFrame;
}

/** The same, made once for all entries of a run. */
export class SharedByRun {
  readonly facts: CommonFacts;
  readonly corrected: ReadonlySet<number>;
  readonly withFiles: ReadonlySet<number>;

  constructor(facts: CommonFacts) {
    this.facts = facts;
    this.corrected = new Set(facts.notable.corrected);
    this.withFiles = new Set(facts.notable.withFiles);
  }
}

const NO_TAGS: readonly string[] = [];

/**
 * An entry of which all follows from its text, what its attribute lines say, its place in the run, and the blog. Big blogs
 * have thousands, of which a build looks at a few: it is worked out when it is asked for.
 */
export class RunEntry implements PublishedEntry {
  readonly run: EntryRun;
  readonly place: number;
  readonly isBare: boolean;
  readonly #shared: SharedByRun;
  readonly #told: ToldAttributes;
  /** Kept where somebody has asked: lists of hundreds of key events ask again at each build of a process that watches. */
  #id: EntryId | undefined;
  #instant: UtcInstant | undefined;
  #key: string | undefined;
  #stamp: string | undefined;

  /** `told` may name no picture of its own, and the text must have a title. */
  constructor(shared: SharedByRun, place: number, told: ToldAttributes) {
    this.run = shared.facts.run;
    this.#shared = shared;
    this.place = place;
    this.isBare = !told.key && !told.updated && !shared.corrected.has(place) && !shared.withFiles.has(place);
    this.#told = told;
  }

  get kind() {
    return "published" as const;
  }

  get id() {
    this.#id ??= this.#shared.facts.ids.at(this.place);
    if (this.#id === undefined) throw new Error("A run has more entries than ids");
    return this.#id;
  }

  get instant() {
    this.#instant ??= instantOfMinute(this.#shared.facts.minutes[this.place] ?? 0);
    return this.#instant;
  }

  get day() {
    return dateOf(this.instant);
  }

  get updatedAt() {
    const { instant } = this;
    if (this.isBare) return instant;
    return lastChange(instant, this.#told, this.#isCorrected ? this.content : undefined);
  }

  get key() {
    if (this.#isPlain) return this.#plainKey;
    this.#key ??= fullKey(this, this.#plainKey, this.#shared.facts.frame.hash);
    return this.#key;
  }

  get stamp() {
    if (this.#isPlain) return this.#plainKey;
    this.#stamp ??= this.#makeStamp();
    return this.#stamp;
  }

  #makeStamp(): string {
    return `${this.#plainKey} ${JSON.stringify([this.#told, this.isPinned, this.#shared.facts.authors])}`;
  }

  get isKey() {
    return this.#told.key ?? false;
  }

  get isBreaking() {
    return this.#told.breaking ?? false;
  }

  get isPinned() {
    return this.#told.pinned === true && this.id === this.#shared.facts.frame.pinned;
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
    return this.#shared.withFiles.has(this.place);
  }

  /** Whether it is all that its text says. */
  get #isPlain(): boolean {
    const { authors } = this.#shared.facts;
    return this.#told === NOTHING_TOLD && !authors && !this.#isCorrected;
  }

  get #isCorrected(): boolean {
    return this.#shared.corrected.has(this.place);
  }

  get #plainKey(): string {
    return plainKey(this.#text, this.#shared.facts.frame.authorsKey);
  }

  get #people() {
    const { authors, frame } = this.#shared.facts;
    return entryBylines({ told: this.#told, authors }, frame.authors);
  }

  get #text(): RenderedText {
    const text = this.#shared.facts.texts.at(this.place);
    if (!text) throw new Error("An entry without text is published");
    return text;
  }
}
