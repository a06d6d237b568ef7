import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import type { EntryInputs } from "../../model/entry-content.ts";
import type { CheckedBody } from "./checked-body.ts";

/** A footnote or a full reference that stayed text, because nothing defines its label. */
const UNDEFINED = /\[\^(?<footnote>[^\]\s[]{1,99})\]|\[[^[\]]{1,300}\]\[(?<link>[^[\]]{1,99})\]/g;

/** Labels in square brackets are defined somewhere in the blog. */
export function* labelsAreDefined({ inputs, nodes }: CheckedBody): Generator<RelativeDiagnostic> {
  for (const { node, span } of nodes) {
    if (node.type !== "text" || !node.value.includes("]")) continue;
    for (const { 0: typed, groups } of node.value.matchAll(UNDEFINED)) {
      if (!isTyped(typed, inputs)) continue;
      const footnote = groups?.["footnote"];
      yield footnote === undefined ? unknownLabel(typed, groups?.["link"] ?? "", span) : unknownFootnote(typed, span);
    }
  }
}

/** Whether the text holds it as it stands: what the writer escaped is meant to be read. */
function isTyped(typed: string, { text, headline }: EntryInputs): boolean {
  return (text.includes(typed) && !text.includes(`\\${typed}`)) || (headline?.includes(typed) ?? false);
}

function unknownFootnote(typed: string, span: RelativeSpan): RelativeDiagnostic {
  return relativeDiagnostic(
    "label-unknown",
    span,
    `The footnote \`${typed}\` is not defined anywhere in this blog.`,
    `Add a line \`${typed}: the footnote's text\` after an empty line.`,
  );
}

function unknownLabel(typed: string, label: string, span: RelativeSpan): RelativeDiagnostic {
  return relativeDiagnostic(
    "label-unknown",
    span,
    `\`${typed}\` uses the label \`${label}\`, which nothing in this blog defines.`,
    `Add a line \`[${label}]: https://example.com\`, or write the address in round brackets behind the words.`,
  );
}
