import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentBuilder, contentInput, contentsOf } from "./build-content.ts";
import { PROJECT, readTree } from "./site-folder.ts";

const FIXTURES = join(PROJECT, "src/test/fixtures/golden");

/** Texts are kept as UTF-8; nothing in these sites is a picture. */
const asText = (latin1: string) => Buffer.from(latin1, "latin1").toString("utf8");

function textsIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(readTree(folder)).map(([path, bytes]) => [path, asText(bytes)]));
}

/**
 * Small sites, and every byte of what readers get of them. A change of markup shows here as a difference that can be read; when it is
 * meant, `npm run golden -- --update` writes it down.
 */
test.each(readdirSync(FIXTURES))("%s: the site is the one that was looked at and kept", async (name) => {
  const built = contentBuilder().build(contentInput(textsIn(join(FIXTURES, name, "content"))));
  expect(built.diagnostics).toEqual([]);
  // The script and the stylesheet are empty here: their bytes say nothing that can be read.
  const files = new Map([...contentsOf(built)].filter(([, contents]) => contents !== ""));
  const expected = join(FIXTURES, name, "expected");
  for (const [path, contents] of files) await expect(contents, path).toMatchFileSnapshot(join(expected, path));
  expect(Object.keys(readTree(expected)), "files that are no longer made are to be deleted").toEqual(
    [...files.keys()].toSorted(),
  );
});
