import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// No time zone of ours: what leaks local time fails, also by its 45 minutes.
process.env.TZ = "Pacific/Chatham";

/** Folders whose every line is meant to be held by a test. */
const PURE = ["model", "diagnostics", "parse", "check", "assemble", "render", "site", "desk"];

const PURE_TESTS = PURE.map((folder) => `src/${folder}/**/*.test.ts`);

const THRESHOLDS = { lines: 95, branches: 90 };

/** Tests that need Java, other programs of the machine, or minutes: `npm run heavy`. */
const HEAVY = ["src/test/validate/**", "src/test/hosting/**", "src/test/firefox/**"];

/** So long a machine may be busy with other things; what hangs is found out as well in a minute as in a second. */
const PATIENCE_MS = 60_000;

/** Builds are killed at each kind of call of the disk and at any time: a minute, which one release of Node is enough for. */
const FAULTS = ["src/test/hostile/injected-faults.test.ts", "src/test/hostile/faults.test.ts"];

const COMPILE = "src/test/compile-program.ts";

const SAME_CASES = "src/test/same-cases.ts";

export default defineConfig({
  test: {
    // The runner would leave one core idle, which is half of a machine with two; and tests wait for browsers and other processes.
    maxWorkers: availableParallelism() + 1,
    coverage: {
      include: PURE.map((folder) => `src/${folder}/**/*.ts`),
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary", "html"],
      thresholds: Object.fromEntries(PURE.map((folder) => [`src/${folder}/**`, THRESHOLDS])),
    },
    projects: [
      {
        test: {
          name: "core",
          setupFiles: SAME_CASES,
          include: PURE_TESTS,
          // What is pure keeps nothing that another file's tests could see, so it is loaded once for all of them.
          isolate: false,
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: "unit",
          setupFiles: SAME_CASES,
          include: ["src/**/*.test.ts"],
          exclude: ["src/test/**", ...PURE_TESTS],
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: "golden",
          setupFiles: SAME_CASES,
          include: ["src/test/golden-sites.test.ts"],
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: "end-to-end",
          setupFiles: SAME_CASES,
          globalSetup: COMPILE,
          include: ["src/test/**/*.test.ts"],
          exclude: ["src/test/golden-sites.test.ts", ...FAULTS, ...HEAVY, "src/test/browser/**"],
          // They share nothing but folders of their own, so what they load is loaded once: a fifth of their processor time.
          isolate: false,
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: "faults",
          globalSetup: COMPILE,
          include: FAULTS,
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: "browser",
          globalSetup: [COMPILE, "src/test/browser/browser-setup.ts"],
          include: ["src/test/browser/**/*.test.ts"],
          // While one page waits for its host or its clock, others work.
          sequence: { concurrent: true },
          // What builds the sample blogs is loaded once for all files.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
