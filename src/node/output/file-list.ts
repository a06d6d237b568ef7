import { crc32 } from "node:zlib";
import { OUTPUT_KINDS, type OutputFile, type OutputKind } from "../../model/output-file.ts";
import { endOfLines, type ListedGroup, linesOf, parseGroups } from "./listed-group.ts";

/** Lies in the output folder: which files wirecopy wrote there, so that it removes no other. */
export const FILE_LIST_NAME = ".wirecopy-files";

/** What was built into the folder; another build must not mix its files in. */
export interface BuildIdentity {
  /** `site`, `blog`, and these `with drafts`. */
  readonly kind: string;
  /** The content folder or blog as seen from the output folder. */
  readonly source: string;
}

export interface ListedFile {
  readonly path: string;
  /** The key of the `OutputFile`: equal keys mean equal bytes. */
  readonly key: string;
  readonly size: number;
  /** First 16 hex digits of the SHA-256 of the bytes. */
  readonly hash: string;
  readonly kind: OutputKind;
  readonly blog: string | undefined;
  /** For a file that no page names any more: how many changing builds it still outlives. */
  readonly buildsLeft: number | undefined;
}

/** Files as lines of the list, no path twice: most of thousands stay as they are and need not be taken apart. */
export interface ListedFiles {
  /** By path, those that stand in no group. */
  readonly lines: ReadonlyMap<string, string>;
  /** By the key of the `FileGroup`. */
  readonly groups: ReadonlyMap<string, ListedGroup>;
}

export interface FileList extends ListedFiles {
  readonly identity: BuildIdentity;
}

const FORMAT = "wirecopy files 2";
/** The same without groups. */
const FORMAT_BEFORE = "wirecopy files 1";

/** One line a file: short to read and write for ten thousand of them, and clear to a person who looks. */
export function formatFileList({ identity, lines, groups }: FileList): Buffer {
  const head = JSON.stringify([identity.kind, identity.source]);
  const single = Buffer.from(`${[head, ...lines.values()].join("\n")}\n`);
  let length = single.length;
  for (const { bytes } of groups.values()) length += bytes.length;
  // In one buffer, and each group copied once: a list has a megabyte, and is written at each edit.
  const list = Buffer.allocUnsafe(LONGEST_HEAD + length);
  list.set(single, LONGEST_HEAD);
  let at = LONGEST_HEAD + single.length;
  for (const { bytes } of groups.values()) {
    list.set(bytes, at);
    at += bytes.length;
  }
  const format = Buffer.from(`${FORMAT} ${crc32(list.subarray(LONGEST_HEAD)).toString(16)}\n`);
  list.set(format, LONGEST_HEAD - format.length);
  return list.subarray(LONGEST_HEAD - format.length);
}

/** Room for the first line, which holds the check sum of the others. */
const LONGEST_HEAD = 64;

/** Reads a list, of this format or the one before; undefined when it is damaged or of another. */
export function parseFileList(bytes: Buffer): FileList | undefined {
  const headEnd = bytes.indexOf("\n");
  const body = bytes.subarray(headEnd + 1);
  const sum = crc32(body).toString(16);
  const format = bytes.toString("latin1", 0, headEnd);
  if (format !== `${FORMAT} ${sum}` && format !== `${FORMAT_BEFORE} ${sum}`) return undefined;
  const linesEnd = endOfLines(body);
  const [head = "", ...lines] = body.toString("utf8", 0, linesEnd).split("\n");
  const identity = parseIdentity(head);
  return identity && { identity, lines: linesByPath(lines), groups: parseGroups(body.subarray(linesEnd)) };
}

/** Lines by the paths that they begin with. */
export function linesByPath(lines: Iterable<string>): Map<string, string> {
  const byPath = new Map<string, string>();
  for (const line of lines) if (line !== "") byPath.set(line.slice(0, line.indexOf("\t")), line);
  return byPath;
}

/** All lines by path, those of groups too. */
export function allLines({ lines, groups }: ListedFiles): ReadonlyMap<string, string> {
  const all = new Map(lines);
  for (const group of groups.values()) for (const [path, line] of linesByPath(linesOf(group))) all.set(path, line);
  return all;
}

export function formatLine({ path, key, size, hash, kind, blog, buildsLeft }: ListedFile): string {
  // Joined into one string: a template would keep thirteen pieces, ten thousand times.
  return [path, key, size, hash, kind, blog ?? "", buildsLeft ?? ""].join("\t");
}

/** True for the line of a file with this key, in use, of the same kind and blog. */
export function isLineOf(line: string, { path, key, kind, blog }: OutputFile): boolean {
  return hasKey(line, { path, key }) && line.endsWith(`\t${kind}\t${blog ?? ""}\t`);
}

/** True when the file's bytes are those of this key. */
export function hasKey(line: string, { path, key }: Pick<OutputFile, "path" | "key">): boolean {
  // Piece by piece: a string for each of a thousand files would be made several times a build.
  const end = path.length + 1 + key.length;
  return isTab(line, path.length) && isTab(line, end) && line.startsWith(path) && line.startsWith(key, path.length + 1);
}

function isTab(line: string, at: number): boolean {
  return line.charCodeAt(at) === 0x09;
}

/** Takes a line apart; undefined for a path that would leave the folder and for what no version writes. */
export function parseLine(line: string): ListedFile | undefined {
  const [path = "", key = "", size = "", hash = "", kind = "", blog = "", buildsLeft = ""] = line.split("\t");
  const knownKind = OUTPUT_KINDS.find((known) => known === kind);
  if (!knownKind || !isSafePath(path)) return undefined;
  return {
    path,
    key,
    size: Number(size),
    hash,
    kind: knownKind,
    blog: blog || undefined,
    buildsLeft: buildsLeft === "" ? undefined : Number(buildsLeft),
  };
}

function parseIdentity(line: string): BuildIdentity | undefined {
  const value: unknown = JSON.parse(line);
  if (!Array.isArray(value)) return undefined;
  const [kind, source]: unknown[] = value;
  return typeof kind === "string" && typeof source === "string" ? { kind, source } : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const UNSAFE = /[\u0000-\u001f\\]|^\/|^[A-Za-z]:|(?:^|\/)(?:\.{1,2})?(?:\/|$)/;

/** True for a path that stays below the output folder: no step up, no empty step, no other drive. */
export function isSafePath(path: string): boolean {
  return !UNSAFE.test(path);
}
