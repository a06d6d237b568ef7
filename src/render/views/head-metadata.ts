import type { SafeHtml } from "../../model/names.ts";

/** What a page says of itself in its `<head>`; all is decided and escaped. Made by `render/metadata/`. */
export interface HeadMetadata {
  /** Text of `<title>`. */
  readonly title: string;
  /** For `<meta name="description">`; `""` when there is nothing to say. */
  readonly description: string;
  /** For `<meta http-equiv="Content-Security-Policy">`, which stands before everything that loads. */
  readonly policy: string;
  /** Further `<meta>` and `<link>` elements, one a line: robots, canonical, cards, feeds, translations, icons. */
  readonly tags: SafeHtml;
  /** For `<script type="application/ld+json">`: no text in it can leave the element; `""` when there is none. */
  readonly structuredData: SafeHtml;
}
