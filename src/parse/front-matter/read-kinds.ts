import { parseSlug, type Slug } from "../../model/names.ts";
import { nearestName } from "../../model/nearest-name.ts";
import { instantOf, parseCalendarDate, parseTimeOfDay } from "../../model/time.ts";
import { asId } from "../entry/attribute-problems.ts";
import { normaliseDigits } from "../heading/blanks.ts";
import { readAddress } from "./address.ts";
import { readBylines, readHosts, readPolicies, readPublisher, readTranslations } from "./read-maps.ts";
import type { YamlValue } from "./read-yaml.ts";
import { listOf, SettingFault, textOf } from "./setting-fault.ts";
import type { SettingKey, SettingKind, SettingValues } from "./setting-kinds.ts";

type Reader<K extends SettingKind> = (value: YamlValue, key: SettingKey) => SettingValues[K] | SettingFault;

/** How each kind of value is read. */
export const READERS: { readonly [K in SettingKind]: Reader<K> } = {
  text: (value) => textOf(value, "text on one line, or over several that are indented"),
  name: (value) => textOf(value, "one word or name"),
  choice: readChoice,
  date: (value) => read(value, "a date of the calendar, `YYYY-MM-DD`", parseCalendarDate, betterDate),
  moment: (value) => read(value, "a date and a time in UTC, `YYYY-MM-DD HH:MM`", readMoment),
  language: (value) => read(value, "a language's tag, such as `en`, `de`, `fa` or `pt-BR`", readLanguage),
  zone: (value) => read(value, "a zone's name such as `Europe/Berlin` or `Asia/Tehran`", readZoneName, nearestZone),
  utc: (value) => read(value, "`UTC`: all times in the file are UTC", (text) => (isUtc(text) ? "UTC" : undefined)),
  names: readBylines,
  words: (value) => listOf(value, "words parted by commas"),
  slug: (value) => read(value, "small letters a–z, digits and dashes, at most 80", parseSlug, asId),
  slugs: readSlugs,
  address: (value) => read(value, "an address that starts with `https://`", readAddress, withScheme),
  path: (value) => read(value, "the path of a file in the content folder", readPath),
  translations: readTranslations,
  publisher: readPublisher,
  hosts: readHosts,
  policies: readPolicies,
  pageSize: (value) => read(value, "a number from 5 to 100, or `all`", readPageSize),
  seconds: (value) => read(value, "a number of seconds from 5 to 3600", (text) => readNumber(text, 5, 3600)),
};

/** Reads text by a function that gives undefined for what is not of the kind. */
function read<T>(
  value: YamlValue,
  wanted: string,
  parse: (text: string) => T | undefined,
  improve?: (text: string) => string | undefined,
): T | SettingFault {
  const text = textOf(value, wanted);
  if (text instanceof SettingFault) return text;
  return parse(text) ?? new SettingFault(wanted, improve?.(text));
}

function readChoice(value: YamlValue, { values = [] }: SettingKey): string | SettingFault {
  const wanted = values.map((each) => `\`${each}\``).join(" or ");
  const text = textOf(value, wanted);
  if (text instanceof SettingFault) return text;
  const typed = text.toLowerCase();
  return (
    values.find((each) => each === typed) ??
    new SettingFault(wanted, nearestName(typed.replaceAll(/[\s_]+/gu, "-"), values))
  );
}

function betterDate(text: string): string | undefined {
  const match = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:$|[T ])/u.exec(normaliseDigits(text));
  if (!match?.groups) return undefined;
  const { year = "", month = "", day = "" } = match.groups;
  return parseCalendarDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function readMoment(text: string) {
  const [day = "", clock = "", ...rest] = text.replace(/\s+UTC$/iu, "").split(/\s+/u);
  const date = parseCalendarDate(day);
  const time = parseTimeOfDay(clock);
  return date && time && rest.length === 0 ? instantOf(date, time) : undefined;
}

function readLanguage(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readZoneName(text: string): string | undefined {
  try {
    // Offsets such as +02:00 are no zones: they know no summer time.
    if (/^[+\-\d]/u.test(text)) return undefined;
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone === "" ? undefined : text;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function nearestZone(text: string): string | undefined {
  const zones = Intl.supportedValuesOf("timeZone");
  const city = text.replaceAll(" ", "_").toLowerCase();
  return zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? nearestName(text, zones);
}

function isUtc(text: string): boolean {
  return /^(?:etc\/)?utc$/iu.test(text);
}

function readSlugs(value: YamlValue): readonly Slug[] | SettingFault {
  const wanted = "former slugs: small letters a–z, digits and dashes, parted by commas";
  const texts = listOf(value, wanted);
  if (texts instanceof SettingFault) return texts;
  const slugs = texts.flatMap((text) => parseSlug(text) ?? []);
  return slugs.length === texts.length
    ? slugs
    : new SettingFault(wanted, texts.map((text) => asId(text) ?? "").join(", "));
}

function withScheme(text: string): string | undefined {
  return /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/u.test(text) && readAddress(`https://${text}`) ? `https://${text}` : undefined;
}

function readPath(text: string): string | undefined {
  return text === "" || /^[a-z][a-z+.-]*:/iu.test(text) || text.startsWith("//") ? undefined : text;
}

function readPageSize(text: string): number | undefined {
  return text.toLowerCase() === "all" ? Number.POSITIVE_INFINITY : readNumber(text, 5, 100);
}

function readNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
