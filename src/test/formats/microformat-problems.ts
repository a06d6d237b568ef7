import { mf2 } from "microformats-parser";

type Item = ReturnType<typeof mf2>["items"][number];

/** A post as structured data tells it. */
interface Posting {
  readonly url: string;
  readonly headline: string;
  readonly datePublished: string;
  readonly dateModified: string;
  readonly author: Person | readonly Person[];
}

interface Person {
  readonly name: string;
}

/**
 * Where the microformats of a page say something else than its structured data, post by post: address, times, people, and
 * the name where the post has one. `address` is the page's own.
 */
export function microformatProblems(html: string, address: string, posts: readonly Posting[]): readonly string[] {
  const { items } = mf2(html, { baseUrl: address });
  const entries = items
    .flatMap((item) => (item.type?.includes("h-feed") ? (item.children ?? []) : [item]))
    .filter(isEntry);
  const found = new Map(entries.map((entry) => [text(entry, "url"), entry]));
  return [
    ...(found.size === entries.length ? [] : ["two posts have one address"]),
    ...posts.flatMap((post) => {
      const entry = found.get(post.url);
      return entry
        ? entryProblems(entry, post).map((problem) => `${post.url}: ${problem}`)
        : [`${post.url}: no h-entry`];
    }),
  ];
}

function isEntry({ type }: Item): boolean {
  return type?.includes("h-entry") ?? false;
}

function entryProblems(entry: Item, post: Posting): readonly string[] {
  const authors = [post.author].flat().map(({ name }) => name);
  const name = text(entry, "name");
  return [
    ...different("published", text(entry, "published"), post.datePublished),
    ...different("updated", text(entry, "updated") ?? post.datePublished, post.dateModified),
    ...different("author", people(entry).join(", "), authors.join(", ")),
    ...(name === undefined || saysHeadline(name, post.headline) ? [] : [`name is ${name}, not ${post.headline}`]),
    ...(entry.properties["content"]?.length === 1 ? [] : ["no content"]),
  ];
}

/** A headline in structured data has single blanks, and ends with "…" where it was cut. */
function saysHeadline(name: string, headline: string): boolean {
  const words = name.replace(/\s+/g, " ").trim();
  return headline.endsWith("…") ? words.startsWith(headline.slice(0, -1)) : words === headline;
}

function different(what: string, found: string | undefined, expected: string): readonly string[] {
  return found === expected ? [] : [`${what} is ${found}, not ${expected}`];
}

function text(item: Item, property: string): string | undefined {
  const [value] = item.properties[property] ?? [];
  return typeof value === "string" ? value : undefined;
}

function people(entry: Item): readonly string[] {
  return (entry.properties["author"] ?? []).flatMap((author) =>
    typeof author === "object" && "properties" in author ? (author.properties["name"] ?? []).map(String) : [],
  );
}
