import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import type { BodyRule, CheckedBody } from "./checked-body.ts";
import { commentsAreWhole } from "./comments.ts";
import { correctionTimes } from "./corrections.ts";
import { filesAreSmallEnough } from "./file-sizes.ts";
import { headlineFootnotes } from "./headline-footnotes.ts";
import { labelsAreDefined } from "./labels.ts";
import { linksLeadSomewhere } from "./links.ts";
import { picturesAreShown } from "./pictures.ts";
import { rawHtmlLeftOut } from "./raw-html.ts";
import { recordingsSayNoPlace } from "./recordings.ts";

const RULES: readonly BodyRule[] = [
  rawHtmlLeftOut,
  commentsAreWhole,
  correctionTimes,
  linksLeadSomewhere,
  picturesAreShown,
  filesAreSmallEnough,
  recordingsSayNoPlace,
  labelsAreDefined,
  headlineFootnotes,
];

/** All problems of one body, by their place in the text. */
export function checkBody(checked: CheckedBody): readonly RelativeDiagnostic[] {
  return RULES.flatMap((rule) => [...rule(checked)]).toSorted(byPlace);
}

function byPlace(
  { span: one, code }: RelativeDiagnostic,
  { span: other, code: otherCode }: RelativeDiagnostic,
): number {
  return one.start.line - other.start.line || one.start.column - other.start.column || (code < otherCode ? -1 : 1);
}
