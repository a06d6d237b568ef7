import type { TimeOfDay } from "../../model/time.ts";
import { BLANK } from "./blanks.ts";
import { isAlsoWord, zoneOffset } from "./zones.ts";

/** Why something that looks like a time is none. */
export type TimeFault = "form" | "range" | "zone" | "local" | "relative" | "two";

/** A time as it was probably meant; `days` is how many midnights the way to UTC crosses. */
export interface MeantTime {
  readonly time: TimeOfDay;
  readonly days: number;
}

/** A stretch at the start of a text that looks like a time. */
export interface LooseTime {
  readonly fault: TimeFault;
  readonly length: number;
  /** Undefined where the words do not tell. */
  readonly meant: MeantTime | undefined;
  /** What the clock shows, whatever its zone. */
  readonly clock?: TimeOfDay;
}

const DAY = 1440;
const CLOCK = /^(?<hours>\d{1,2})[:.hH](?<minutes>\d{2})(?!\d)(?:[:.]\d{2}(?!\d)(?:[.,]\d{1,9})?)?/u;
const COMPACT = /^(?<hours>\d{2})(?<minutes>\d{2})(?!\d)/u;
const HOURS = /^(?<hours>\d{1,2})(?!\d)/u;
const AGO = new RegExp(`^\\d{1,3}${BLANK}*(?:h|hrs?|hours?|m|min|mins|minutes?)${BLANK}+ago(?!\\p{L})`, "iu");
const HALF = new RegExp(`^${BLANK}*(?<half>[ap])(?:m|\\.m\\.?)(?![\\p{L}\\p{N}])`, "iu");
const WORD = new RegExp(`^${BLANK}*(?:Uhr|uhr|hrs|h|uur|o['\u2019]clock)(?![\\p{L}\\p{N}])`, "u");
/** "Local" alone is also the first word of a headline: "Local officials say". */
const LOCAL = new RegExp(
  `^${BLANK}*\\(?(?:(?:local time|Ortszeit|heure locale|hora local|ora locale)(?![\\p{L}\\p{N}])|local(?=${BLANK}*(?:$|[-:|)/\u2012-\u2015])))\\)?`,
  "iu",
);
const OFFSET = new RegExp(
  `^${BLANK}*\\(?(?:(?<name>UTC|GMT)${BLANK}*)?(?<sign>[+\u2212-])(?<hours>\\d{1,2})(?::?(?<minutes>[0-5]\\d))?(?![\\d:])\\)?`,
  "u",
);
const ZONE = new RegExp(`^${BLANK}*[(\\[]?(?<zone>[A-Z]{1,4})[)\\]]?(?![\\p{L}\\p{N}'\u2019])`, "u");
const BETWEEN = new RegExp(`^${BLANK}*[/\u2013\u2014-]${BLANK}*`, "u");

/** What stands at the start of a text, digits normalised, if it looks like a time. */
export function readLooseTime(text: string): LooseTime | undefined {
  const ago = AGO.exec(text);
  if (ago) return { fault: "relative", length: ago[0].length, meant: undefined };
  const clock = readClock(text);
  if (!clock) return undefined;
  const second = readSecond(text.slice(clock.length));
  if (!second) return settle(clock);
  return { fault: "two", length: clock.length + second.length, meant: meantOfTwo(clock, second) };
}

/** A clock reading with the words that belong to it. */
interface Clock {
  readonly length: number;
  /** Minutes since midnight; undefined for 25:10. */
  readonly minutes: number | undefined;
  /** Minutes ahead of UTC, undefined where nothing is said. */
  readonly offset: number | "unknown" | undefined;
}

function readSecond(rest: string): Clock | undefined {
  const between = BETWEEN.exec(rest);
  const clock = between && readClock(rest.slice(between[0].length));
  return clock && between ? { ...clock, length: between[0].length + clock.length } : undefined;
}

function readClock(text: string): Clock | undefined {
  const match = CLOCK.exec(text) ?? COMPACT.exec(text) ?? HOURS.exec(text);
  if (!match) return undefined;
  let length = match[0].length;
  const half = HALF.exec(text.slice(length));
  length += half?.[0].length ?? 0;
  const word = WORD.exec(text.slice(length));
  length += word?.[0].length ?? 0;
  const zone = readZone(text.slice(length));
  length += zone?.length ?? 0;
  // Digits alone are a number unless something says that they are a time.
  const bare = !/[:.hH]/u.test(match[0]);
  if (bare && !half && !word && !zone) return undefined;
  const hours = Number(match.groups?.["hours"]);
  const minutes = Number(match.groups?.["minutes"] ?? 0);
  return { length, minutes: minutesOfDay(hours, minutes, half?.groups?.["half"]), offset: zone?.offset };
}

