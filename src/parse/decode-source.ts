import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FileBytes, SourceSpan } from "../model/source.ts";
import { type Encoding, guessByZeros, guessEncoding } from "./source/guess-encoding.ts";
import { fileStart, lineSpan } from "./source/spans.ts";
import { MOST_HEADINGS, type ReadSource } from "./split/edited-source.ts";

/** A file's text, or why there is none. */
export interface DecodedSource {
  readonly source: ReadSource | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes a file as read from the disk; a byte order mark is dropped, anything but UTF-8 is an error. */
export function decodeSource(path: string, file: FileBytes): DecodedSource {
  const bytes = file.subarray(0);
  const text = decodeUtf8(bytes);
  if (text === undefined) return { source: undefined, diagnostics: [notUtf8(path, bytes, guessEncoding(bytes))] };
  // A stray zero is a slip that the text survives; zeros throughout are another encoding.
  const wide = text.includes("\0") ? guessByZeros(bytes) : undefined;
  if (wide) return { source: undefined, diagnostics: [notUtf8(path, bytes, wide)] };
  if (hasTooManyHeadings(text)) return { source: undefined, diagnostics: [tooManyHeadings(path)] };
  return { source: { path, text, bytes: beginsWithMark(bytes) ? undefined : file }, diagnostics: [] };
}

/** Whether bytes start with a byte order mark. */
function beginsWithMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

const SHORTEST_HEADING = "##\n".length;
const SIGNS = "##";
const HEADINGS = /^ {0,3}##(?=[ \t\r\n])/gmu;

function hasTooManyHeadings(text: string): boolean {
  if (text.length < MOST_HEADINGS * SHORTEST_HEADING) return false;
  if (!hasManySigns(text)) return false;
  HEADINGS.lastIndex = 0;
  for (let count = 0; HEADINGS.test(text); ) {
    count += 1;
    if (count > MOST_HEADINGS) return true;
  }
  return false;
}

/** A quick look, which is enough for every file that people wrote. */
function hasManySigns(text: string): boolean {
  let at = -SIGNS.length;
  for (let count = 0; count <= MOST_HEADINGS; count += 1) {
    at = text.indexOf(SIGNS, at + SIGNS.length);
    if (at < 0) return false;
  }
  return true;
}

function tooManyHeadings(path: string): Diagnostic {
  return diagnostic(
    "file-unreadable",
    fileStart(path),
    `\`${path}\` cannot be read: it has more than ${MOST_HEADINGS} entries.`,
    "Divide the blog into parts: a folder with an `index.md` and further files.",
  );
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function notUtf8(path: string, bytes: Uint8Array, encoding: Encoding): Diagnostic {
  if (encoding === "no text") {
    return diagnostic(
      "file-not-text",
      fileStart(path),
      "The file ends in `.md` but holds no text: its bytes look like a picture, a document or a damaged file.",
      "Restore the text from an earlier version, or rename the file.",
    );
  }
  const damaged = encoding === "damaged UTF-8";
  return diagnostic(
    "file-not-utf-8",
    placeOfFirstError(path, bytes),
    damaged
      ? "The file is UTF-8 with damaged characters, as a cut or a paste between programs leaves them."
      : `The file is not UTF-8: it seems to be ${encoding}.`,
    damaged ? "Type the damaged characters again and save." : "Save it again with the encoding UTF-8.",
  );
}

function placeOfFirstError(path: string, bytes: Uint8Array): SourceSpan {
  const before = new TextDecoder("utf-8").decode(bytes).split("\uFFFD", 1)[0] ?? "";
  const lines = before.split(/\r\n|\n|\r/u);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return lineSpan(path, lines.length, column, column + 1);
}
