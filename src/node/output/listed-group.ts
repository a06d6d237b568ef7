/** The files of a `FileGroup` as the list holds them: nobody takes them apart while they stay as they are. */
export interface ListedGroup {
  readonly blog: string;
  /** Number of files. */
  readonly count: number;
  /** Its part of the list: a head `TAB key TAB count TAB blog`, then a line for each file, every line with its break. */
  readonly bytes: Buffer;
}

/** The head of a group begins with a tab, as no line of a file does. */
const MARK = Buffer.from("\n\t");

/** A group of these lines, under the key of its `FileGroup`. */
export function listGroup(key: string, blog: string, lines: readonly string[]): ListedGroup {
  const bytes = Buffer.from(`${[`\t${key}\t${lines.length}\t${blog}`, ...lines].join("\n")}\n`);
  return { blog, count: lines.length, bytes };
}

/** The lines of its files. */
export function linesOf({ bytes }: ListedGroup): readonly string[] {
  return bytes.toString("utf8", bytes.indexOf("\n") + 1, bytes.length - 1).split("\n");
}

/** The paths of its files. */
export function pathsOf(group: ListedGroup): readonly string[] {
  return linesOf(group).map((line) => line.slice(0, line.indexOf("\t")));
}

/** Where the groups of a list begin, or its end. */
export function endOfLines(list: Buffer): number {
  const at = list.indexOf(MARK);
  return at < 0 ? list.length : at + 1;
}

/** The groups of a list by their keys, given all of it from the first group on. */
export function parseGroups(list: Buffer): Map<string, ListedGroup> {
  const groups = new Map<string, ListedGroup>();
  for (let begin = 0; begin < list.length; ) {
    const next = list.indexOf(MARK, begin);
    const end = next < 0 ? list.length : next + 1;
    const bytes = list.subarray(begin, end);
    const [key = "", count, blog = ""] = bytes.toString("utf8", 1, bytes.indexOf("\n")).split("\t");
    groups.set(key, { blog, count: Number(count), bytes });
    begin = end;
  }
  return groups;
}
