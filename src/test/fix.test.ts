import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CODES } from "../diagnostics/codes.ts";
import type { DiagnosticPage } from "../diagnostics/page.ts";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { siteFolder } from "./site-folder.ts";

const SITE = "---\ntitle: The Gazette\nurl: https://example.org\n---\n";
const now = () => Date.parse("2026-11-23T12:00:00Z");
const FIXABLE = Object.entries<DiagnosticPage>(CODES).filter(([, { fixable }]) => fixable);

const wirecopy = (cwd: string, ...argv: readonly string[]) => runCommand(argv, SITE_WORK, { cwd, now });

async function codesIn(cwd: string): Promise<readonly string[]> {
  const { diagnostics } = await SITE_WORK.check({ cwd, env: {}, now, files: [] });
  return diagnostics.map(({ code }) => code);
}

function exampleFolder(code: string, { wrong }: DiagnosticPage): string {
  const files = typeof wrong === "string" ? { "blog.md": wrong } : wrong;
  const texts = Object.entries(files).flatMap(([path, text]) =>
    typeof text === "string" ? [[`content/${path}`, text]] : [],
  );
  return siteFolder({
    ...(code.startsWith("site-") ? {} : { "content/index.md": SITE }),
    ...Object.fromEntries(texts),
  });
}

const textsIn = (folder: string) =>
  readdirSync(join(folder, "content"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(folder, "content", name), "utf8"));

describe.each(FIXABLE)("%s", (code, page) => {
  test("is gone after the repair, and a second one finds nothing to do", async () => {
    const folder = exampleFolder(code, page);
    await wirecopy(folder, "fix");
    expect(await codesIn(folder)).not.toContain(code);
    const once = textsIn(folder);
    const again = await wirecopy(folder, "fix");
    expect(again.stdout).toMatch(/^Nothing to repair\./u);
    expect(textsIn(folder)).toEqual(once);
  });
});

const SLIPS =
  "---\ntitle: Vote\ndate: 2020-01-03\n---\n\n## 9:05 Second\npined: yes\n\nText.\n\n## 8:05 First\n\nText.";

test("what is repaired is said with its place, and the exit code is that of a check", async () => {
  const folder = siteFolder({ "content/index.md": SITE, "content/vote.md": SLIPS });
  const { code, stdout } = await wirecopy(folder, "fix");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^content\/vote\.md:6: .+$/mu);
  expect(stdout).toMatch(/^content\/vote\.md:7: .+$/mu);
  expect(stdout).toContain("Made 3 repairs in 1 file.");
});

test("a byte order mark, line ends and a missing last one stay, and so do files without a problem", async () => {
  const text = `\uFEFF${SLIPS.replaceAll("\n", "\r\n")}`;
  const folder = siteFolder({ "content/index.md": SITE, "content/vote.md": text });
  await wirecopy(folder, "fix");
  const repaired = text.replace("9:05", "09:05").replace("8:05", "08:05").replace("pined", "pinned");
  expect(readFileSync(join(folder, "content/vote.md"), "utf8")).toBe(repaired);
  expect(readdirSync(join(folder, "content")).toSorted()).toEqual(["index.md", "vote.md"]);
});

test("a dry run writes nothing and prints a diff on stdout, all else on stderr", async () => {
  const folder = siteFolder({ "content/index.md": SITE, "content/vote.md": SLIPS });
  const { code, stdout, stderr } = await wirecopy(folder, "fix", "--dry-run");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^--- a\/content\/vote\.md\n\+\+\+ b\/content\/vote\.md\n@@ /u);
  expect(stdout).toContain("\n-## 9:05 Second\n-pined: yes\n+## 09:05 Second\n+pinned: yes\n");
  expect(stderr).toContain("3 repairs in 1 file would be made.");
  expect(readFileSync(join(folder, "content/vote.md"), "utf8")).toBe(SLIPS);
});

test("only the files that are named are repaired", async () => {
  const folder = siteFolder({ "content/index.md": SITE, "content/vote.md": SLIPS, "content/cup.md": SLIPS });
  await wirecopy(folder, "fix", "content/cup.md");
  expect(readFileSync(join(folder, "content/vote.md"), "utf8")).toBe(SLIPS);
  expect(readFileSync(join(folder, "content/cup.md"), "utf8")).toContain("## 08:05");
});

test("what no repair puts right is printed, with the exit code 1", async () => {
  const folder = siteFolder({ "content/index.md": SITE, "content/vote.md": SLIPS.replace("8:05", "25:05") });
  const { code, stdout } = await wirecopy(folder, "fix");
  expect(code).toBe(1);
  expect(stdout).toContain("Left for you:");
  expect(stdout).toContain("entry-time-invalid");
});

test("a file that is saved during the repair is left alone", async () => {
  const folder = siteFolder({ "content/index.md": SITE, "content/vote.md": SLIPS });
  const check: typeof SITE_WORK.check = async (request) => {
    const findings = await SITE_WORK.check(request);
    writeFileSync(join(folder, "content/vote.md"), `${SLIPS}\n\nMore.\n`);
    return findings;
  };
  const { code } = await runCommand(["fix"], { ...SITE_WORK, check }, { cwd: folder, now });
  expect(code).toBe(3);
  expect(readFileSync(join(folder, "content/vote.md"), "utf8")).toContain("## 9:05");
});
