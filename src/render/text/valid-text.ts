/** What no output may hold: C0 and C1 controls but tab and line feed, lone surrogates, the two non-characters that XML refuses. */
const INVALID = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/** All that may be one of these, and surrogates in pairs: tells quickly that nearly every text needs no further look. */
const MAYBE_INVALID = /[^\t\n -~\u00a0-\ud7ff\ue000-\ufffd]/;

/** The same for lines, which hold no blank but the plain one, and nothing that turns the reading order. */
const MAYBE_NOT_PLAIN =
  /[^ -~\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Blanks that are not a single plain one. */
const LOOSE_BLANKS = /[^\S ]\s*| \s+/gu;

/** Characters that turn the order of the text around them; invisible, so a name or title loses them. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The text without characters that XML and JSON readers refuse. */
export function validText(text: string): string {
  return MAYBE_INVALID.test(text) ? text.replace(INVALID, "") : text;
}

/** One line for titles and names: valid, single blanks, nothing that turns the reading order. */
export function plainLine(text: string): string {
  if (!MAYBE_NOT_PLAIN.test(text) && !text.includes("  ")) return text.trim();
  return validText(text).replace(BIDI_CONTROLS, "").replace(LOOSE_BLANKS, " ").trim();
}

/** The line, cut before `length` characters at a word, with "…" where something was cut. */
export function shortLine(text: string, length: number): string {
  // Looks at no more than the line can need, so that a long text costs as little as a short one.
  const start = plainLine(text.slice(0, length + (length >> 1)));
  const line = start.length > length ? start : plainLine(text);
  if (line.length <= length) return line;
  const room = line.slice(0, length - 1);
  const lastBlank = room.lastIndexOf(" ");
  const cut = lastBlank > length / 2 ? room.slice(0, lastBlank) : room.replace(/\p{Surrogate}$/u, "");
  return `${cut}…`;
}
