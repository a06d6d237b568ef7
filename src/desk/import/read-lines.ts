import type { CalendarDate } from "../../model/time.ts";
import { furnitureReason, isSignOff, readByline } from "./furniture.ts";
import { readDate } from "./read-date.ts";
import { readTypedTime, type TypedTime } from "./typed-time.ts";

/** One line of a pasted text by what it is. */
export type TextLine = { readonly number: number; readonly text: string } & LineKind;

type LineKind =
  | { readonly kind: "blank" | "copy" | "sign-off" }
  | { readonly kind: "time"; readonly typed: TypedTime }
  | { readonly kind: "unread-time"; readonly reason: string }
  | { readonly kind: "day"; readonly date: CalendarDate }
  | { readonly kind: "updated"; readonly typed: TypedTime }
  | { readonly kind: "furniture"; readonly reason: string }
  | { readonly kind: "byline"; readonly names: readonly string[] };

const UPDATED =
  /^(?:(?:last )?(?:updated|modified)(?: at)?|aktualisiert(?: um)?|mis à jour(?: à)?|actualizado(?: a las)?):?[ \u00A0]+(?=\d)/iu;

/** Tells what each line of a text is, line by line; what follows from its neighbours is decided later. */
export function readLines(text: string, year: number | undefined): readonly TextLine[] {
  let known = year;
  return text.split("\n").map((line, index): TextLine => {
    const words = line.trim();
    const kind = readKind(words, known);
    if (kind.kind === "day") known = Number(kind.date.slice(0, 4));
    return { number: index + 1, text: words, ...kind };
  });
}

function readKind(line: string, year: number | undefined): LineKind {
  if (line === "") return { kind: "blank" };
  const reason = furnitureReason(line);
  if (reason !== undefined) return { kind: "furniture", reason };
  const day = readDate(line, year);
  if (day && day.end >= line.replace(/[:.]$/u, "").length) return { kind: "day", date: day.date };
  const updated = UPDATED.exec(line)?.[0].length ?? 0;
  const typed = readTypedTime(line.slice(updated), year);
  if (typed && !("unread" in typed)) {
    if (updated === 0) return { kind: "time", typed };
    if (typed.rest === "") return { kind: "updated", typed };
  }
  if (typed && "unread" in typed) return { kind: "unread-time", reason: typed.unread };
  const names = readByline(line);
  if (names) return { kind: "byline", names };
  return { kind: isSignOff(line) ? "sign-off" : "copy" };
}
