import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLocale } from "../model/locale.ts";
import { FONTS } from "../node/draw-share-image.ts";
import { isDrawable, LETTERS } from "../render/share-images/drawable.ts";
import { fontLetters } from "./formats/font-letters.ts";
import { PROJECT } from "./site-folder.ts";

const FOLDER = join(PROJECT, "templates/fonts");
const LOCALES = join(PROJECT, "templates/locales");

test("share images hold letters alone that a font has", () => {
  const letters = new Set(FONTS.flatMap((name) => [...fontLetters(readFileSync(join(FOLDER, name)))]));
  expect(letters).not.toContain("国".codePointAt(0));
  const drawable = Array.from({ length: 0x30000 }, (_, point) => point).filter((point) =>
    LETTERS.test(String.fromCodePoint(point)),
  );
  expect(drawable.length).toBeGreaterThan(2000);
  expect(drawable.filter((point) => !letters.has(point)).map((point) => point.toString(16))).toEqual([]);
});

test("share images can be drawn in all our languages but those that the library cannot set or whose fonts are too large", () => {
  const undrawn = readdirSync(LOCALES).filter((file) => {
    const { words } = readLocale(JSON.parse(readFileSync(join(LOCALES, file), "utf8")), file);
    return !isDrawable(words["latest-updates"] ?? "");
  });
  expect(undrawn).toEqual(["hi.json", "ja.json", "zh.json"]);
});

test("every font is shipped with its licence", () => {
  const licence = readFileSync(join(FOLDER, "OFL.txt"), "utf8");
  expect(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith(".ttf"))
      .toSorted(),
  ).toEqual(FONTS.toSorted());
  expect(FONTS.filter((name) => !licence.includes(`${name}: Copyright`))).toEqual([]);
});
