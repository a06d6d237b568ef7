import { readFileSync, statSync } from "node:fs";
import { machineFault, WrongUse } from "./machine-fault.ts";

/** A file that is to be imported, as text; or that it holds none. */
export type ImportSource =
  | { readonly kind: "page" | "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly message: string; readonly remedy: string };

/** Saved pages with all their pictures inside stay below this. */
const LARGEST = 64 * 1024 * 1024;
const ARCHIVE = /^(?:From|Subject|Date|MIME-Version|Content-Type|Snapshot-Content-Location):.*multipart\/related/isu;

/** Reads a file and tells a saved page from pasted text. */
export function readImport(file: string): ImportSource {
  const size = sizeOf(file);
  if (size > LARGEST) {
    const megabytes = Math.ceil(size / 1024 / 1024);
    return unreadable(
      `has ${megabytes} MB; a live blog has a few`,
      "Save the page as HTML alone, or copy its text.",
      file,
    );
  }
  return decodeImport(readBytes(file), file);
}

/** Tells a page from a text by what stands there, or by the name; bytes that are no text are told as that. */
export function decodeImport(bytes: Uint8Array, name: string): ImportSource {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096)).trimStart();
  const isPage =
    /\.x?html?$/iu.test(name) || /^(?:\uFEFF|ï»¿)?\s*<(?:!doctype|html|head|script|\?xml|!--)/iu.test(head);
  const text = decode(bytes, isPage ? charsetOf(head) : "utf-8");
  if (text === undefined) {
    return unreadable("is not UTF-8", "Save it with the encoding UTF-8.", name);
  }
  if (isBinary(text)) return unreadable("holds no text", "Save the page as HTML, or copy its text into a file.", name);
  if (text.trim() === "") return unreadable("is empty", "Save the page or copy its text once more.", name);
  if (ARCHIVE.test(text.slice(0, 4096))) {
    return unreadable("is a web archive", "Save the page as “Webpage, HTML Only”, or copy its text.", name);
  }
  return { kind: isPage ? "page" : "text", text };
}

function sizeOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new WrongUse(`There is no file \`${file}\`.`, "Check the name, capitals too.");
  if (!stats.isFile())
    throw new WrongUse(`\`${file}\` is no file.`, "Name the saved page or a file with the copied text.");
  return stats.size;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw machineFault("read", file, error);
  }
}

/** A page says its encoding near its beginning; browsers take Windows-1252 for Latin-1, and so does `TextDecoder`. */
function charsetOf(head: string): string {
  return /<meta[^>]{0,200}?charset\s*=\s*["']?(?<name>[\w-]+)/iu.exec(head)?.groups?.["name"] ?? "utf-8";
}

function decode(bytes: Uint8Array, charset: string): string | undefined {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : charset;
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes);
  } catch (error) {
    // A charset that nobody knows, or bytes that are not of it.
    if (error instanceof RangeError) return decode(bytes, "utf-8");
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Pictures and documents have control characters everywhere. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const controls = sample.match(/(?![\t\n\r\f])\p{Cc}/gu)?.length ?? 0;
  return controls > 3 && controls > sample.length / 100;
}

function unreadable(what: string, remedy: string, file: string): ImportSource {
  return { kind: "unreadable", message: `\`${file}\` ${what}.`, remedy };
}
