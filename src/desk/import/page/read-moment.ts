import { instantFromMilliseconds, parseCalendarDate, parseTimeOfDay, type UtcInstant } from "../../../model/time.ts";
import { resolveLocalTime } from "../local-time.ts";

/** A moment in linked data; `sayingZone` is false where it was read in the zone that the person gave, or in UTC. */
export interface ReadMoment {
  readonly instant: UtcInstant;
  readonly sayingZone: boolean;
  readonly doubt: "gap" | "overlap" | undefined;
}

const LOCAL =
  /^(?<date>\d{4}-\d{2}-\d{2})[T ](?<clock>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?<zone>[ ]?(?:Z|[+-]\d{2}:?\d{2}))?$/iu;

/** Reads a moment of ISO 8601, or of a form that names its zone; undefined for a day without a time. */
export function readMoment(text: string | undefined, zone: string | undefined): ReadMoment | undefined {
  const groups = LOCAL.exec(text ?? "")?.groups;
  if (groups && groups["zone"] === undefined) {
    const date = parseCalendarDate(groups["date"] ?? "");
    const time = parseTimeOfDay(groups["clock"] ?? "");
    return date && time && { ...resolveLocalTime(date, time, zone ?? "UTC"), sayingZone: false };
  }
  const isZoned = groups !== undefined || /(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})$/u.test(text ?? "");
  const moment = isZoned ? Date.parse((text ?? "").replace(/ (?=[+-]\d|Z)/u, groups ? "" : " ")) : Number.NaN;
  if (Number.isNaN(moment)) return undefined;
  return { instant: instantFromMilliseconds(moment), sayingZone: true, doubt: undefined };
}
