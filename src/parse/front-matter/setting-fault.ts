import type { YamlValue } from "./read-yaml.ts";

/** A value that is not of its kind: what it should be, and what it was probably meant to be. */
export class SettingFault {
  /** "a date of the form `YYYY-MM-DD`" */
  readonly wanted: string;
  readonly better: string | undefined;

  constructor(wanted: string, better?: string) {
    this.wanted = wanted;
    this.better = better;
  }
}

/** Text, or the fault that something else stands there. */
export function textOf(value: YamlValue, wanted: string): string | SettingFault {
  return typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : new SettingFault(wanted);
}

/** A list, or text parted by commas, as texts. */
export function listOf(value: YamlValue, wanted: string): readonly string[] | SettingFault {
  if (typeof value === "string") return splitList(value);
  if (!Array.isArray(value)) return new SettingFault(wanted);
  const texts = value.filter((each) => typeof each === "string");
  return texts.length === value.length
    ? texts.map((each) => each.trim()).filter((each) => each !== "")
    : new SettingFault(wanted);
}

function splitList(text: string): readonly string[] {
  return text
    .split(/[,\n\u060C\u3001]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** A map, or undefined for anything else. */
export function mapOf(value: YamlValue): Readonly<Record<string, YamlValue>> | undefined {
  return typeof value === "object" && value !== null && !isList(value) ? value : undefined;
}

function isList(value: object): value is readonly YamlValue[] {
  return Array.isArray(value);
}
