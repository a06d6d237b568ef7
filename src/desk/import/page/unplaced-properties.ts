import type { ImportNote } from "../imported-blog.ts";
import type { FoundPosting } from "./find-posting.ts";
import { type JsonObject, textOf } from "./json-values.ts";
import { firstText, headlineOf, TEXTS_OF_BLOG, TEXTS_OF_UPDATE } from "./posting-texts.ts";
import { plainWords, tagsIn } from "./typed-text.ts";

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
  ...["headline", "author", "keywords"],
]);
const OF_BLOG = new Set([...OWN_WORDS, "description", "liveBlogUpdate", "liveBlogUpdates"]);
const OF_UPDATE = new Set([...OWN_WORDS, "correction"]);

/** Tells which properties of the linked data have no place in the new file. */
export function unplacedProperties({ posting, updates, line }: FoundPosting): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  const tell = (names: ReadonlySet<string>, what: string): void => {
    if (names.size > 0) notes.push({ kind: "left-out", line, words: [...names].join(", "), reason: what });
  };
  const ofBlog = namesBeside([posting], OF_BLOG, TEXTS_OF_BLOG);
  tell(ofBlog, "properties of the live blog that have no place in the file");
  tell(namesBeside(updates, OF_UPDATE, TEXTS_OF_UPDATE), "properties of updates that have no place in the file");
  const lines = [textOf(posting["description"]) ?? "", ...[posting, ...updates].map(headlineOf)];
  tell(new Set(lines.flatMap(tagsIn).map((name) => `<${name}>`)), "tags in headlines; the words in them stay");
  return notes;
}

function namesBeside(
  objects: readonly JsonObject[],
  known: ReadonlySet<string>,
  texts: readonly string[],
): ReadonlySet<string> {
  return new Set(
    objects.flatMap((object) => {
      // A name or a summary is often the headline or the text once more.
      const said = [headlineOf(object), firstText(object, texts)].map(plainWords);
      const isSaid = (name: string): boolean => {
        if (name !== "name" && !texts.includes(name)) return false;
        const words = plainWords(textOf(object[name]) ?? "");
        return said.some((each) => each.includes(words));
      };
      return Object.keys(object).filter((name) => !known.has(name) && !isSaid(name));
    }),
  );
}
