import type { PublishedEntry } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";
import type { Byline } from "../model/settings.ts";
import { dateOf, instantOfMinute } from "../model/time.ts";
import { hasFiles } from "./assemble-entry.ts";
import type { RenderedText } from "./blog-material.ts";

/** What the plain entries of a run have in common. */
export interface PlainRun {
  readonly ids: readonly EntryId[];
  readonly minutes: readonly number[];
  readonly texts: readonly (RenderedText | undefined)[];
  readonly bylines: readonly Byline[];
  readonly keyOf: (text: RenderedText) => string;
}

const NO_TAGS: readonly string[] = [];

/**
 * An entry about which its attribute lines say nothing, as most are: all that it is follows from its text, its place in the
 * run, and the blog. Big blogs have thousands, of which a build looks at a few: it is worked out when it is asked for.
 */
export class PlainEntry implements PublishedEntry {
  readonly #run: PlainRun;
  readonly #place: number;

  constructor(run: PlainRun, place: number) {
    this.#run = run;
    this.#place = place;
  }

  get kind() {
    return "published" as const;
  }

  get id() {
    const id = this.#run.ids[this.#place];
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
    return this.instant;
  }

  get key() {
    return this.#run.keyOf(this.#text);
  }

  get isKey() {
    return false;
  }

  get isBreaking() {
    return false;
  }

  get isPinned() {
    return false;
  }

  get bylines() {
    return this.#run.bylines;
  }

  get hasOwnBylines() {
    return false;
  }

  get tags() {
    return NO_TAGS;
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

  get #text(): RenderedText {
    const text = this.#run.texts[this.#place];
    if (!text) throw new Error("An entry without text is published");
    return text;
  }
}
