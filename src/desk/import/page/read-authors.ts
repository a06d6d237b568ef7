import { isObject, isOfType, listOf, textOf } from "./json-values.ts";

/** The names of people in an `author` property; organisations are no bylines. */
export function readAuthors(value: unknown): readonly string[] {
  const names = listOf(value).flatMap((each) => {
    if (typeof each === "string") return each.split(/[,;]| and /u);
    if (!isObject(each) || /* a publisher */ isOrganization(each)) return [];
    return textOf(each["name"]) ?? [];
  });
  // A comma parts names in our files.
  const plain = names.map((name) => name.replace(/[,\s]+/gu, " ").trim()).filter((name) => name !== "");
  return [...new Set(plain)].filter((name) => !/^https?:/u.test(name));
}

function isOrganization(value: Readonly<Record<string, unknown>>): boolean {
  return isOfType(value, "Organization") || isOfType(value, "NewsMediaOrganization");
}
