import type { EntryContent } from "../model/entry-content.ts";

/** The content of an entry of which only little is at hand; its title and the rest are fetched when a page or feed asks for them. */
export class RememberedContent implements EntryContent {
  readonly corrections: EntryContent["corrections"];
  readonly media: EntryContent["media"];
  readonly files: EntryContent["files"];
  readonly #titleOf: () => string | undefined;
  readonly #fetch: () => EntryContent;
  #whole: EntryContent | undefined;

  constructor(
    { corrections, media, files }: Pick<EntryContent, "corrections" | "media" | "files">,
    titleOf: () => string | undefined,
    fetch: () => EntryContent,
  ) {
    this.corrections = corrections;
    this.media = media;
    this.files = files;
    this.#titleOf = titleOf;
    this.#fetch = fetch;
  }

  get title() {
    return this.#titleOf();
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
