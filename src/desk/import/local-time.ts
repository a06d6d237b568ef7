import {
  type CalendarDate,
  instantFromMilliseconds,
  instantOf,
  type TimeOfDay,
  type UtcInstant,
} from "../../model/time.ts";

/** What a clock reading of a zone is in UTC. */
export interface ResolvedTime {
  readonly instant: UtcInstant;
  /** `gap`: clocks skipped it when they went forward; `overlap`: they showed it twice when they went back. */
  readonly doubt: "gap" | "overlap" | undefined;
}

const HALF_A_DAY_MS = 12 * 3_600_000;

/** True for names of the IANA database that this Node knows. */
export function isZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The moment at which a zone's clocks showed a time, by the zone's rules of that day. Of two such moments it is the first
 * that is not before `after`; a time that the clocks skipped is read as if they had not yet gone forward.
 */
export function resolveLocalTime(date: CalendarDate, time: TimeOfDay, zone: string, after?: UtcInstant): ResolvedTime {
  const shown = Date.parse(instantOf(date, time));
  const clock = clockOf(zone);
  const offsets = [offsetAt(shown - HALF_A_DAY_MS, clock), offsetAt(shown + HALF_A_DAY_MS, clock)];
  const moments = [...new Set(offsets.map((offset) => shown - offset))].filter(
    (moment) => offsetAt(moment, clock) === shown - moment,
  );
  const [first, second] = moments.toSorted((one, other) => one - other).map(instantFromMilliseconds);
  if (first === undefined) return { instant: instantFromMilliseconds(shown - (offsets[0] ?? 0)), doubt: "gap" };
  if (second === undefined) return { instant: first, doubt: undefined };
  return { instant: after !== undefined && first < after ? second : first, doubt: "overlap" };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The clock of a zone; making one takes as long as reading it a hundred times. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  });
  clocks.set(zone, clock);
  return clock;
}

/** How many milliseconds the zone is ahead of UTC at a moment. */
function offsetAt(moment: number, clock: Intl.DateTimeFormat): number {
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return shown - Math.floor(moment / 1000) * 1000;
}
