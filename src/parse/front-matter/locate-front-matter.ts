/** The settings at the head of a file. */
export interface FrontMatterBlock {
  /** The lines between the two lines of dashes, each with its line feed. */
  readonly text: string;
  /** Offset and line of what follows the second line of dashes. */
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

const FENCE = /^---[ \t]*$/u;

/** Finds the front matter as remark-frontmatter does: dashes on the very first line, and on a later one. */
export function locateFrontMatter(text: string): FrontMatterBlock | undefined {
  const opening = lineAt(text, 0);
  return FENCE.test(opening) ? findClosing(text, opening.length + 1) : undefined;
}

/** The block that starts at an offset, up to the next line of dashes. */
export function findClosing(text: string, start: number): FrontMatterBlock | undefined {
  let line = 2;
  for (let at = start; at <= text.length && start <= text.length; line += 1) {
    const content = lineAt(text, at);
    const next = at + content.length + 1;
    if (FENCE.test(content)) {
      return { text: text.slice(start, at), bodyOffset: Math.min(next, text.length), bodyLine: line + 1 };
    }
    at = next;
  }
  return undefined;
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, end === -1 ? text.length : end);
}
