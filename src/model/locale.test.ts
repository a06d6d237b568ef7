import { expect, test } from "vitest";
import { readLocale } from "./locale.ts";

const SOUND = {
  lang: "sv",
  dir: "ltr",
  digits: "latn",
  words: { share: "Dela" },
  plurals: { "updates-count": { one: "{count} inlägg", other: "{count} inlägg" } },
  correctionWords: ["rättelse"],
};

test("a sound locale file is read as it is", () => {
  expect(readLocale(SOUND, "sv.json")).toEqual(SOUND);
});

test.each([
  ["no object", [], "sv.json must hold"],
  ["no language", { ...SOUND, lang: undefined }, '"lang"'],
  ["another direction", { ...SOUND, dir: "up" }, '"dir"'],
  ["no digits", { ...SOUND, digits: 1 }, '"digits"'],
  ["a word that is no text", { ...SOUND, words: { share: 1 } }, '"words"'],
  ["plural forms that are no object", { ...SOUND, plurals: { "updates-count": "inlägg" } }, '"plurals"'],
  ["correction words that are no list", { ...SOUND, correctionWords: "rättelse" }, '"correctionWords"'],
])("%s is refused by name", (_, json, message) => {
  expect(() => readLocale(json, "sv.json")).toThrow(message);
});
