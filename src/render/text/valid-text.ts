/** What no output may hold: C0 and C1 controls but tab and line feed, lone surrogates, the two non-characters that XML refuses. */
const INVALID = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without any of these, nor surrogates in pairs: tells quickly that nearly every text needs no further look. */
const SURELY_VALID = /^[\t\n -~\u00a0-\ud7ff\ue000-\ufffd]*$/;

/** Printable ASCII on one line: most addresses, names and times. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/** Characters that turn the order of the text around them; invisible, so a name or title loses them. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The text without characters that XML and JSON readers refuse. */
export function validText(text: string): string {
  return SURELY_VALID.test(text) ? text : text.replace(INVALID, "");
}

/** One line for titles and names: valid, single blanks, nothing that turns the reading order. */
export function plainLine(text: string): string {
  if (PRINTABLE_ASCII.test(text) && !text.includes("  ")) return text.trim();
  return validText(text).replace(BIDI_CONTROLS, "").replace(/\s+/gu, " ").trim();
}

/** The line, cut before `length` characters at a word, with "…" where something was cut. */
export function shortLine(text: string, length: number): string {
  // Looks at no more than the line can need, so that a long text costs as little as a short one.
  const start = plainLine(text.slice(0, 4 * length));
  const line = start.length > length ? start : plainLine(text);
  if (line.length <= length) return line;
  const room = line.slice(0, length - 1);
  const lastBlank = room.lastIndexOf(" ");
  const cut = lastBlank > length / 2 ? room.slice(0, lastBlank) : room.replace(/\p{Surrogate}$/u, "");
  return `${cut}…`;
}
