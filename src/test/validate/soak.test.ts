import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { PROJECT } from "../site-folder.ts";

test("readers and real pages have what the desk has after a day of changes", { timeout: 300_000 }, () => {
  const shortened = ["--minutes", "0.2", "--readers", "20", "--pages", "1", "--actions", "24"];
  const command = ["src/tools/run.mjs", "src/tools/soak.ts", ...shortened];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: PROJECT, encoding: "utf8" });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain("| requests in vain, of real pages too | 0 |");
});
