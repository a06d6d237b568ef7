import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import type { CheckedBody } from "./checked-body.ts";

/** A headline carries no footnote: it is printed in lists, feeds and on cards, where no notes follow. */
export function* headlineFootnotes({ nodes }: CheckedBody): Generator<RelativeDiagnostic> {
  for (const { node, span } of nodes) {
    if (node.type !== "footnoteReference" || span.start.line !== 0) continue;
    yield relativeDiagnostic(
      "footnote-in-headline",
      span,
      `\`[^${node.label ?? node.identifier}]\` is a footnote in a headline, and headlines have none; the mark is left out.`,
      "Put the mark behind the sentence in the text that the note belongs to.",
    );
  }
}
