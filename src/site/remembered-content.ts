import type { ContentMedia, CorrectionNotice, EntryContent } from "../model/entry-content.ts";

/** What a whole blog takes from each of its entries: its title, and what only few of them have. Survives JSON. */
export interface ContentBrief {
  readonly title: string | undefined;
  readonly corrections: readonly CorrectionNotice[];
  readonly media: readonly ContentMedia[];
  readonly files: readonly string[];
}

/** The content of an entry of which only the brief is at hand; the rest is fetched when a page or feed asks for it. */
export class RememberedContent implements EntryContent {
  readonly title: string | undefined;
  readonly corrections: readonly CorrectionNotice[];
  readonly media: readonly ContentMedia[];
  readonly files: readonly string[];
  readonly #fetch: () => EntryContent;
  #whole: EntryContent | undefined;

  constructor({ title, corrections, media, files }: ContentBrief, fetch: () => EntryContent) {
    this.title = title;
    this.corrections = corrections;
    this.media = media;
    this.files = files;
    this.#fetch = fetch;
  }

  get headline() {
    return this.#content.headline;
  }

  get headlineText() {
    return this.#content.headlineText;
  }

  get firstSentence() {
    return this.#content.firstSentence;
  }

  get html() {
    return this.#content.html;
  }

  get feedHtml() {
    return this.#content.feedHtml;
  }

  get text() {
    return this.#content.text;
  }

  get diagnostics() {
    return this.#content.diagnostics;
  }

  get players() {
    return this.#content.players;
  }

  get #content(): EntryContent {
    this.#whole ??= this.#fetch();
    return this.#whole;
  }
}
