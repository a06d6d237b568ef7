import { normalizeIdentifier } from "micromark-util-normalize-identifier";

/** What may stand between the lines of a label inside a quotation: the label itself does not hold it. */
const LINE_START = /\n[ \t>]*/g;

/** CommonMark's limit. */
const LONGEST_LABEL = 999;

/**
 * The normalised labels that a text might use, and some more: whatever stands in innermost square brackets, footnotes
 * without the `^`. Needs no parser, so that the Markdown engine stays unloaded while nothing has to be rendered.
 */
export function labelsUsed(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!text.includes("[")) return labels;
  let opening = -1;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "\\") index++;
    else if (character === "[") opening = index;
    else if (character === "]" && opening >= 0) {
      addLabel(labels, text.slice(opening + 1, index));
      opening = -1;
    }
  }
  return labels;
}

function addLabel(labels: Set<string>, typed: string): void {
  if (typed.length > 2 * LONGEST_LABEL) return;
  for (const variant of typed.includes("\n") ? [typed, typed.replace(LINE_START, "\n")] : [typed]) {
    const label = normalizeIdentifier(variant);
    if (label === "") continue;
    labels.add(label);
    if (label.startsWith("^")) labels.add(normalizeIdentifier(label.slice(1)));
  }
}
