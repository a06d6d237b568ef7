import type { Element } from "hast";
import type { ImportNote } from "../imported-blog.ts";

/** What reading an update needs to know of its page. */
export interface PageContext {
  /** Address that the page's own addresses start from; undefined where it does not say it. */
  readonly base: string | undefined;
  /** The id that an address of the page will have in the new blog, where it is that of an update. */
  readonly entryIdOf: (address: string) => string | undefined;
  /** A label for a footnote that no other has, the same for one id. */
  readonly labelOf: (id: string) => string;
  readonly note: (note: ImportNote) => void;
  /** Tells that the text of an element of the page is taken. */
  readonly place: (element: Element) => void;
}
