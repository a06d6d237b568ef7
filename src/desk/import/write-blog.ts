import { type CalendarDate, clockOf, dateOf, type UtcInstant } from "../../model/time.ts";
import { readAttributes } from "../../parse/entry/read-attributes.ts";
import { readEntryTime } from "../../parse/heading/read-entry-time.ts";
import type { ImportedBlog, ImportedEntry } from "./imported-blog.ts";
import { writeBlocks, writeHeading } from "./write-markdown.ts";
import { writeSettings } from "./write-settings.ts";

/** Writes a blog as the text of its Markdown file, entries by their time. */
export function writeBlog({ settings, opening, newestFirst, entries }: ImportedBlog): string {
  const sorted = sortEntries(entries, newestFirst);
  const dates = sorted.map(({ instant }) => dateOf(instant));
  const [first] = dates.toSorted();
  const severalDays = new Set(dates).size > 1;
  const parts = sorted.map((entry, index) => {
    const day = severalDays && dates[index] !== dates[index - 1] ? `# ${dates[index]}\n\n` : "";
    return day + writeEntry(entry);
  });
  // Entries of one minute do not tell the direction of the file.
  const written = newestFirst || new Set(sorted.map(({ instant }) => instant)).size > 1;
  const front = writeSettings([
    ...(first === undefined ? settings : withDate(settings, first)),
    ...(written ? [] : [["written", "oldest-first"] as const]),
  ]);
  const standfirst = writeBlocks(opening);
  return `${[front, ...(standfirst === "" ? [] : [standfirst]), ...parts].join("\n\n")}\n`;
}

/** In the direction of the source; those of one minute in the order in which they stand there. */
export function sortEntries<T extends { readonly instant: string }>(entries: readonly T[], newestFirst: boolean): T[] {
  const compare = (one: T, other: T): number => {
    if (one.instant === other.instant) return 0;
    return one.instant < other.instant === newestFirst ? 1 : -1;
  };
  return entries.toSorted(compare);
}

function writeEntry({ instant, headline, attributes, body }: ImportedEntry): string {
  const heading = writeTimedHeading(instant, writeHeading(headline));
  const lines = [heading, ...attributes.map(([name, value]) => `${name}: ${value}`)].join("\n");
  const text = writeBlocks(body);
  if (text === "") return lines;
  return `${lines}\n\n${attributes.length > 0 ? text : asCopy(text)}`;
}

/** The heading whose headline is read as it is meant, whatever it begins with. */
function writeTimedHeading(instant: UtcInstant, headline: string): string {
  const clock = clockOf(instant);
  if (headline === "") return `## ${clock}`;
  // "ET: …" behind a time would be a zone, ": …" and "– …" would lose their sign.
  const first = String.fromCodePoint(headline.codePointAt(0) ?? 0);
  const spelt = `&#${first.codePointAt(0)};${headline.slice(first.length)}`;
  const escaped = /^[!-/:-@[-`{-~]/u.test(headline) ? [`\\${headline}`] : [];
  const forms = [headline, ...escaped, `– ${headline}`, spelt].map((words) => ({ form: `${clock} ${words}`, words }));
  const isMeant = ({ form, words }: (typeof forms)[number]): boolean => {
    const read = readEntryTime(form);
    const kept = words === `– ${headline}` ? headline : words;
    return read?.kind === "read" && !read.slip && form.slice(read.headline) === kept;
  };
  return `## ${forms.find(isMeant)?.form ?? `${clock} ${spelt}`}`;
}

/** "Author: …" at the start of a text would be an attribute. */
function asCopy(text: string): string {
  const { bodyOffset, diagnostics } = readAttributes(text, 0, 1);
  return bodyOffset === 0 && diagnostics.length === 0 ? text : text.replace(":", "\\:");
}

function withDate([title, ...others]: ImportedBlog["settings"], date: CalendarDate): ImportedBlog["settings"] {
  return [...(title ? [title] : []), ["date", date], ...others];
}
