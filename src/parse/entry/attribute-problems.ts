import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import { parseTimeOfDay } from "../../model/time.ts";
import { normaliseDigits } from "../heading/blanks.ts";
import { ATTRIBUTE_KINDS, type AttributeKind, type AttributeName } from "./attribute-kinds.ts";

interface Spans {
  readonly nameSpan: RelativeSpan;
  readonly valueSpan: RelativeSpan;
}

/** What each kind of value is, in words. */
const WANTED: Readonly<Record<AttributeKind, string>> = {
  names: "one or more names, parted by commas",
  words: "one or more words, parted by commas",
  id: "small letters a–z, digits and dashes, at most 80",
  reason: "the reason in a few words",
  "yes-no": "`yes` or `no`",
  moment: "a time in UTC, `HH:MM`, or a date and a time, `YYYY-MM-DD HH:MM`",
  picture: "the path of a picture file next to this one, such as `strike.jpg`",
};

/** An attribute whose value is not of its kind. */
export function attributeFault(name: AttributeName, value: string, spans: Spans): RelativeDiagnostic {
  const kind = ATTRIBUTE_KINDS[name];
  if (value === "" && kind !== "reason") return emptyAttribute(name, spans);
  const better = betterValue(kind, value);
  const said = value === "" ? `\`${name}:\` says nothing` : `\`${value}\` is no value for \`${name}:\``;
  return relativeDiagnostic(
    "attribute-value-invalid",
    value === "" ? spans.nameSpan : spans.valueSpan,
    `${said}: it takes ${WANTED[kind]}.`,
    better === undefined ? `Write ${WANTED[kind]}.` : `Write \`${name}: ${better}\`.`,
    better === undefined
      ? undefined
      : { description: `Write \`${better}\``, edits: [{ span: spans.valueSpan, text: better }] },
  );
}

function emptyAttribute(name: AttributeName, { nameSpan }: Spans): RelativeDiagnostic {
  const { line } = nameSpan.start;
  const wholeLine = { start: { line, column: 1 }, end: { line: line + 1, column: 1 } };
  return relativeDiagnostic(
    "attribute-empty",
    nameSpan,
    `\`${name}:\` has no value and is left out.`,
    `Write ${WANTED[ATTRIBUTE_KINDS[name]]}, or delete the line.`,
    { description: "Delete the line", edits: [{ span: wholeLine, text: "" }] },
  );
}

const YES = /^(?:true|on|y|1|ja|oui|s[ií]|yes)/iu;

/** The value that was probably meant, where that is plain. */
function betterValue(kind: AttributeKind, value: string): string | undefined {
  if (kind === "yes-no") return YES.test(value) ? "yes" : "no";
  if (kind === "id") return asId(value);
  if (kind === "moment") return asMoment(value);
  return undefined;
}

/** A name in small letters, digits and dashes that stays near to the words typed. */
export function asId(value: string): string | undefined {
  const plain = value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/gu, "-").slice(0, 80);
  return id.replace(/^-|-$/gu, "") || undefined;
}

function asMoment(value: string): string | undefined {
  const match = /^(?<hours>\d{1,2})[:.hH](?<minutes>\d{2})$/u.exec(normaliseDigits(value));
  const time = `${(match?.groups?.["hours"] ?? "").padStart(2, "0")}:${match?.groups?.["minutes"] ?? ""}`;
  return parseTimeOfDay(time) ? time : undefined;
}

/** A name that is one letter away from an attribute's. */
export function misspelling(typed: string, meant: AttributeName, span: RelativeSpan): RelativeDiagnostic {
  return relativeDiagnostic(
    "attribute-misspelt",
    span,
    `\`${typed}:\` looks like the attribute \`${meant}:\` with a typing slip.`,
    `Write \`${meant}:\`. If it is text, put something else in front of it.`,
    { description: `Write \`${meant}\``, edits: [{ span, text: meant }] },
  );
}
