import { type CalendarDate, parseCalendarDate } from "../../model/time.ts";
import { normaliseDigits } from "../../parse/heading/blanks.ts";
import { monthOf } from "./month-names.ts";

/** A date at the start of a line. */
export interface TypedDate {
  readonly date: CalendarDate;
  /** Where what follows the date starts. */
  readonly end: number;
}

const WEEKDAY = String.raw`(?:\p{L}[\p{L}\p{M}\-]*\.?,?[ \u00A0]+(?:(?:den|le|el|il)[ \u00A0]+)?)?`;
const AFTER = String.raw`(?![\p{L}\p{N}])[.,]?[ \u00A0]*`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|º|\.)?`;
const MONTH = String.raw`(?<month>\p{L}[\p{L}\p{M}]*)\.?`;
const YEAR = String.raw`(?:,?[ \u00A0]+(?:de[ \u00A0]+|del[ \u00A0]+)?(?<year>\d{4}))`;

const FORMS: readonly RegExp[] = [
  new RegExp(`^${WEEKDAY}(?<year>\\d{4})[-/.](?<number>\\d{1,2})[-/.](?<day>\\d{1,2})${AFTER}`, "u"),
  new RegExp(`^${WEEKDAY}(?<year>\\d{4})年(?<number>\\d{1,2})月(?<day>\\d{1,2})日[ ]*`, "u"),
  new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})\\.[ ]?(?<number>\\d{1,2})\\.[ ]?(?<year>\\d{4})${AFTER}`, "u"),
  new RegExp(`^${WEEKDAY}(?<one>\\d{1,2})[-/](?<two>\\d{1,2})[-/](?<year>\\d{4})${AFTER}`, "u"),
  new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})${ORDINAL}[ \\u00A0]+(?:de[ \\u00A0]+)?${MONTH}${YEAR}?${AFTER}`, "iu"),
  new RegExp(`^${WEEKDAY}${MONTH}[ \\u00A0]+(?<day>\\d{1,2})${ORDINAL}(?![\\d:.h])${YEAR}?${AFTER}`, "iu"),
];

/** Reads a date at the start of a line, in numbers or in words; `year` is that of a date that names none. */
export function readDate(line: string, year: number | undefined): TypedDate | undefined {
  const text = normaliseDigits(line);
  for (const form of FORMS) {
    const match = form.exec(text);
    const date = match?.groups && dateOfGroups(match.groups, year);
    if (match && date) return { date, end: match[0].length };
  }
  return undefined;
}

function dateOfGroups(groups: Readonly<Record<string, string | undefined>>, year: number | undefined) {
  const month = groups["month"] === undefined ? undefined : monthOf(groups["month"]);
  const number = groups["number"] ?? (month === undefined ? undefined : String(month));
  const years = groups["year"] ?? (year === undefined ? undefined : String(year));
  const [days, months] = number === undefined ? splitNumbers(groups) : [groups["day"], number];
  if (years === undefined || days === undefined || months === undefined) return undefined;
  return parseCalendarDate(`${years}-${months.padStart(2, "0")}-${days.padStart(2, "0")}`);
}

/** Of 03/04/2020 nobody knows which is the month; of 13/04/2020 everybody. */
function splitNumbers({ one, two }: Readonly<Record<string, string | undefined>>): readonly (string | undefined)[] {
  if (Number(one) > 12) return [one, two];
  return Number(two) > 12 || one === two ? [two, one] : [];
}
