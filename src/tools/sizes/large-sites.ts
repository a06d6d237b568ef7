import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { sampleEntries, samplePictures } from "../bench/sample-entries.ts";

/** A project that is larger than any that we know of, or a file that no person wrote. */
export interface LargeSite {
  /** What it is at this scale, for people. */
  readonly name: (scale: number) => string;
  /** Writes the project; `scale` 1 is the full size. Gives a file and what to put in the place of what for an edit. */
  readonly write: (folder: string, scale: number) => Edit;
  /** Exit code of a build. */
  readonly code: 0 | 1;
}

interface Edit {
  readonly file: string;
  readonly text: string;
}

const INDEX = "---\ntitle: Large\nurl: https://example.org\n---\n";
const head = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-05-03\nwritten: oldest-first\nstatus: live\n---\n\nThe standfirst.\n\n`;

export const LARGE_SITES: readonly LargeSite[] = [
  {
    name: (scale) => `one entry of ${megabytes(50 * scale)}`,
    code: 1,
    write: (folder, scale) =>
      oneText(folder, `## 08:00 Long\n\n${"A sentence of a text. ".repeat(2_400_000 * scale)}\n`),
  },
  {
    name: (scale) => `${megabytes(50 * scale)} in one line before the first entry`,
    code: 1,
    write: (folder, scale) => oneText(folder, `${"text ".repeat(10_000_000 * scale)}\n\n## 08:00 Entry\n\nText.\n`),
  },
  {
    name: (scale) => `${megabytes(50 * scale)} of blank lines`,
    code: 0,
    write: (folder, scale) => oneText(folder, `## 08:00 Entry\n\nText.\n${"\n".repeat(50_000_000 * scale)}`),
  },
  {
    name: (scale) => `${megabytes(50 * scale)} in an open code block`,
    code: 1,
    write: (folder, scale) =>
      oneText(folder, `## 08:00 Entry\n\n\`\`\`\n${"## 08:01 Lost\n\n".repeat(3_300_000 * scale)}`),
  },
  {
    name: (scale) => `${count(headings(scale))} headings`,
    code: 1,
    write: (folder, scale) => oneText(folder, "## 08:00\n".repeat(headings(scale))),
  },
  {
    name: () => "a file of 65 MiB",
    code: 1,
    // A smaller one would be no longer too large.
    write: (folder) => oneText(folder, `## 08:00 Entry\n\n${"x".repeat(65 * 1024 * 1024)}\n`),
  },
  {
    name: (scale) => `a file of ${megabytes(50 * scale)}, ${count(66_000 * scale)} entries`,
    code: 0,
    write: (folder, scale) => oneBlog(folder, 66_000 * scale),
  },
  {
    name: (scale) => `${count(100_000 * scale)} entries in 20 parts`,
    code: 0,
    write: (folder, scale) => manyParts(folder, 20, 5_000 * scale),
  },
  {
    name: (scale) => `${count(10_000 * scale)} pictures`,
    code: 0,
    write: (folder, scale) => manyPictures(folder, 10_000 * scale),
  },
  {
    name: (scale) => `${count(5_000 * scale)} blogs of 10 entries`,
    code: 0,
    write: (folder, scale) => manyBlogs(folder, 5_000 * scale, 10),
  },
];

/** 50 MB of them, and always more than a file may hold. */
function headings(scale: number): number {
  return Math.max(110_000, 5_500_000 * scale);
}

function megabytes(size: number): string {
  return `${Number(size.toPrecision(2))} MB`;
}

/** With a blank between thousands. */
function count(number: number): string {
  return String(Math.max(1, Math.round(number))).replace(/\B(?=(?:\d{3})+$)/gu, " ");
}

function write(folder: string, path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), contents);
}

function oneText(folder: string, text: string): Edit {
  write(folder, "content/index.md", INDEX);
  write(folder, "content/blog.md", head("A long text") + text);
  return { file: join(folder, "content/blog.md"), text: head("A longer text") + text };
}

function entriesText(count: number): string {
  return sampleEntries(Math.max(1, Math.round(count)))
    .map(({ date, time, headline, attributes, body }) =>
      [["##", date, time, headline].filter(Boolean).join(" "), ...attributes, "", body, "", ""].join("\n"),
    )
    .join("");
}

function writePictures(folder: string): void {
  for (const [name, svg] of samplePictures()) write(folder, `content/pictures/${name}`, svg);
}

function oneBlog(folder: string, count: number): Edit {
  writePictures(folder);
  const text = entriesText(count);
  return oneText(folder, text);
}

/** A blog of many days, a file a day. */
function manyParts(folder: string, parts: number, entries: number): Edit {
  write(folder, "content/index.md", INDEX);
  for (const [name, svg] of samplePictures()) write(folder, `content/blog/pictures/${name}`, svg);
  const texts = entriesText(parts * entries).split(/^(?=## )/mu);
  write(folder, "content/blog/index.md", head("A long story"));
  for (let part = 0; part < parts; part += 1) {
    const name = `content/blog/part-${String(part).padStart(3, "0")}.md`;
    write(folder, name, texts.slice(part * entries, (part + 1) * entries).join(""));
  }
  return { file: join(folder, "content/blog/index.md"), text: head("A longer story") };
}

/** A picture an entry, each of its own bytes. */
function manyPictures(folder: string, count: number): Edit {
  const entries = Array.from({ length: Math.max(1, Math.round(count)) }, (_, number) => {
    write(folder, `content/pictures/${Math.floor(number / 1000)}/${number}.png`, png(number));
    const [date, clock = ""] = new Date(Date.UTC(2026, 4, 3, 0, number)).toISOString().split("T");
    const picture = `![Picture ${number}](pictures/${Math.floor(number / 1000)}/${number}.png)`;
    return `## ${date} ${clock.slice(0, 5)} Picture ${number}\n\n${picture}\n\nText.\n\n`;
  });
  return oneText(folder, entries.join(""));
}

function manyBlogs(folder: string, blogs: number, entries: number): Edit {
  write(folder, "content/index.md", INDEX);
  writePictures(folder);
  const text = entriesText(entries);
  for (let number = 0; number < blogs; number += 1)
    write(folder, `content/blog-${number}.md`, head(`Blog ${number}`) + text);
  return { file: join(folder, "content/blog-7.md"), text: `${head("Another title")}${text}` };
}

/** A grey picture of 64 by 36 points whose bytes differ by number. */
function png(number: number): Uint8Array {
  const rows = Buffer.alloc(36 * 65, number % 251);
  for (let row = 0; row < 36; row += 1) rows[row * 65] = 0;
  rows.writeUInt32BE(number, 1);
  const header = Buffer.from([0, 0, 0, 64, 0, 0, 0, 36, 8, 0, 0, 0, 0]);
  const chunks = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
