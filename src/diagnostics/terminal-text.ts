let segmenter: Intl.Segmenter | undefined;

/** Made at the first use: making one takes longer than a whole build without problems. */
function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** Controls could move the cursor, hide text or set the terminal's title. */
const CONTROLS = /\p{Cc}/gu;

/** Marks that turn the order of text round, so that a line reads otherwise than it is. */
const BIDI_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/gu;

/** The text as a terminal may show it: tabs as two blanks, control characters as visible signs. */
export function visibleText(text: string): string {
  return text.replaceAll("\t", "  ").replaceAll(CONTROLS, visibleControl).replaceAll(BIDI_OVERRIDES, "�");
}

function visibleControl(control: string): string {
  const code = control.charCodeAt(0);
  if (control === "\n") return control;
  if (code === 0x7f) return "␡";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "�";
}

/** Columns that text takes in a terminal: an emoji or a Chinese character takes two. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmentsOf(text)) width += graphemeWidth(segment);
  return width;
}

/** Only so much of a text is measured: a pasted picture is one line of a million characters. */
const MOST_UNITS_PER_COLUMN = 16;

/** The start of a text, cut at a whole character so that it takes at most so many columns; "…" says that more follows. */
export function cropEnd(text: string, columns: number): string {
  const near = text.slice(0, columns * MOST_UNITS_PER_COLUMN);
  if (near.length === text.length && terminalWidth(text) <= columns) return text;
  return `${keepWithin(graphemesOf(near), columns - 1).join("")}…`;
}

/** The same for the end of a text, "…" in front. */
export function cropStart(text: string, columns: number): string {
  const near = text.slice(-columns * MOST_UNITS_PER_COLUMN);
  if (near.length === text.length && terminalWidth(text) <= columns) return text;
  return `…${keepWithin(graphemesOf(near).toReversed(), columns - 1)
    .toReversed()
    .join("")}`;
}

function keepWithin(graphemes: readonly string[], columns: number): readonly string[] {
  let width = 0;
  const beyond = graphemes.findIndex((grapheme) => {
    width += graphemeWidth(grapheme);
    return width > columns;
  });
  return beyond < 0 ? graphemes : graphemes.slice(0, beyond);
}

function graphemesOf(text: string): string[] {
  return Array.from(segmentsOf(text), ({ segment }) => segment);
}

/** V8 reads a pattern over whole scripts when it comes to it, which takes half a millisecond: at the first use, like the segmenter. */
function graphemeWidth(grapheme: string): number {
  if (/^[\p{M}\p{Cf}]*$/u.test(grapheme)) return 0;
  const isWide =
    /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\uFE0F/u;
  return isWide.test(grapheme) ? 2 : 1;
}
