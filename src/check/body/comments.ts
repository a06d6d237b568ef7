import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import type { CheckedBody } from "./checked-body.ts";

const OPENING = "<!--";

/** No comment is cut by an empty line: the rest would be published. */
export function* commentsAreWhole({ inputs, nodes }: CheckedBody): Generator<RelativeDiagnostic> {
  // What the writer escaped is meant to be read.
  if (!inputs.text.includes(OPENING) || inputs.text.includes(`\\${OPENING}`)) return;
  for (const { node, span } of nodes) {
    if (node.type !== "text" || !node.value.includes(OPENING)) continue;
    yield relativeDiagnostic(
      "comment-broken",
      span,
      "A comment that begins with `<!--` here is not closed before the next empty line, so its words would be published.",
      "Close it with `-->` in the same paragraph, or begin it on a line of its own.",
    );
  }
}
