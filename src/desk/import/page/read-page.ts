import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { isReservedName } from "../../../model/reserved-names.ts";
import { clockOf, dateOf, type UtcInstant } from "../../../model/time.ts";
import type { ImportedSettings, ImportNote, ImportOptions, ImportResult } from "../imported-blog.ts";
import { NO_POSTING, NO_UPDATES, TITLE_MISSING, TOO_DEEP } from "../refusals.ts";
import { isSetting } from "../write-settings.ts";
import { attributeOf, elementsIn } from "./elements.ts";
import { idsOf, indexIds } from "./find-markup.ts";
import { type FoundPosting, findPosting } from "./find-posting.ts";
import { type JsonObject, textOf } from "./json-values.ts";
import type { PageContext } from "./page-context.ts";
import { bodyTextOf, headlineOf, openingOf } from "./posting-texts.ts";
import { readAuthors } from "./read-authors.ts";
import { readBesideUpdates } from "./read-beside-updates.ts";
import { readMoment } from "./read-moment.ts";
import { type DatedUpdate, readTags, readUpdate } from "./read-update.ts";
import { plainWords, readBody } from "./typed-text.ts";
import { unplacedProperties } from "./unplaced-properties.ts";

/** Reads a saved page by the `LiveBlogPosting` in its linked data. */
export function readSavedPage(html: string, options: ImportOptions): ImportResult {
  try {
    return readPage(html, options);
  } catch (error) {
    // No page that people wrote has thousands of elements within one another.
    if (error instanceof RangeError) return TOO_DEEP;
    throw error;
  }
}

function readPage(html: string, options: ImportOptions): ImportResult {
  const page = fromHtml(html);
  const found = findPosting(page);
  if (!found) return NO_POSTING;
  const notes = [...found.notes];
  const updates = dateUpdates(found, options, notes);
  if (updates.length === 0) return NO_UPDATES;
  const base = baseOf(page, found.posting);
  const placed = new Set<Element>();
  const context = pageContext(base, updates, {
    note: (note) => void notes.push(note),
    place: (each) => void placed.add(each),
  });
  const authors = readAuthors(found.posting["author"]);
  const shared = { ids: indexIds(page), authors, line: found.line, zone: options.zone, context };
  const title = options.title ?? plainWords(headlineOf(found.posting));
  if (title === "") return TITLE_MISSING;
  const entries = updates.map((update) => readUpdate(update, shared));
  notes.push(...unplacedProperties(found));
  const beside = readBesideUpdates(page, found, { placed, context });
  const opening = [...readBody(openingOf(found.posting), found.line, context), ...beside.standfirst];
  const settings = [["title", title] as const, ...readSettings(found.posting, authors, options), ...beside.settings];
  return { kind: "blog", blog: { settings, opening, newestFirst: runsNewestFirst(updates), entries }, notes };
}

function runsNewestFirst(updates: readonly DatedUpdate[]): boolean {
  let down = 0;
  for (const [index, { instant }] of updates.entries()) {
    const next = updates[index + 1]?.instant ?? instant;
    if (next !== instant) down += next < instant ? 1 : -1;
  }
  return down >= 0;
}

function baseOf(page: Root, posting: JsonObject): string | undefined {
  const canonical = [...elementsIn(page)].find(
    (each) => each.tagName === "link" && attributeOf(each, "rel")?.toLowerCase() === "canonical",
  );
  const typed =
    textOf(posting["url"]) ?? textOf(posting["mainEntityOfPage"]) ?? (canonical && attributeOf(canonical, "href"));
  return typed !== undefined && /^https?:/iu.test(typed) && URL.canParse(typed) ? typed : undefined;
}

