import type { SchemaVocabulary } from "./schema-vocabulary.ts";

const DATE_PROPERTIES = new Set([
  "datePublished",
  "dateModified",
  "coverageStartTime",
  "coverageEndTime",
  "uploadDate",
]);
const ADDRESS_PROPERTIES = new Set(["@id", "url", "mainEntityOfPage", "contentUrl", "thumbnailUrl"]);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  LiveBlogPosting: [
    "headline",
    "url",
    "mainEntityOfPage",
    "datePublished",
    "dateModified",
    "coverageStartTime",
    "author",
    "publisher",
    "liveBlogUpdate",
  ],
  BlogPosting: ["headline", "url", "datePublished", "dateModified", "articleBody", "author"],
  NewsMediaOrganization: ["name"],
  Person: ["name"],
  ImageObject: ["url"],
  VideoObject: ["name", "thumbnailUrl", "uploadDate", "contentUrl"],
  CorrectionComment: ["text"],
};

/** What is wrong with JSON-LD: names that schema.org does not have, missing properties, dates and addresses of another form. */
export function structuredDataProblems(json: string, vocabulary: SchemaVocabulary): readonly string[] {
  const data: unknown = JSON.parse(json);
  if (!isRecord(data) || data["@context"] !== "https://schema.org") return ["the context is not https://schema.org"];
  const { "@context": _context, ...thing } = data;
  return thingProblems(thing, vocabulary);
}

function thingProblems(thing: Readonly<Record<string, unknown>>, vocabulary: SchemaVocabulary): readonly string[] {
  const type = String(thing["@type"]);
  const known = vocabulary.get(type);
  if (known === undefined) return [`schema.org has no type ${type}`];
  const missing = (REQUIRED[type] ?? []).filter((property) => thing[property] === undefined);
  return [
    ...missing.map((property) => `${type} lacks ${property}`),
    ...Object.entries(thing).flatMap(([property, value]) => [
      ...(property.startsWith("@") || known.has(property) ? [] : [`${type} has no property ${property}`]),
      ...valueProblems(`${type}.${property}`, property, value, vocabulary),
    ]),
  ];
}

function valueProblems(
  place: string,
  property: string,
  value: unknown,
  vocabulary: SchemaVocabulary,
): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valueProblems(place, property, one, vocabulary));
  if (isRecord(value)) return thingProblems(value, vocabulary);
  if (value === null || value === "") return [`${place} is empty`];
  if (DATE_PROPERTIES.has(property) && !INSTANT.test(String(value))) return [`${place} is no instant: ${value}`];
  if (ADDRESS_PROPERTIES.has(property) && !/^(?:https?:\/\/|\/)/.test(String(value))) return [`${place} is no address`];
  return [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
