import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { isReservedName } from "../model/reserved-names.ts";
import { entriesTelling, runsOf } from "./entries-of.ts";

/** Ids, present and former, that are names of the site's own files. */
export function* reservedIds(blog: DraftBlog): Generator<Diagnostic> {
  const isReserved = (id: string | undefined): boolean => id !== undefined && isReservedName(id);
  const named = entriesTelling(runsOf(blog), ["id", "was"], ({ id, was }) => isReserved(id) || isReserved(was));
  for (const { attributes } of named) {
    for (const typed of [attributes.id, attributes.was]) {
      if (!typed || !isReservedName(typed.value)) continue;
      yield diagnostic(
        "id-reserved",
        typed.span,
        `\`${typed.value}\` is a name that the site uses for files of its own.`,
        `Choose another id, such as \`the-${typed.value}\`.`,
      );
    }
  }
}
