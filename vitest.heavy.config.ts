import { defineConfig } from "vitest/config";

process.env.TZ = "Pacific/Chatham";

/** Tests that need a browser, Java or minutes; `.ci/run` runs them. */
export default defineConfig({
  test: {
    include: ["src/test/validate/**/*.test.ts", "src/test/browser/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
