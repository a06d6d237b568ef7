import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type SampleEntry, sampleEntries, sampleEntryAfter, samplePictures } from "./sample-entries.ts";

/** A folder that one tool builds, and how its content changes for a measurement. */
export interface BenchProject {
  readonly folder: string;
  /** Changes one word of an entry in the middle; a different one for each mark. */
  readonly edit: (mark: string) => void;
  /** An output file that holds the mark when the tool is done with the edit. */
  readonly edited: string;
  /** Adds an entry with the mark in it, newer than all others. */
  readonly post: (mark: string) => void;
  /** An output file that holds the mark of a new entry. */
  readonly posted: string;
  /** The file that the tool replaces last, where there is such a one. */
  readonly last: string | undefined;
}

const INDEX = "---\ntitle: Bench\nurl: https://example.org\n---\n";
const BLOG_HEAD =
  "---\ntitle: A long day in parliament\ndate: 2026-05-03\ndescription: What happened, minute by minute.\nauthors: [Lena Strand, Idris Tan]\nstatus: live\n---\n\nThe standfirst of the page.\n";

/** One live blog in one file, newest first. */
export function wirecopyProject(folder: string, count: number): BenchProject {
  const entries = sampleEntries(count);
  const middle = entries[Math.floor(count / 2)];
  const textOf = (mark: string) =>
    `${BLOG_HEAD}\n${entries
      .toReversed()
      .map((entry) => entryText(entry, entry === middle ? mark : ""))
      .join("\n\n")}\n`;
  const file = join(folder, "content/blog.md");
  const posts: string[] = [];
  const post = (mark: string): void => {
    const entry = sampleEntryAfter(entries, posts.length, mark);
    posts.unshift(`${entryText(entry, "")}\n\n`);
    writeFileSync(
      file,
      textOf("").replace(`${BLOG_HEAD}\n`, (head) => head + posts.join("")),
    );
  };
  write(join(folder, "content/index.md"), INDEX);
  writePictures(join(folder, "content/pictures"));
  write(file, textOf(""));
  return {
    folder,
    edit: (mark) => writeFileSync(file, textOf(mark)),
    edited: join(folder, "dist/blog", `${middle?.date}-${middle?.time.replace(":", "")}.html`),
    post,
    posted: join(folder, "dist/blog/index.html"),
    last: join(folder, "dist/.wirecopy-files"),
  };
}

function entryText({ date, time, headline, attributes, body }: SampleEntry, mark: string): string {
  const heading = ["##", date, time, headline].filter(Boolean).join(" ");
  return `${[heading, ...attributes].join("\n")}\n\n${body}${mark && `\n\n${mark}`}`;
}

/** The same entries for Hugo: a file each, one page with all of them, one page each, and a feed of fifty. */
export function hugoProject(folder: string, count: number): BenchProject {
  const entries = sampleEntries(count);
  const middle = entries[Math.floor(count / 2)];
  write(join(folder, "hugo.toml"), HUGO_SETTINGS);
  write(join(folder, "config.toml"), HUGO_SETTINGS);
  write(join(folder, "layouts/_default/baseof.html"), page(`{{ .Title }}`, `{{ block "main" . }}{{ end }}`));
  write(join(folder, "layouts/_default/single.html"), `{{ define "main" }}${HUGO_ENTRY}{{ end }}`);
  write(
    join(folder, "layouts/_default/list.html"),
    `{{ define "main" }}{{ range .Pages.ByDate.Reverse }}${HUGO_ENTRY}{{ end }}{{ end }}`,
  );
  write(join(folder, "layouts/index.html"), `{{ define "main" }}<a href="blog/">Blog</a>{{ end }}`);
  writePictures(join(folder, "static/blog/pictures"));
  write(join(folder, "content/blog/_index.md"), "---\ntitle: A long day in parliament\n---\n");
  for (const entry of entries) write(join(folder, `content/blog/${entry.number}.md`), peerText(entry, ""));
  return {
    folder,
    edit: (mark) => middle && write(join(folder, `content/blog/${middle.number}.md`), peerText(middle, mark)),
    edited: join(folder, "public/blog/index.html"),
    post: newFiles(entries, (entry) => write(join(folder, `content/blog/${entry.number}.md`), peerText(entry, ""))),
    posted: join(folder, "public/blog/index.html"),
    last: undefined,
  };
}

const HUGO_SETTINGS =
  'baseURL = "https://example.org/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term"]\n[services.rss]\nlimit = 50\n';
const HUGO_ENTRY =
  '<article id="{{ .File.BaseFileName }}"><time datetime="{{ .Date }}">{{ .Date.Format "15:04" }}</time><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>{{ .Content }}</article>';

/** The same for Eleventy. */
export function eleventyProject(folder: string, count: number): BenchProject {
  const entries = sampleEntries(count);
  const middle = entries[Math.floor(count / 2)];
  write(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  write(join(folder, "eleventy.config.js"), ELEVENTY_SETTINGS);
  write(join(folder, "src/_includes/entry.njk"), page("{{ title }}", "<h3>{{ title }}</h3>{{ content | safe }}"));
  write(join(folder, "src/blog/blog.json"), '{ "layout": "entry.njk", "tags": "entries" }\n');
  write(join(folder, "src/index.njk"), `---\npermalink: /blog/index.html\n---\n${page("Blog", ELEVENTY_LIST)}`);
  write(
    join(folder, "src/feed.njk"),
    `---\npermalink: /blog/rss.xml\neleventyExcludeFromCollections: true\n---\n${ELEVENTY_FEED}`,
  );
  const textOf = (entry: SampleEntry, mark: string) =>
    peerText(entry, mark).replace("---\n", `---\npermalink: /blog/${entry.number}.html\n`);
  for (const entry of entries) write(join(folder, `src/blog/${entry.number}.md`), textOf(entry, ""));
  return {
    folder,
    edit: (mark) => middle && write(join(folder, `src/blog/${middle.number}.md`), textOf(middle, mark)),
    edited: join(folder, "_site/blog/index.html"),
    post: newFiles(entries, (entry) => write(join(folder, `src/blog/${entry.number}.md`), textOf(entry, ""))),
    posted: join(folder, "_site/blog/index.html"),
    last: undefined,
  };
}

const ELEVENTY_SETTINGS =
  'export default () => ({ dir: { input: "src", output: "_site" }, markdownTemplateEngine: false });\n';
const ELEVENTY_LIST =
  "{% for entry in collections.entries | reverse %}<article><h3>{{ entry.data.title }}</h3>{{ entry.content | safe }}</article>{% endfor %}";
const ELEVENTY_FEED =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title>{% for entry in collections.entries | reverse %}{% if loop.index <= 50 %}<item><title>{{ entry.data.title }}</title><description>{{ entry.content }}</description></item>{% endif %}{% endfor %}</channel></rss>';

/** Each call adds one more entry. */
function newFiles(entries: readonly SampleEntry[], add: (entry: SampleEntry) => void): (mark: string) => void {
  let posts = 0;
  return (mark) => {
    add(sampleEntryAfter(entries, posts, mark));
    posts += 1;
  };
}

function page(title: string, main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${main}</body></html>\n`;
}

function peerText({ number, date, time, headline, body }: SampleEntry, mark: string): string {
  const title = JSON.stringify(headline || `Entry ${number}`);
  return `---\ntitle: ${title}\ndate: ${date}T${time}:00Z\n---\n\n${body}${mark && `\n\n${mark}`}\n`;
}

function writePictures(folder: string): void {
  for (const [name, svg] of samplePictures()) write(join(folder, name), svg);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
