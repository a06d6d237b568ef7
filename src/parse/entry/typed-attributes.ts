import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import { parseEntryId } from "../../model/names.ts";
import { parseCalendarDate, parseTimeOfDay } from "../../model/time.ts";
import { ATTRIBUTE_KINDS, type AttributeKind } from "./attribute-kinds.ts";
import type { Placed, TypedAttributes, TypedMoment } from "./entry-head.ts";
import type { AttributeLine } from "./read-attributes.ts";

/** The values of attribute lines, and the lines that say again what another one said. */
interface Typed {
  readonly attributes: TypedAttributes;
  readonly diagnostics: readonly RelativeDiagnostic[];
}

/** The one value for the many entries that have no attributes. */
export const NO_TYPED: TypedAttributes = {};
const NONE: Typed = { attributes: NO_TYPED, diagnostics: [] };

/** Gives the values of attribute lines their types; of a name that is said twice the first holds. */
export function typedAttributes(lines: readonly AttributeLine[]): Typed {
  if (lines.length === 0) return NONE;
  const attributes: Record<string, Placed<unknown>> = {};
  const diagnostics: RelativeDiagnostic[] = [];
  for (const line of lines) {
    const name = line.name === "author" ? "authors" : line.name;
    const value = READERS[ATTRIBUTE_KINDS[line.name]](line.value);
    if (Object.hasOwn(attributes, name)) diagnostics.push(saidTwice(line));
    else if (value !== undefined) attributes[name] = { value, span: line.valueSpan };
  }
  // Each name has the kind of its reader, which is what the type says.
  return { attributes: attributes as TypedAttributes, diagnostics };
}

const READERS: Readonly<Record<AttributeKind, (text: string) => unknown>> = {
  names: splitNames,
  words: splitNames,
  id: parseEntryId,
  reason: (text) => text,
  "yes-no": (text) => text.toLowerCase() === "yes",
  moment: readMoment,
  picture: (text) => text,
};

/** Names in a row, parted by commas; empty ones are left out. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[,،、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function readMoment(text: string): TypedMoment | undefined {
  const [first = "", second] = text.split(/[ \t]+/u);
  const dated = first.includes("-");
  const time = parseTimeOfDay(dated ? (second ?? "") : first);
  const date = dated ? parseCalendarDate(first) : undefined;
  return time && { date, time };
}

function saidTwice({ name, nameSpan }: AttributeLine): RelativeDiagnostic {
  return relativeDiagnostic(
    "attribute-repeated",
    nameSpan,
    `\`${name}\` is said twice in this entry; the first one holds.`,
    "Delete one of the two lines.",
  );
}
