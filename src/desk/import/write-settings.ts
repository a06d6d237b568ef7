import { BLOG_KEYS } from "../../parse/front-matter/blog-keys.ts";
import { readFrontMatter } from "../../parse/front-matter/read-front-matter.ts";
import type { ImportedSettings } from "./imported-blog.ts";

/** Writes front matter that is read as it is meant: values plain where they can be, else quoted. */
export function writeSettings(settings: ImportedSettings): string {
  return ["---", ...settings.map(([name, value]) => writeSetting(name, value)), "---"].join("\n");
}

/** Whether a key may have a value. */
export function isSetting(name: string, value: string): boolean {
  return readSetting(writeSetting(name, value), name) !== undefined;
}

function writeSetting(name: string, value: string | readonly string[]): string {
  if (typeof value === "string") {
    const line = oneLine(value);
    return (
      [`${name}: ${line}`, `${name}: ${quote(line)}`].find((form) => readSetting(form, name) === line) ??
      `${name}: ${quote(line)}`
    );
  }
  const items = value.map(oneLine);
  // Names stand plain in a list unless one of their signs means something there.
  const plain = items.map((item) =>
    /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'’-]*$/u.test(item) && !isKeyword(item) ? item : quote(item),
  );
  return `${name}: [${plain.join(", ")}]`;
}

/** The value that a line gives a key, as text; undefined where it is refused. */
function readSetting(line: string, name: string): string | undefined {
  const { settings, diagnostics } = readFrontMatter("blog.md", `---\n${line}\n---\n`, BLOG_KEYS, "blog");
  const isOwn = diagnostics.some(({ code }) => code !== "setting-missing");
  const value: unknown = Object.entries(settings).find(([key]) => key === name)?.[1]?.value;
  return isOwn || value === undefined ? undefined : String(value);
}

function isKeyword(word: string): boolean {
  return /^(?:true|false|null|yes|no|on|off)$/iu.test(word);
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
