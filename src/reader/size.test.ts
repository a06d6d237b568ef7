import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { PROJECT } from "../test/site-folder.ts";
import { bundleAssets } from "../tools/program/bundle-assets.mjs";

const BUDGET = 5 * 1024;

test.each(["script", "changes"] as const)("%s stays within 5 KB, compressed", async (name) => {
  const { assets } = await bundleAssets(PROJECT);
  expect(gzipSync(assets[name].contents, { level: 9 }).length).toBeLessThanOrEqual(BUDGET);
});
