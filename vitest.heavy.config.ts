import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

process.env.TZ = "Pacific/Chatham";

/** Tests that need Java, other programs of the machine, or minutes; `.ci/run` runs them. */
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    // The Nu HTML checker of the npm package `vnu-jar`; not among the dependencies, for it would fetch a Java of its own.
    provide: {
      nginxPort: 0,
      vnuJar: process.env.VNU_JAR ?? "node_modules/vnu-jar/build/dist/vnu.jar",
    },
    include: ["src/test/validate/**/*.test.ts", "src/test/hosting/**/*.test.ts", "src/test/firefox/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
