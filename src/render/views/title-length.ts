import type { TitleLength } from "./head-view.ts";

const LONG = 90;
const MEDIUM = 50;

/** How a title is set: the longer, the smaller. Counts characters as readers see them, wide ones twice. */
export function titleLength(title: string): TitleLength {
  const width = [...title].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
  if (width > LONG) return "long";
  return width > MEDIUM ? "medium" : "short";
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u{3000}-\u{303f}]/u;
