import { parseSlug, type Slug } from "../model/names.ts";
import { isReservedName } from "../model/reserved-names.ts";
import type { CoverageStatus } from "../model/settings.ts";
import type { SourceFile } from "../model/source.ts";
import type { CalendarDate } from "../model/time.ts";
import { asId } from "../parse/entry/attribute-problems.ts";
import { BLOG_KEYS } from "../parse/front-matter/blog-keys.ts";
import { readFrontMatter } from "../parse/front-matter/read-front-matter.ts";

/** What the front matter of a new live blog says. */
export interface BlogHead {
  readonly title: string;
  readonly date: CalendarDate;
  readonly status: CoverageStatus;
  /** Undefined for the site's language. */
  readonly lang: string | undefined;
  /** Names with commas between them. */
  readonly authors: string | undefined;
}

/** A live blog that is to begin. */
export interface NewBlog extends BlogHead {
  readonly slug: Slug;
  /** One file, instead of a folder with a file for each shift. */
  readonly single: boolean;
}

/** The files of a new live blog without entries, by path from the content folder. */
export function newBlogFiles(blog: NewBlog): readonly SourceFile[] {
  const { slug, date, single } = blog;
  const head = `${frontMatter(blog)}\n${STANDFIRST}`;
  if (single) return [{ path: `${slug}.md`, text: head }];
  return [
    { path: `${slug}/index.md`, text: head },
    { path: `${slug}/${date}.md`, text: firstPart(slug, date) },
  ];
}

/** A slug as typed, or why it can be none and what would do. */
export function readSlug(
  typed: string,
): { readonly slug: Slug } | { readonly refused: SlugFault; readonly better: string } {
  const slug = parseSlug(typed);
  if (slug !== undefined && !isReservedName(slug)) return { slug };
  const plain = asId(typed.replace(/^(?:\.\/)?content\//u, "").replace(/(?:\/index)?\.md$/u, "")) ?? "vote";
  const better = isReservedName(plain) ? `${plain}-blog` : plain;
  return { refused: slug === undefined ? "invalid" : "reserved", better };
}

type SlugFault = "invalid" | "reserved";

/** The words of a slug as a title, until somebody writes a better one. */
export function titleOfSlug(slug: Slug): string {
  const words = slug.split("-").filter(Boolean).join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const STANDFIRST = `<!--
The standfirst: what is happening and why it matters. It stands above the first entry.
Comments like this one are notes to the desk and reach no page.
-->
`;

/** The block at the head of a live blog. */
export function frontMatter({ title, date, status, lang, authors }: BlogHead): string {
  const settings = [
    textSetting("title", title),
    `date: ${date}`,
    "description:",
    ...(lang === undefined ? [] : [`lang: ${lang}`]),
    ...(authors === undefined ? [] : [`authors: ${JSON.stringify(authors)}`]),
    `status: ${status}`,
  ];
  return `---\n${settings.join("\n")}\n---\n`;
}

/** A line of front matter that holds text, in quotes only where it would be read as something else without them. */
export function textSetting(key: "title", value: string): string {
  const line = `${key}: ${value}`;
  const { settings } = readFrontMatter("new.md", `---\n${line}\n---\n`, BLOG_KEYS, "blog");
  return settings[key]?.value === value ? line : `${key}: ${JSON.stringify(value)}`;
}

function firstPart(slug: Slug, date: CalendarDate): string {
  return `<!--
Entries from ${date} on, all times in UTC. \`npx wirecopy post ${slug} "Headline"\` adds one at the present minute;
by hand, an entry starts with a heading such as "## 18:05 Headline". Give each further shift or writer a file of
their own in this folder, with its day in front of its name: ${date}-night.md.
-->
`;
}
