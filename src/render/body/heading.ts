import type { Element } from "hast";
import type { Heading } from "mdast";
import type { State } from "mdast-util-to-hast";
import type { BodyContext } from "./body-context.ts";
import { element } from "./element.ts";

/** Renders headings below the entry's own (h3) or the page's title (h1), and never skips a level. */
export class HeadingLevels {
  readonly #top: number;
  #last: number;

  constructor({ inputs }: BodyContext) {
    this.#top = inputs.kind === "entry" ? 4 : 2;
    this.#last = this.#top - 1;
  }

  render(state: State, node: Heading): Element {
    return element(this.tagOf(node), {}, state.all(node));
  }

  /** The tag of the next heading; headings ask in the order of the text. */
  tagOf({ depth }: Heading): string {
    // `###` is the highest that a writer should use.
    const wanted = this.#top + Math.max(0, depth - 3);
    this.#last = Math.min(wanted, this.#last + 1, 6);
    return `h${this.#last}`;
  }
}
