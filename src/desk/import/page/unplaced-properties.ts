import type { ImportNote } from "../imported-blog.ts";
import type { FoundPosting } from "./find-posting.ts";
import type { JsonObject } from "./json-values.ts";

/** What says nothing that a reader would see, or what the new blog says anew by itself. */
const OWN_WORDS = new Set([
  ...[
    "@context",
    "@type",
    "@id",
    "url",
    "mainEntityOfPage",
    "isPartOf",
    "identifier",
    "isAccessibleForFree",
    "inLanguage",
  ],
  ...["datePublished", "dateModified", "dateCreated", "coverageStartTime", "coverageEndTime", "publisher", "wordCount"],
  ...["headline", "name", "author", "keywords"],
]);
const OF_BLOG = new Set([...OWN_WORDS, "description", "articleBody", "liveBlogUpdate", "liveBlogUpdates"]);
const OF_UPDATE = new Set([...OWN_WORDS, "articleBody", "text", "description", "correction"]);

/** Tells which properties of the linked data have no place in the new file. */
export function unplacedProperties({ posting, updates, line }: FoundPosting): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  const tell = (names: ReadonlySet<string>, owner: string): void => {
    if (names.size === 0) return;
    const words = [...names].join(", ");
    notes.push({ kind: "left-out", line, words, reason: `properties of ${owner} that have no place in the file` });
  };
  tell(namesBeside([posting], OF_BLOG), "the live blog");
  tell(namesBeside(updates, OF_UPDATE), "updates");
  return notes;
}

function namesBeside(objects: readonly JsonObject[], known: ReadonlySet<string>): ReadonlySet<string> {
  // The first of these is the text where there is one.
  const textOf = (object: JsonObject) => ["articleBody", "text", "description"].find((key) => key in object);
  return new Set(
    objects.flatMap((object) => Object.keys(object).filter((key) => !known.has(key) && key !== textOf(object))),
  );
}
