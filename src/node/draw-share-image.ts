import { createRequire } from "node:module";
import { join } from "node:path";
import { indexedPng } from "./indexed-png.ts";

const FONTS = ["noto-serif-bold.ttf", "noto-naskh-arabic-bold.ttf"];

/**
 * Gives the function that draws share images with the fonts of that folder and no other, so that every machine draws
 * the same; undefined where the drawing library has no build for this machine.
 */
export function loadShareImageDrawing(fontsFolder: string): ((svg: string) => Uint8Array) | undefined {
  const library = loadLibrary();
  if (library === undefined) return undefined;
  const font = { fontFiles: FONTS.map((name) => join(fontsFolder, name)), loadSystemFonts: false };
  return (svg) => {
    const picture = new library.Resvg(svg, { font }).render();
    return indexedPng(picture.pixels, picture.width, picture.height) ?? picture.asPng();
  };
}

/** Native code, so it cannot be bundled; a machine for which there is no build publishes without these pictures. */
function loadLibrary(): typeof import("@resvg/resvg-js") | undefined {
  try {
    return createRequire(join(import.meta.dirname, "program.js"))("@resvg/resvg-js");
  } catch {
    return undefined;
  }
}
