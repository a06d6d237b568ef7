/** A list of lines with those added at its end that it lacks; comments are not carried over. */
export function addMissingLines(present: string, wanted: string): string {
  const known = new Set(linesOf(present));
  const missing = linesOf(wanted).filter((line) => !line.startsWith("#") && !known.has(line));
  if (missing.length === 0) return present;
  const lineEnd = present.includes("\r\n") ? "\r\n" : "\n";
  const apart = present === "" || present.endsWith("\n") ? "" : lineEnd;
  return present + apart + missing.map((line) => line + lineEnd).join("");
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
