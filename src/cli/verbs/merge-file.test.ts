import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../../test/run-command.ts";
import { siteFolder } from "../../test/site-folder.ts";

const blog = (...entries: readonly string[]) => `---\ntitle: Vote\ndate: 2020-01-03\n---\n\n${entries.join("\n\n")}\n`;
const mergeFile = (cwd: string) => runCommand(["merge-file", "base", "ours", "theirs"], {}, { cwd });

test("the result stands in the file of ours", async () => {
  const folder = siteFolder({
    base: blog("## 08:00 A"),
    ours: blog("## 09:00 B", "## 08:00 A"),
    theirs: blog("## 09:05 C", "## 08:00 A"),
  });
  expect(await mergeFile(folder)).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(readFileSync(join(folder, "ours"), "utf8")).toBe(blog("## 09:05 C", "## 09:00 B", "## 08:00 A"));
});

test("a conflict is told, with the exit code that git waits for", async () => {
  const folder = siteFolder({ base: blog("## 08:00 A"), ours: blog("## 08:00 B"), theirs: blog("## 08:00 C") });
  const { code, stderr } = await mergeFile(folder);
  expect(code).toBe(1);
  expect(stderr).toContain("1 place");
  expect(readFileSync(join(folder, "ours"), "utf8")).toContain("<<<<<<< ours\n## 08:00 B\n=======\n## 08:00 C\n");
});

test("a version that is not UTF-8 leaves ours as it was", async () => {
  const ours = blog("## 08:00 B");
  const folder = siteFolder({ base: blog("## 08:00 A"), ours, theirs: new Uint8Array([0x23, 0xff, 0xe4]) });
  expect((await mergeFile(folder)).code).toBe(3);
  expect(readFileSync(join(folder, "ours"), "utf8")).toBe(ours);
});
