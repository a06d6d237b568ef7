import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CODES } from "../../diagnostics/codes.ts";
import type { DiagnosticPage, ExampleFiles } from "../../diagnostics/page.ts";
import { HOSTILE_SITE } from "../hostile/hostile-site.ts";
import { PROJECT } from "../site-folder.ts";

const FOLDERS = ["content", "src/test/fixtures/torture/content", "src/test/fixtures/fuzz"];

/** Texts to start from: whole sites, every wrong and right example of the diagnostics, what fuzzing found before. */
export function readCorpus(): readonly Uint8Array[] {
  const folders = FOLDERS.map((folder) => join(PROJECT, folder)).filter((folder) => existsSync(folder));
  const onDisk = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .toSorted()
      .map((path) => readFileSync(join(folder, path))),
  );
  const examples = Object.values<DiagnosticPage>(CODES).flatMap(({ wrong, right }) => [
    ...textsOf(wrong),
    ...textsOf(right),
  ]);
  const hostile = Object.entries(HOSTILE_SITE).flatMap(([path, text]) =>
    path.endsWith(".md") && typeof text === "string" ? [Buffer.from(text)] : [],
  );
  return [...onDisk, ...examples, ...hostile];
}

function textsOf(example: ExampleFiles): readonly Uint8Array[] {
  const texts = typeof example === "string" ? [example] : Object.values(example);
  return texts.flatMap((text) => (typeof text === "string" ? [Buffer.from(text)] : []));
}
