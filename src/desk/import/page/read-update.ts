import type { Element } from "hast";
import type { BlockContent, RootContent } from "mdast";
import { clockOf, dateOf, type UtcInstant } from "../../../model/time.ts";
import { firstSentence } from "../../../parse/body/first-sentence.ts";
import { plainLineOfBlocks } from "../../../parse/body/plain-text.ts";
import type { ImportedEntry } from "../imported-blog.ts";
import { plainParagraph, plainPhrasing } from "../plain-phrasing.ts";
import { earlyCorrection } from "../settle-corrections.ts";
import { elementsIn, isHeading, lineOf, visibleWords } from "./elements.ts";
import { findMarkup, type UpdateMarkup } from "./find-markup.ts";
import { isObject, type JsonObject, listOf, textOf } from "./json-values.ts";
import { markupToMarkdown } from "./markup-to-markdown.ts";
import type { PageContext } from "./page-context.ts";
import { bodyTextOf, headlineOf } from "./posting-texts.ts";
import { readAuthors } from "./read-authors.ts";
import { readMoment } from "./read-moment.ts";
import { plainWords, readBody } from "./typed-text.ts";

/** An update with its moment and the id that it keeps; the id is undefined where the time alone gives it. */
export interface DatedUpdate {
  readonly update: JsonObject;
  readonly instant: UtcInstant;
  readonly id: string | undefined;
  readonly addresses: readonly string[];
}

/** What all updates of a page share. */
export interface UpdatePage {
  readonly ids: ReadonlyMap<string, Element>;
  /** Who writes where an update does not say it. */
  readonly authors: readonly string[];
  readonly line: number;
  readonly zone: string | undefined;
  readonly context: PageContext;
}

/** Reads an update: its text from the markup of the page where that shows it, else from `articleBody`. */
export function readUpdate({ update, instant, id, addresses }: DatedUpdate, page: UpdatePage): ImportedEntry {
  const typed = bodyTextOf(update);
  const headline = plainWords(headlineOf(update));
  const markup = findMarkup(page.ids, addresses, plainWords(typed));
  if (markup) page.context.place(markup.body);
  const text = markup ? bodyOf(markup, headline, page) : readBody(typed, page.line, page.context);
  const corrections = listOf(update["correction"]).flatMap((each) => readCorrection(each, instant, page));
  const shown =
    markup && [...elementsIn(markup.element)].some((each) => isHeading(each) && visibleWords(each) === headline);
  const isOwn = shown || !repeatsText(headline, plainLineOfBlocks(text));
  return {
    line: markup ? lineOf(markup.element, page.line) : page.line,
    instant,
    headline: isOwn && headline !== "" ? plainPhrasing(headline) : [],
    attributes: attributesOf(update, { id, instant, page, corrected: corrections.length > 0 }),
    body: [...corrections, ...text],
  };
}

function bodyOf(
  { body, element }: UpdateMarkup,
  headline: string,
  { line, context }: UpdatePage,
): readonly RootContent[] {
  const place = lineOf(element, line);
  const first = body.children.findIndex(
    (child) => child.type === "element" && isHeading(child) && visibleWords(child) === headline,
  );
  const children = first >= 0 ? body.children.toSpliced(first, 1) : body.children;
  return markupToMarkdown(children, place, context);
}

/** Pages whose updates have no headline put the first words of the text there. */
function repeatsText(headline: string, text: string): boolean {
  if (headline === "" || text === "") return false;
  if (headline === firstSentence(text)) return true;
  const start = headline.replace(/\s*(?:…|\.\.\.)$/u, "");
  return start !== headline && start.length > 10 && text.startsWith(start);
}

function attributesOf(
  update: JsonObject,
  {
    id,
    instant,
    page,
    corrected,
  }: { id: string | undefined; instant: UtcInstant; page: UpdatePage; corrected: boolean },
): readonly (readonly [string, string])[] {
  const authors = readAuthors(update["author"]).join(", ");
  const modified = readMoment(textOf(update["dateModified"]), page.zone)?.instant;
  const isUpdated = modified !== undefined && !corrected && modified.slice(0, 16) > instant.slice(0, 16);
  const tags = readTags(update["keywords"]).join(", ");
  return [
    ...(authors !== "" && authors !== page.authors.join(", ") ? [["author", authors] as const] : []),
    ...(tags === "" ? [] : [["tags", tags] as const]),
    ...(id === undefined ? [] : [["id", id] as const]),
    ...(isUpdated ? [["updated", momentWords(modified, instant)] as const] : []),
  ];
}

export function readTags(value: unknown): readonly string[] {
  return listOf(value)
    .flatMap((each) =>
      typeof each === "string" ? each.split(",") : isObject(each) ? (textOf(each["name"]) ?? []) : [],
    )
    .map((tag) => tag.replace(/[,\s]+/gu, " ").trim())
    .filter((tag) => tag !== "");
}

function readCorrection(
  value: unknown,
  instant: UtcInstant,
  { zone, line, context }: UpdatePage,
): readonly BlockContent[] {
  const text = plainWords(textOf(isObject(value) ? value["text"] : value) ?? "");
  if (text === "") return [];
  const at = readMoment(textOf(isObject(value) ? value["datePublished"] : undefined), zone)?.instant;
  const isEarly = at !== undefined && at < instant;
  if (isEarly) context.note({ kind: "doubt", line, words: text, reason: earlyCorrection(momentWords(at, instant)) });
  const time = at === undefined || isEarly ? "" : `, ${momentWords(at, instant)}`;
  const paragraph = plainParagraph(text);
  const label = { type: "strong" as const, children: [{ type: "text" as const, value: `Correction${time}:` }] };
  return [
    {
      type: "blockquote",
      children: [{ ...paragraph, children: [label, { type: "text", value: " " }, ...paragraph.children] }],
    },
  ];
}

function momentWords(moment: UtcInstant, instant: UtcInstant): string {
  return dateOf(moment) === dateOf(instant) ? clockOf(moment) : `${dateOf(moment)} ${clockOf(moment)}`;
}
