/** The files of a `FileGroup` as the list holds them: nobody takes them apart while they stay as they are. */
export interface ListedGroup {
  readonly blog: string;
  /** A line of the list for each file, without a line break at the end. */
  readonly text: string;
  /** Number of files. */
  readonly count: number;
}

/** The paths of its files. */
export function pathsOf({ text }: ListedGroup): readonly string[] {
  return text.split("\n").map((line) => line.slice(0, line.indexOf("\t")));
}

/** The head of a group begins with a tab, as no line of a file does. */
const MARK = "\n\t";

/** A head `TAB key TAB count TAB blog`, then the lines of its files. */
export function formatGroup(key: string, { blog, text, count }: ListedGroup): string {
  return `\t${key}\t${count}\t${blog}\n${text}`;
}

/** Where the groups of a list begin, or its end. */
export function endOfLines(list: string): number {
  const at = list.indexOf(MARK);
  return at < 0 ? list.length : at;
}

/** The groups of a list that ends with a line break, by their keys. */
export function parseGroups(list: string, begin: number): Map<string, ListedGroup> {
  const groups = new Map<string, ListedGroup>();
  for (let at = begin; at >= 0 && at + 1 < list.length; ) {
    const next = list.indexOf(MARK, at + 1);
    const headEnd = list.indexOf("\n", at + MARK.length);
    const [key = "", count, blog = ""] = list.slice(at + MARK.length, headEnd).split("\t");
    groups.set(key, { blog, text: list.slice(headEnd + 1, next < 0 ? list.length - 1 : next), count: Number(count) });
    at = next;
  }
  return groups;
}
