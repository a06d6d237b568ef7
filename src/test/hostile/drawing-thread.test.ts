import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteFolder } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";

const HOOK = join(import.meta.dirname, "slow-library-hook.cjs");
const INDEX = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const blog = (more: string) =>
  `---\ntitle: The vote\ndate: 2020-01-03\nwritten: oldest-first\n---\n\n## 08:00 Before\n\nText.\n${more}`;

test.each([
  ["found an error", blog(`\n## 08:05 Bad\n\n${"[".repeat(10_000)}\n`), 1],
  ["has drawn its pictures", blog(""), 0],
])("a build that %s waits for the thread that still loads its library, and tears nothing down", (_what, text, code) => {
  const folder = siteFolder({ "content/index.md": INDEX, "content/vote.md": text });
  const ended = join(folder, "ended");
  const env = { NODE_OPTIONS: `--require ${HOOK}`, WIRECOPY_ENDED: ended };
  expect(spawnProgram(["build"], { cwd: folder, env }).code).toBe(code);
  expect(existsSync(ended) && readFileSync(ended, "utf8")).toBe("by itself");
});
