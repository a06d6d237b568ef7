import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scanPieces } from "../parse/split/scan-pieces.ts";

const CONTENT = join(import.meta.dirname, "../../content");

/** The texts of all entries of the example site. */
export function exampleEntries(): readonly string[] {
  return readdirSync(CONTENT, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) => entriesOf(readFileSync(join(CONTENT, path), "utf8")));
}

function entriesOf(text: string): readonly string[] {
  const { pieces } = scanPieces(text, () => ({ definitions: [], openConstruct: undefined }));
  return pieces.flatMap((piece) => (piece.kind === "entry" ? [piece.head.body] : []));
}
