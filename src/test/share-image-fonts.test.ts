import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { readLocale } from "../model/locale.ts";
import { FONTS, LATIN_TABLE } from "../node/drawing/fonts.ts";
import type { LetterTable } from "../node/drawing/letters/letter-table.ts";
import { PlainDrawer } from "../node/drawing/letters/plain-drawer.ts";
import { readPlainDrawing } from "../node/drawing/letters/read-plain-drawing.ts";
import { hashOf } from "../node/hash-of.ts";
import { isDrawable, LETTERS } from "../render/share-images/drawable.ts";
import { shareImage } from "../render/share-images/share-image.ts";
import { latinLetters } from "../tools/fonts/latin-letters.ts";
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

test("the letters that are drawn without the library are those of the font", () => {
  expect(readFileSync(join(FOLDER, LATIN_TABLE), "utf8") === latinLetters(FOLDER)).toBe(true);
}, 60_000);

test.each([
  ["Łódź – “Żabka” & Söhne €5 <b>", "ltr", true],
  ["Київ", "ltr", false],
  ["تهران", "rtl", false],
  ["Tehran", "rtl", false],
  ["Tehran: تهران", "ltr", false],
  ["e\u0323", "ltr", false],
] as const)("the share image of “%s” (%s) is drawn without the library: %s", (title, dir, isOurs) => {
  const { svg } = shareImage({ hash: hashOf }, { title, site: "Example News", date: "3 January 2020", dir }) ?? {};
  const drawing = readPlainDrawing(svg ?? "");
  expect((drawing && ownDrawer().draw(drawing)) !== undefined).toBe(isOurs);
});

/** Letters that others stand closer to, and those that become one with others. */
const BESIDE = "AFTVYorvy.,'”1fil";

test("letters stand where the library puts them, and look the same", async () => {
  const letters = Object.keys(table().letters).filter((letter) => !'<>&"'.includes(letter));
  // A blank at the start of a line would fall away.
  const lines = letters.map((one) => ["A", ...[...BESIDE].map((other) => one + other)].join(""));
  const line = (words: string, row: number) =>
    `<text x="8" y="${60 * row + 44}.0" text-anchor="start" font-family="Noto Serif" font-size="34" font-weight="700" fill="#000000">${words}</text>\n`;
  const svg = `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="${60 * lines.length}">
<rect width="100%" height="100%" fill="#ffffff"/>
${lines.map(line).join("")}</svg>
`;
  const fontFiles = FONTS.map((name) => join(FOLDER, name));
  const { pixels, width, height } = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
  // The library takes edges for a quarter of a pixel wider or narrower than they are: from afar both are alike.
  const fromAfar = (picture: Sharp) => picture.removeAlpha().greyscale().blur(2).raw().toBuffer();
  const theirs = await fromAfar(sharp(pixels, { raw: { width, height, channels: 4 } }));
  const drawing = readPlainDrawing(svg);
  const ours = await fromAfar(sharp(drawing && ownDrawer().draw(drawing)));
  expect(ours.length).toBe(theirs.length);
  const furthest = ours.reduce((most, shade, pixel) => Math.max(most, Math.abs(shade - (theirs[pixel] ?? 0))), 0);
  // A letter that stands a third of a pixel off makes it 200.
  expect(furthest).toBeLessThan(24);
}, 60_000);

const table = () => JSON.parse(readFileSync(join(FOLDER, LATIN_TABLE), "utf8")) as LetterTable;
const ownDrawer = () => new PlainDrawer(table());

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
      .filter((name) => name !== "OFL.txt")
      .toSorted(),
  ).toEqual([...FONTS, LATIN_TABLE].toSorted());
  expect([...FONTS, LATIN_TABLE].filter((name) => !licence.includes(`${name}: Copyright`))).toEqual([]);
});