function minutesOfDay(hours: number, minutes: number, half: string | undefined): number | undefined {
  if (minutes > 59) return undefined;
  if (hours === 24 && minutes === 0 && !half) return DAY;
  if (hours > 23 || (half && (hours < 1 || hours > 12))) return undefined;
  if (!half) return hours * 60 + minutes;
  return ((hours % 12) + (half.toLowerCase() === "p" ? 12 : 0)) * 60 + minutes;
}

/** A match whose bracket, where it opens one, closes in it: "(+2 seats)" begins a headline. */
function execPaired(pattern: RegExp, text: string): RegExpExecArray | null {
  const match = pattern.exec(text);
  return match && /[([]/u.test(match[0]) && !/[)\]]$/u.test(match[0]) ? null : match;
}

/** The zone that stands at the start of a text, behind a time. */
export function readZone(text: string): { readonly length: number; readonly offset: number | "unknown" } | undefined {
  const local = execPaired(LOCAL, text);
  if (local) return { length: local[0].length, offset: "unknown" };
  const offset = execPaired(OFFSET, text);
  // A bare minus is a dash before something else.
  if (offset?.groups && (offset.groups["name"] || offset.groups["sign"] === "+")) {
    const size = Number(offset.groups["hours"]) * 60 + Number(offset.groups["minutes"] ?? 0);
    if (size <= 14 * 60) return { length: offset[0].length, offset: offset.groups["sign"] === "+" ? size : -size };
  }
  const zone = execPaired(ZONE, text);
  const letters = zone?.groups?.["zone"] ?? "";
  const known = zoneOffset(letters);
  if (!zone || known === undefined) return undefined;
  const follows = text.slice(zone[0].length);
  if (isAlsoWord(letters) && new RegExp(`^${BLANK}+[\\p{L}\\p{N}]`, "u").test(follows)) return undefined;
  return { length: zone[0].length, offset: known };
}

/**
 * A headline as most are: a capital and a small letter, of none of the words below. It needs no look at patterns over all
 * letters of the world, which take longer to get ready than a short build has.
 */
const PLAIN_HEADLINE = /^ (?!(?:Am|Pm|Uhr|Local|Heure|Hora|Ora)(?![A-Za-z])|Ort)[A-Z][a-z]/;

/** The reading of a half of the day, a zone or local time behind a time that is well written. */
export function readAfterTime(rest: string): "half" | "zone" | "word" | "second" | undefined {
  if (rest === "" || PLAIN_HEADLINE.test(rest)) return undefined;
  const half = HALF.exec(rest);
  if (half) {
    const capitals = /^\s*[AP]M$/u.test(half[0]);
    // "09:27 PM resigns" is about a prime minister.
    if (!capitals || rest.length === half[0].length || !/^\s/u.test(half[0])) return "half";
  }
  if (WORD.test(rest)) return "word";
  if (readZone(rest)) return "zone";
  const between = BETWEEN.exec(rest);
  return between && readClock(rest.slice(between[0].length)) ? "second" : undefined;
}

function settle({ length, minutes, offset }: Clock): LooseTime {
  if (minutes === undefined) return { fault: "range", length, meant: undefined };
  if (offset === "unknown") return { fault: "local", length, meant: undefined, clock: timeOf(minutes).time };
  const fault = offset !== undefined ? "zone" : minutes === DAY ? "range" : "form";
  return { fault, length, meant: timeOf(minutes - (offset ?? 0)) };
}

function timeOf(minutes: number): MeantTime {
  const days = Math.floor(minutes / DAY);
  const inDay = minutes - days * DAY;
  return { days, time: { hours: Math.floor(inDay / 60), minutes: inDay % 60 } };
}

/** Of two times that are the same moment in two zones, the one in UTC. */
function meantOfTwo(first: Clock, second: Clock): MeantTime | undefined {
  const utc = [first, second].map(({ minutes, offset }) =>
    minutes === undefined || typeof offset !== "number" ? undefined : minutes - offset,
  );
  const [one, other] = utc;
  if (one !== undefined && other !== undefined) return one === other ? timeOf(one) : undefined;
  const known = one ?? other;
  const bare = one === undefined ? first : second;
  if (known === undefined || bare.minutes === undefined || bare.offset !== undefined) return undefined;
  return (known - bare.minutes) % DAY === 0 ? timeOf(known) : undefined;
}
