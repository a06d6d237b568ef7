import { POLICY_NAMES } from "../model/settings.ts";
import { BLOG_KEYS } from "../parse/front-matter/blog-keys.ts";
import type { SettingKey, SettingKind, SettingTable } from "../parse/front-matter/setting-kinds.ts";
import { SITE_KEYS } from "../parse/front-matter/site-keys.ts";

/** A JSON schema, draft 7, which editors read. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of the front matter of a live blog or of the site, made from the table that the program itself reads by. */
export function settingsSchema(owner: "blog" | "site"): JsonSchema {
  const table: SettingTable = owner === "blog" ? BLOG_KEYS : SITE_KEYS;
  const keys = Object.entries(table);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: owner === "blog" ? "Front matter of a live blog" : "Front matter of content/index.md",
    type: "object",
    properties: Object.fromEntries(keys.map(([name, key]) => [name, schemaOf(key)])),
    required: keys.flatMap(([name, { required }]) => (required ? [name] : [])),
    additionalProperties: false,
  };
}

function schemaOf(key: SettingKey): JsonSchema {
  const value = key.kind === "choice" ? choice(key.values ?? []) : VALUES[key.kind];
  // A key without a value is a form that is still to be filled in.
  return { description: key.description, ...(key.required ? value : { anyOf: [value, { type: "null" }] }) };
}

/** YAML takes an unquoted `2020` or `true` for more than text; the program does not. */
const TEXT: JsonSchema = { type: ["string", "number", "boolean"] };
const SLUG = "^[a-z0-9][a-z0-9-]{0,79}$";
const ADDRESS = '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/<>"\\\\][^\\s<>"\\\\]*$';
const HOST = "^([Hh][Tt][Tt][Pp][Ss]://)?(\\*\\.)?[A-Za-z\\d-]+(\\.[A-Za-z\\d-]+)+(:\\d{1,5})?$";
const LIST: JsonSchema = { anyOf: [TEXT, { type: "array", items: TEXT }] };
const HOSTS: JsonSchema = { anyOf: [{ type: "array", items: pattern(HOST) }, { type: "string" }] };

const VALUES: Readonly<Record<Exclude<SettingKind, "choice">, JsonSchema>> = {
  text: TEXT,
  name: TEXT,
  date: { ...pattern("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"), format: "date", examples: ["2026-05-07"] },
  moment: {
    ...pattern("^\\d{4}-\\d\\d-\\d\\d\\s+([01]\\d|2[0-3]):[0-5]\\d(\\s+[Uu][Tt][Cc])?$"),
    examples: ["2026-05-07 20:00"],
  },
  language: {
    ...pattern("^([A-Za-z]{2,3}|[A-Za-z]{5,8})(-[A-Za-z\\d]{1,8})*$"),
    examples: ["en", "de", "fa", "pt-BR"],
  },
  zone: { ...pattern("^[A-Za-z][A-Za-z\\d_+/-]*$"), examples: ["Europe/Berlin", "America/New_York", "Asia/Tehran"] },
  utc: { ...pattern("^([Ee][Tt][Cc]/)?[Uu][Tt][Cc]$"), examples: ["UTC"] },
  names: { anyOf: [TEXT, { type: "array", items: { anyOf: [TEXT, nameWithAddress()] } }] },
  words: LIST,
  slug: { anyOf: [pattern(SLUG), { type: "integer", minimum: 0 }] },
  slugs: {
    anyOf: [{ type: ["string", "integer"] }, { type: "array", items: { anyOf: [pattern(SLUG), { type: "integer" }] } }],
  },
  address: { ...pattern(ADDRESS), examples: ["https://example.org"] },
  path: pattern("^(?!//)(?![A-Za-z][A-Za-z+.-]*:).+"),
  translations: {
    type: "object",
    propertyNames: { pattern: "^[A-Za-z]{2,3}(-[A-Za-z\\d]{2,8})*$" },
    additionalProperties: { anyOf: [pattern(SLUG), pattern(ADDRESS)] },
  },
  publisher: { anyOf: [TEXT, nameWithAddress()] },
  hosts: {
    type: "object",
    properties: { scripts: HOSTS, images: HOSTS, connect: HOSTS, frames: HOSTS },
    additionalProperties: false,
  },
  policies: {
    type: "object",
    properties: Object.fromEntries(POLICY_NAMES.map((name) => [name, pattern(ADDRESS)])),
    additionalProperties: false,
  },
  pageSize: { anyOf: [{ type: "integer", minimum: 5, maximum: 100 }, { enum: ["all"] }] },
  seconds: { type: "integer", minimum: 5, maximum: 3600 },
};

function pattern(source: string): JsonSchema {
  return { type: "string", pattern: source };
}

function nameWithAddress(): JsonSchema {
  return {
    type: "object",
    properties: { name: TEXT, url: pattern(ADDRESS) },
    required: ["name"],
    additionalProperties: false,
  };
}

/** The values as editors offer them; capitals do not matter. */
function choice(values: readonly string[]): JsonSchema {
  const anyCase = (word: string) => word.replaceAll(/[a-z]/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
  return { anyOf: [{ enum: values }, pattern(`^(${values.map(anyCase).join("|")})$`)] };
}
