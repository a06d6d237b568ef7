import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// No time zone of ours: what leaks local time fails, also by its 45 minutes.
process.env.TZ = "Pacific/Chatham";

/** Folders whose every line is meant to be held by a test. */
const PURE = ["model", "diagnostics", "parse", "check", "assemble", "render", "site", "desk"];

const THRESHOLDS = { lines: 95, branches: 90 };

const COMPILE = "src/test/compile-program.ts";

export default defineConfig({
  test: {
    // The runner would leave one core idle, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    coverage: {
      include: PURE.map((folder) => `src/${folder}/**/*.ts`),
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary", "html"],
      thresholds: Object.fromEntries(PURE.map((folder) => [`src/${folder}/**`, THRESHOLDS])),
    },
    projects: [
      {
        test: { name: "unit", include: ["src/**/*.test.ts"], exclude: ["src/test/**"], testTimeout: 20_000 },
      },
      {
        test: {
          name: "golden",
          globalSetup: COMPILE,
          include: ["src/test/golden/**/*.test.ts", "src/test/golden*.test.ts"],
        },
      },
      {
        test: {
          name: "end-to-end",
          globalSetup: COMPILE,
          include: ["src/test/**/*.test.ts"],
          exclude: ["src/test/golden/**", "src/test/golden*.test.ts", "src/test/validate/**", "src/test/browser/**"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
