import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as wordsOf } from "mdast-util-to-string";

/** An entry as its Markdown file says it: read without a line of the program, to compare with what the program wrote. */
export interface SourcePost {
  readonly id: string;
  /** Undefined where the entry has no headline. */
  readonly title: string | undefined;
  /** Seconds since 1970. */
  readonly published: number;
  /** Its newest correction or stated change, else its publication. */
  readonly updated: number;
  readonly authors: readonly string[];
}

const URL_NAMESPACE = "6ba7b8119dad11d180b400c04fd430c8";
const DAY = /^# (\d{4}-\d\d-\d\d)$/;
const ENTRY = /^## (?:(\d{4}-\d\d-\d\d) )?(\d\d:\d\d)(?: UTC)?(?:$| (.*)$)/s;
const CORRECTION = /^> \*\*[^*]*?(?:(\d{4}-\d\d-\d\d) )?(\d\d:\d\d)(?: UTC)?:\*\*/;
const SETTING = /^(\w+): *(.*)$/s;

/** The posts of the blog in a file or folder of `content`, in no order, drafts and withdrawn entries left out. */
export function sourcePosts(content: string, blog: string): readonly SourcePost[] {
  const site = settingsOf(join(content, "index.md"));
  const path = join(content, blog);
  const isFolder = statSync(path).isDirectory();
  const files = isFolder
    ? readdirSync(path)
        .filter((name) => name.endsWith(".md"))
        .map((name) => join(path, name))
    : [path];
  const shared = settingsOf(isFolder ? join(path, "index.md") : path);
  const slug = shared["slug"] ?? basename(blog, ".md");
  return files
    .flatMap((file) => postsOf(file, { ...shared, ...fileDate(file), ...settingsOf(file) }))
    .map(({ entryId, ...post }) => ({
      ...post,
      id: `urn:uuid:${nameUuid(`${site["id"]}/${slug}/${entryId}`)}`,
    }));
}

type Settings = Readonly<Record<string, string>>;

function settingsOf(file: string): Settings {
  const [, front = ""] = /^---\n(.*?)\n---\n/s.exec(readFileSync(file, "utf8")) ?? [];
  return settingsIn(front.split("\n"));
}

function settingsIn(lines: readonly string[]): Settings {
  return Object.fromEntries(lines.flatMap(settingIn));
}

function settingIn(line: string): readonly (readonly [string, string])[] {
  const [, name, value] = SETTING.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}

function fileDate(file: string): Settings {
  const date = /^\d{4}-\d\d-\d\d/.exec(basename(file))?.[0];
  return date === undefined ? {} : { date };
}

function postsOf(file: string, settings: Settings) {
  const lines = readFileSync(file, "utf8")
    .replace(/^---\n.*?\n---\n|<!--.*?-->/gs, "")
    .split("\n");
  let day = settings["date"] ?? "";
  return lines.flatMap((line, at) => {
    day = DAY.exec(line)?.[1] ?? day;
    const heading = ENTRY.exec(line);
    if (!heading) return [];
    const below = lines.slice(at + 1);
    const attributes = attributesBelow(below);
    if (attributes["draft"] === "yes" || attributes["withdrawn"] !== undefined) return [];
    const [, date = day, time = "", title] = heading;
    return [
      {
        entryId: attributes["id"] ?? `${date}-${time.replace(":", "")}`,
        title: title === undefined ? undefined : headline(title.replace(/^[–—|:-] /, "")),
        published: secondsOf(date, time),
        updated: Math.max(
          ...changes(below, attributes["updated"] ?? time).map(([day = date, at]) => secondsOf(day, at)),
        ),
        authors: names(attributes["author"] ?? attributes["authors"] ?? settings["authors"] ?? ""),
      },
    ];
  });
}

/** The words of inline Markdown; of HTML the tags go, and what stands in a script goes too. */
function headline(markdown: string): string {
  const words = wordsOf(fromMarkdown(markdown.replace(/<script>.*?<\/script>/g, "")), { includeHtml: false });
  return readable(words);
}

/** What readers can be told of a text: without what XML cannot carry or what turns lines around, and with single blanks. */
function readable(text: string): string {
  const carried = text.replace(/(?!\s)\p{Cc}|[\ufffe\uffff]|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]|\u0085/gu, "");
  return carried.replace(/\s+/gu, " ").trim();
}

function secondsOf(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00Z`) / 1000;
}

/** When the entry above these lines changed: the time it states, and those of its corrections, with a day where they have one. */
function changes(
  lines: readonly string[],
  stated: string,
): readonly (readonly [day: string | undefined, time: string])[] {
  const end = lines.findIndex((line) => ENTRY.test(line) || DAY.test(line));
  const corrections = lines.slice(0, end === -1 ? undefined : end).flatMap((line) => {
    const [, day, time] = CORRECTION.exec(line) ?? [];
    return time === undefined ? [] : [[day, time] as const];
  });
  return [[undefined, stated], ...corrections];
}

/** The lines right under a heading, as the examples write them. */
function attributesBelow(lines: readonly string[]): Settings {
  const end = lines.findIndex((line) => !SETTING.test(line));
  return settingsIn(lines.slice(0, end));
}

function names(list: string): readonly string[] {
  return list
    .replace(/^\[|\]$/g, "")
    .split(/[,،]/)
    .map((name) => readable(name.trim().replace(/^'(.*)'$/s, (_, quoted: string) => quoted.replaceAll("''", "'"))))
    .filter((name) => name !== "");
}

/** A version 5 UUID (RFC 9562) in the namespace of `urn:wirecopy:feeds`, as the feeds have had them from the start. */
function nameUuid(name: string): string {
  const namespace = uuid(URL_NAMESPACE, "urn:wirecopy:feeds");
  return uuid(namespace, name).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function uuid(namespace: string, name: string): string {
  const hash = createHash("sha1").update(Buffer.from(namespace, "hex")).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString("hex");
}

/** An item of a feed as a reader understood it. */
export interface ReadItem {
  readonly id: string;
  readonly title: string;
  readonly published: number;
  readonly updated: number;
  readonly authors: readonly string[];
}

/** Where what readers got is not what the files say: posts that are missing, foreign, or other in title, times or people. */
export function readBackProblems(posts: readonly SourcePost[], items: readonly ReadItem[]): readonly string[] {
  const left = new Map(posts.map((post) => [post.id, post]));
  const problems = items.flatMap((item) => {
    const post = left.get(item.id);
    left.delete(item.id);
    return post ? differences(post, item) : [`${item.id} (${item.title}) stands in no file, or twice in the feed`];
  });
  return [...problems, ...[...left.values()].map(({ id, title }) => `${id} (${title}) is missing`)];
}

function differences(post: SourcePost, item: ReadItem): readonly string[] {
  const pairs = [
    [item.title, post.title ?? (item.title || "a first sentence")],
    [item.published, post.published],
    [item.updated, post.updated],
    [item.authors.join(), post.authors.join()],
  ] as const;
  return pairs
    .filter(([got, said]) => got !== said)
    .map(([got, said]) => `${item.id}: got ${got}, the file says ${said}`);
}
