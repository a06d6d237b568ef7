/** Without the blank lines at the end; a loop, because a pattern would take quadratic time. */
export function trimBlankLines(text: string): string {
  let end = text.length;
  let keep = end;
  while (end > 0) {
    const code = text.charCodeAt(end - 1);
    if (code === 0x0a) keep = end - 1;
    else if (code !== 0x20 && code !== 0x09) break;
    end -= 1;
  }
  return end === 0 ? "" : text.slice(0, keep);
}

/**
 * The same text with the underlines on some lines turned into rules. Dashes under a sentence would make it a heading;
 * asterisks are a rule wherever they stand, and every line keeps its number.
 */
export function turnUnderlinesIntoRules(text: string, lines: readonly number[]): string {
  if (lines.length === 0) return text;
  const parts = text.split("\n");
  for (const line of lines) {
    const typed = parts[line - 1] ?? "";
    parts[line - 1] = "*".repeat(Math.max(3, typed.trim().length));
  }
  return parts.join("\n");
}
