import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { PROJECT } from "../test/site-folder.ts";
import { bundleAssets } from "../tools/program/bundle-assets.mjs";

const BUDGET = 5 * 1024;

test("all that a reader loads as script stays within 5 KB, compressed", async () => {
  const { assets } = await bundleAssets(PROJECT);
  const scripts = Object.values(assets).filter(({ path }) => path.endsWith(".js"));
  const sizes = scripts.map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
  // Nothing that the sum would not have.
  for (const { contents } of scripts) expect(contents).not.toMatch(/\bimport\b|\.js\b/u);
});
