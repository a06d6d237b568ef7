import { type CalendarDate, parseCalendarDate } from "../../model/time.ts";
import { normaliseDigits } from "./blanks.ts";

/** A first-level heading that is a date or was meant as one. */
export type DayHeading = { readonly kind: "day"; readonly date: CalendarDate } | DayFault;

export interface DayFault {
  readonly kind: "fault";
  /** The date that was probably meant. */
  readonly meant: CalendarDate | undefined;
}

/** Digits only, in any order and with any sign between; words may follow. */
const NUMBERS = /^(?<one>\d{1,4})(?<sign>[-/.\u2010-\u2015])(?<two>\d{1,2})\k<sign>(?<three>\d{1,4})\.?(?=$|[\s,:])/u;

/** Reads the content of a first-level heading; undefined where it is no date at all. */
export function readDayHeading(content: string): DayHeading | undefined {
  const date = parseCalendarDate(content);
  if (date) return { kind: "day", date };
  const text = normaliseDigits(content);
  const groups = NUMBERS.exec(text)?.groups;
  if (!groups) return undefined;
  const { one = "", two = "", three = "" } = groups;
  // Of 03/04/2020 nobody knows which is the month.
  const meant =
    one.length === 4 ? parseCalendarDate([one, two.padStart(2, "0"), three.padStart(2, "0")].join("-")) : undefined;
  return { kind: "fault", meant };
}
