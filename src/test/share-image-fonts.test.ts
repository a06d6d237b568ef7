import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { readLocale } from "../model/locale.ts";
import { FONTS, fontsOf, LATIN_FONT, LATIN_LETTERS } from "../node/drawing/fonts.ts";
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

test("the small font holds all letters that it is chosen for, and is chosen for no other", () => {
  const letters = fontLetters(readFileSync(join(FOLDER, LATIN_FONT)));
  const chosen = Array.from({ length: 0x30000 }, (_, point) => point).filter(
    (point) => LATIN_LETTERS.test(String.fromCodePoint(point)) && point !== 0x0a,
  );
  expect(chosen.length).toBeGreaterThan(300);
  expect(chosen.filter((point) => !letters.has(point))).toEqual([]);
  expect(fontsOf("<text>Łódź – “Żabka” €5</text>")).toEqual([LATIN_FONT]);
  for (const other of ["Київ", "تهران", "e\u0301", "\u2067a\u2069", "&#1234;", "&#x4e;"]) {
    expect(fontsOf(`<text>${other}</text>`)).toEqual(FONTS);
  }
});

/** Letters that others stand closer to. */
const KERNED = "AFTVYorvy.,'”1";

test("the small font draws each of its letters beside others as the whole one does", () => {
  const letters = [...fontLetters(readFileSync(join(FOLDER, LATIN_FONT)))].map((point) => String.fromCodePoint(point));
  const printed = letters.filter((letter) => !'<>&"'.includes(letter));
  const lines = printed.map((one) => [...KERNED].map((other) => one + other).join(""));
  const text = (line: string, row: number) =>
    `<text x="0" y="${20 * row + 16}" font-family="Noto Serif" font-weight="700" font-size="14">${line}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="${20 * lines.length}">${lines.map(text).join("")}</svg>`;
  const draw = (names: readonly string[]) =>
    new Resvg(svg, { font: { fontFiles: names.map((name) => join(FOLDER, name)), loadSystemFonts: false } }).render()
      .pixels;
  expect(Buffer.from(draw([LATIN_FONT])).equals(Buffer.from(draw(FONTS)))).toBe(true);
}, 60_000);

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
  ).toEqual([...FONTS, LATIN_FONT].toSorted());
  expect([...FONTS, LATIN_FONT].filter((name) => !licence.includes(`${name}: Copyright`))).toEqual([]);
});
