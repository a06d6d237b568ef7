import type { Element, Root } from "hast";
import type { ImportNote } from "../imported-blog.ts";
import { elementsIn, lineOf, rawText } from "./elements.ts";
import { isObject, isOfType, type JsonObject, listOf, objectsIn, textOf } from "./json-values.ts";

/** The live blog that a page tells search engines of. */
export interface FoundPosting {
  readonly posting: JsonObject;
  readonly updates: readonly JsonObject[];
  /** Line of the page on which its data begin. */
  readonly line: number;
  readonly notes: readonly ImportNote[];
}

const LINKED_DATA = /^application\/ld\+json(?:;|$)/iu;

/** Finds the `LiveBlogPosting` with the most updates in a page's linked data. */
export function findPosting(page: Root): FoundPosting | undefined {
  const notes: ImportNote[] = [];
  const all = linkedObjects(page, notes);
  const named = all.filter(({ object }) => !isReference(object));
  const byId = new Map(named.map(({ object }) => [textOf(object["@id"]) ?? "", object] as const));
  const [chosen, ...others] = named
    .filter(({ object }) => isOfType(object, "LiveBlogPosting"))
    .map(({ object, line }) => ({ posting: object, line, updates: updatesOf(object, byId) }))
    .toSorted((one, other) => other.updates.length - one.updates.length);
  for (const { line, posting, updates } of others) {
    if (updates.length === 0) continue;
    const words = textOf(posting["headline"]) ?? "LiveBlogPosting";
    notes.push({ kind: "left-out", line, words, reason: "a further live blog; import one at a time" });
  }
  return chosen && { ...chosen, notes };
}

interface LinkedObject {
  readonly object: JsonObject;
  readonly line: number;
}

function linkedObjects(page: Root, notes: ImportNote[]): readonly LinkedObject[] {
  return [...elementsIn(page)].filter(isLinkedData).flatMap((script): readonly LinkedObject[] => {
    const line = lineOf(script, 1);
    const data = readJson(script);
    if (data !== undefined) return [...objectsIn(data)].map((object) => ({ object, line }));
    notes.push({ kind: "left-out", line, words: "application/ld+json", reason: "its data are no JSON" });
    return [];
  });
}

function isLinkedData({ tagName, properties }: Element): boolean {
  return tagName === "script" && LINKED_DATA.test(String(properties["type"] ?? "").trim());
}

/** An object that only names another by its `@id`. */
function isReference(object: JsonObject): boolean {
  return Object.keys(object).every((key) => key === "@id" || key === "@type");
}

function updatesOf(posting: JsonObject, byId: ReadonlyMap<string, JsonObject>): readonly JsonObject[] {
  return listOf(posting["liveBlogUpdate"] ?? posting["liveBlogUpdates"]).flatMap((each) => {
    const id = isObject(each) ? textOf(each["@id"]) : typeof each === "string" ? each : undefined;
    if (isObject(each) && !isReference(each)) return [each];
    const meant = id === undefined ? undefined : byId.get(id);
    return meant ? [meant] : [];
  });
}

/** Old pages wrap their data in comments or CDATA, and many leave line ends within strings. */
function readJson(script: Element): unknown {
  const text = rawText(script)
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/u, "");
  return parseJson(text) ?? parseJson(text.replace(/\p{Cc}/gu, " "));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
