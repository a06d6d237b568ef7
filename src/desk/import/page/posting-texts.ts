import { type JsonObject, textOf } from "./json-values.ts";

/** The properties that may hold the text of an object; the first that has one is it. */
export const TEXTS_OF_BLOG = ["articleBody", "text", "abstract"];
export const TEXTS_OF_UPDATE = ["articleBody", "text", "description"];

/** The text above the entries. */
export function openingOf(posting: JsonObject): string {
  return firstText(posting, TEXTS_OF_BLOG);
}

/** The text of an update. */
export function bodyTextOf(update: JsonObject): string {
  return firstText(update, TEXTS_OF_UPDATE);
}

export function headlineOf(object: JsonObject): string {
  return firstText(object, ["headline", "name"]);
}

/** The first of an object's properties that holds a text; empty where none does. */
export function firstText(object: JsonObject, names: readonly string[]): string {
  return names.map((name) => textOf(object[name])).find((text) => text !== undefined) ?? "";
}
