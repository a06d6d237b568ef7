import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import type { EntryInputs } from "../../model/entry-content.ts";
import type { CheckedBody } from "./checked-body.ts";

const OPENING = "<!--";
/** With an even number of backslashes in front: they escape one another, and the comment not. */
const TYPED_OPENING = /(?<!\\)(?:\\\\)*<!--/;

/** No comment is cut by an empty line: the rest would be published. */
export function* commentsAreWhole({ inputs, nodes }: CheckedBody): Generator<RelativeDiagnostic> {
  for (const { node, span } of nodes) {
    if (node.type !== "text" || !node.value.includes(OPENING)) continue;
    // What the writer escaped (`&lt;!--`, `\<!--`) is meant to be read.
    if (!TYPED_OPENING.test(typedAt(inputs, span))) continue;
    yield relativeDiagnostic(
      "comment-broken",
      span,
      "A comment that begins with `<!--` here is not closed before the next empty line, so its words would be published.",
      "Close it with `-->` in the same paragraph, or begin it on a line of its own.",
    );
  }
}

/** The text in its own spelling; a headline stands on line 0. */
function typedAt({ text, headline = "" }: EntryInputs, { start, end }: RelativeSpan): string {
  const lines = [headline, ...text.split("\n")].slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join("\n");
}
