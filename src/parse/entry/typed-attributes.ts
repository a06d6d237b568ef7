import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import { type EntryId, parseEntryId } from "../../model/names.ts";
import { parseCalendarDate, parseTimeOfDay } from "../../model/time.ts";
import type { Placed, TypedAttributes, TypedMoment } from "./entry-head.ts";
import type { AttributeLine } from "./read-attributes.ts";

const NONE: { readonly attributes: TypedAttributes; readonly diagnostics: readonly RelativeDiagnostic[] } = {
  attributes: {},
  diagnostics: [],
};

/** Gives the values of attribute lines their types; of a name that is said twice the first holds. */
export function typedAttributes(lines: readonly AttributeLine[]): typeof NONE {
  if (lines.length === 0) return NONE;
  const first = new Map<string, AttributeLine>();
  const diagnostics: RelativeDiagnostic[] = [];
  for (const line of lines) {
    const key = line.name === "author" ? "authors" : line.name;
    if (first.has(key)) diagnostics.push(saidTwice(line));
    else first.set(key, line);
  }
  return { attributes: readAll(first), diagnostics };
}

function readAll(lines: ReadonlyMap<string, AttributeLine>): TypedAttributes {
  const text = (name: string) => place(lines.get(name), (value) => value);
  const names = (name: string) => place(lines.get(name), splitNames);
  const flag = (name: string) => place(lines.get(name), (value) => value.toLowerCase() === "yes");
  return dropMissing({
    authors: names("authors"),
    tags: names("tags"),
    id: readId(lines.get("id")),
    was: readId(lines.get("was")),
    withdrawn: text("withdrawn"),
    key: flag("key"),
    pinned: flag("pinned"),
    draft: flag("draft"),
    breaking: flag("breaking"),
    updated: readMoment(lines.get("updated")),
    image: text("image"),
  });
}

type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

function dropMissing(attributes: Optional<TypedAttributes>): TypedAttributes {
  // Only members with a value are left, which is what the type says.
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as TypedAttributes;
}

function place<T>(line: AttributeLine | undefined, read: (value: string) => T): Placed<T> | undefined {
  return line && { value: read(line.value), span: line.valueSpan };
}

/** Names in a row, parted by commas; empty ones are left out. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[,،、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function readId(line: AttributeLine | undefined): Placed<EntryId> | undefined {
  const id = line && parseEntryId(line.value);
  return line && id && { value: id, span: line.valueSpan };
}

function readMoment(line: AttributeLine | undefined): Placed<TypedMoment> | undefined {
  if (!line) return undefined;
  const [first = "", second] = line.value.split(/[ \t]+/u);
  const dated = first.includes("-");
  const time = parseTimeOfDay(dated ? (second ?? "") : first);
  const date = dated ? parseCalendarDate(first) : undefined;
  return time && { value: { date, time }, span: line.valueSpan };
}

function saidTwice({ name, nameSpan }: AttributeLine): RelativeDiagnostic {
  return relativeDiagnostic(
    "attribute-repeated",
    nameSpan,
    `\`${name}\` is said twice in this entry; the first one holds.`,
    "Delete one of the two lines.",
  );
}