function dateUpdates({ updates, line }: FoundPosting, { zone }: ImportOptions, notes: ImportNote[]): DatedUpdate[] {
  const counts = new Map<string, number>();
  let zoneless = 0;
  const dated = updates.flatMap((update): (Omit<DatedUpdate, "id"> & { own: string | undefined })[] => {
    const typed = textOf(update["datePublished"]) ?? textOf(update["dateCreated"]) ?? textOf(update["dateModified"]);
    const moment = readMoment(typed, zone);
    const words = plainWords([headlineOf(update), bodyTextOf(update)].filter(Boolean).join(" – "));
    if (!moment) {
      const reason = typed === undefined ? "it says no time" : `\`${typed}\` is no moment`;
      notes.push({ kind: "left-out", line, words, reason });
      return [];
    }
    if (moment.doubt) {
      const reason = `clocks in ${zone} ${moment.doubt === "gap" ? "skipped" : "showed twice"} ${typed}; read as ${moment.instant}`;
      notes.push({ kind: "doubt", line, words, reason });
    }
    if (!moment.sayingZone) zoneless += 1;
    const addresses = [update["url"], update["@id"], update["mainEntityOfPage"]].flatMap((each) => textOf(each) ?? []);
    const minute = minuteId(moment.instant);
    counts.set(minute, (counts.get(minute) ?? 0) + 1);
    return [{ update, instant: moment.instant, addresses, own: addresses.flatMap(idsOf).find(isId) }];
  });
  if (zoneless > 0) {
    const reason = `times without a zone were read as ${zone === undefined ? "UTC; `--zone` names another" : `those of ${zone}`}`;
    notes.push({ kind: "doubt", line, words: `${zoneless} of ${updates.length} updates`, reason });
  }
  return withIds(dated, counts);
}

/** An id is written where the time would not give it, once each. */
function withIds(
  dated: readonly (Omit<DatedUpdate, "id"> & { readonly own: string | undefined })[],
  counts: ReadonlyMap<string, number>,
): DatedUpdate[] {
  const taken = new Set<string>();
  return dated.map(({ own, ...update }) => {
    const minute = minuteId(update.instant);
    const isImplied = own === minute && counts.get(minute) === 1;
    const id = own === undefined || isImplied || taken.has(own) ? undefined : own;
    if (id !== undefined) taken.add(id);
    return { ...update, id };
  });
}

function minuteId(instant: UtcInstant): string {
  return `${dateOf(instant)}-${clockOf(instant).replace(":", "")}`;
}

function isId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,79}$/u.test(id) && !isReservedName(id);
}

function pageContext(
  base: string | undefined,
  updates: readonly DatedUpdate[],
  told: Pick<PageContext, "note" | "place">,
): PageContext {
  const labels = new Map<string, string>();
  const whole = (address: string): string => (URL.canParse(address, base) ? new URL(address, base).href : address);
  const ids = new Map<string, string>();
  for (const { id, instant, addresses } of updates) {
    // Of several updates of one minute only those with an id can be named for sure.
    for (const address of addresses) ids.set(whole(address), id ?? minuteId(instant));
  }
  return {
    base,
    entryIdOf: (address) => ids.get(whole(address)),
    labelOf: (id) => {
      const label = labels.get(id) ?? String(labels.size + 1);
      labels.set(id, label);
      return label;
    },
    ...told,
  };
}

function readSettings(posting: JsonObject, authors: readonly string[], { now }: ImportOptions): ImportedSettings {
  const description = plainWords(textOf(posting["description"]) ?? "");
  const language = textOf(posting["inLanguage"]) ?? "";
  const end = readMoment(textOf(posting["coverageEndTime"]), undefined)?.instant;
  const tags = readTags(posting["keywords"]);
  return [
    ...(description === "" ? [] : [["description", description] as const]),
    ...(isSetting("lang", language) ? [["lang", language] as const] : []),
    ...(authors.length > 0 ? [["authors", authors] as const] : []),
    ...(end !== undefined && end <= now ? [["status", "ended"] as const] : []),
    ...(tags.length > 0 ? [["tags", tags] as const] : []),
  ];
}
