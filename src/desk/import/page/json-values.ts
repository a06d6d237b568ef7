/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Linked data writes one value alone and several as an array. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (isObject(value) && Array.isArray(value["@list"])) return value["@list"];
  return Array.isArray(value) ? value.flat(3) : [value];
}

/** The first text among the values of a property, trimmed; `{"@value": …}` is a text as well. */
export function textOf(value: unknown): string | undefined {
  for (const each of listOf(value)) {
    const text = isObject(each) ? each["@value"] : each;
    if (typeof text === "string" && text.trim() !== "") return text.trim();
  }
  return undefined;
}

/** Whether an object is of a schema.org type, by its short or its full name. */
export function isOfType({ "@type": type }: JsonObject, name: string): boolean {
  return listOf(type).some(
    (each) => typeof each === "string" && each.replace(/^https?:\/\/schema\.org\//u, "") === name,
  );
}

/** Every object within a value, from the outside in. */
export function* objectsIn(value: unknown, depth = 0): Generator<JsonObject> {
  if (depth > 50) return;
  if (Array.isArray(value)) for (const each of value) yield* objectsIn(each, depth + 1);
  if (!isObject(value)) return;
  yield value;
  for (const each of Object.values(value)) yield* objectsIn(each, depth + 1);
}
