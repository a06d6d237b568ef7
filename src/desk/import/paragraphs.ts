/** No window or terminal wraps lines this long. */
const LONGEST_WRAPPED = 130;
const SHORTEST_WRAPPED = 50;

/**
 * The width at which a program has wrapped a text; 0 where its line ends part paragraphs, as they do in text copied from
 * a page. Wrapped is a text most of whose long lines end where the next word would not have fitted.
 */
export function wrapWidth(lines: readonly string[]): number {
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  if (width > LONGEST_WRAPPED) return 0;
  let long = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? "";
    if (line.length < SHORTEST_WRAPPED || next === "") continue;
    long += 1;
    if (isFull(line, next, width)) full += 1;
  }
  return full >= 2 && full * 10 >= long * 7 ? width : 0;
}

/** Joins the lines of one block that were wrapped at a width into paragraphs. */
export function joinWrapped<T extends { readonly text: string }>(
  lines: readonly T[],
  width: number,
): readonly (readonly T[])[] {
  const paragraphs: T[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const above = last?.at(-1)?.text ?? "";
    if (last && isFull(above, line.text, width)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function isFull(line: string, next: string, width: number): boolean {
  const first = next.split(/\s/u, 1)[0] ?? "";
  return line.length >= SHORTEST_WRAPPED && line.length + 1 + first.length > width && width > 0;
}
