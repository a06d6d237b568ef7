import { crc32 } from "node:zlib";
import { OUTPUT_KINDS, type OutputKind } from "../../model/output-file.ts";

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

export interface FileList {
  readonly identity: BuildIdentity;
  readonly files: ReadonlyMap<string, ListedFile>;
}

const FORMAT = "wirecopy files 1";

/** One line a file: short to read and write for ten thousand of them, and clear to a person who looks. */
export function formatFileList({ identity, files }: FileList): string {
  const lines = [JSON.stringify([identity.kind, identity.source])];
  for (const file of files.values()) lines.push(formatLine(file));
  const body = `${lines.join("\n")}\n`;
  return `${FORMAT} ${crc32(body).toString(16)}\n${body}`;
}

/** Reads a list; undefined when it is damaged or of another format. */
export function parseFileList(text: string): FileList | undefined {
  const headEnd = text.indexOf("\n");
  const body = text.slice(headEnd + 1);
  if (text.slice(0, headEnd) !== `${FORMAT} ${crc32(body).toString(16)}`) return undefined;
  const [head = "", ...lines] = body.split("\n");
  const identity = parseIdentity(head);
  if (!identity) return undefined;
  const files = new Map<string, ListedFile>();
  for (const line of lines) {
    const file = parseLine(line);
    if (file) files.set(file.path, file);
  }
  return { identity, files };
}

function formatLine({ path, key, size, hash, kind, blog, buildsLeft }: ListedFile): string {
  return `${path}\t${key}\t${size}\t${hash}\t${kind}\t${blog ?? ""}\t${buildsLeft ?? ""}`;
}

function parseLine(line: string): ListedFile | undefined {
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
