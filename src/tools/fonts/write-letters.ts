/**
 * Writes the letters that share images are drawn from: `node src/tools/run.mjs src/tools/fonts/write-letters.ts`. To be
 * run when the font or the list of letters has changed; a test holds the file to both.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LATIN_TABLE } from "../../node/drawing/fonts.ts";
import { latinLetters } from "./latin-letters.ts";

const FONTS_FOLDER = join(import.meta.dirname, "../../../templates/fonts");
writeFileSync(join(FONTS_FOLDER, LATIN_TABLE), latinLetters(FONTS_FOLDER));
