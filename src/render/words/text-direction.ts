import { likelySubtags } from "./likely-subtags.ts";

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]);

/** The direction in which a language is written, also one that has no locale file: `ur` and `ku-Arab` run from right to left. */
export function textDirection(lang: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(likelySubtags(lang)?.script ?? "") ? "rtl" : "ltr";
}
