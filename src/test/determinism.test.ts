import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleSiteFolder, readTree, siteFolder, temporaryFolder } from "./site-folder.ts";
import { spawnProgram } from "./spawn-program.ts";

/** Builds the example site in a folder and environment of its own. */
function buildExample(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const folder = exampleSiteFolder();
  const { code, stderr } = spawnProgram(["build", "--url", "https://example.org/news"], { cwd: folder, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return readTree(join(folder, "dist"));
}

test("the example site has the same bytes under another time zone, language and folder", () => {
  const here = buildExample({ TZ: "UTC", LANG: "C" });
  expect(Object.keys(here).length).toBeGreaterThan(50);
  expect(buildExample({ TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" })).toEqual(here);
  expect(buildExample({ TZ: "America/St_Johns", LANG: "fa_IR.UTF-8" })).toEqual(here);
});

test("one blog has the same bytes from whatever folder it is built", () => {
  const folder = exampleSiteFolder();
  const build = (cwd: string, file: string) => {
    const out = join(temporaryFolder(), "out");
    const { code } = spawnProgram(["build", file, "--out", out, "--url", "https://example.org"], { cwd });
    expect(code).toBe(0);
    // The list names the source by its way from the output folder.
    const { ".wirecopy-files": _, ...files } = readTree(out);
    return files;
  };
  const here = build(folder, "content/election-night");
  expect(Object.keys(here)).toContain("index.html");
  expect(build(join(folder, "content"), "election-night")).toEqual(here);
  expect(build(temporaryFolder(), join(folder, "content/election-night/index.md"))).toEqual(here);
});

test("entries of distinct minutes give the same site in every order of the file", () => {
  const minutes = ["07:00", "07:13", "07:48", "08:05", "08:30"];
  const entry = (time: string) => `## ${time} Headline of ${time}\n\nText of ${time} with *emphasis*.\n\n`;
  const build = (times: readonly string[]) => {
    const head = "---\ntitle: Vote\ndate: 2020-01-03\nwritten: newest-first\n---\n\nStandfirst.\n\n";
    const folder = siteFolder({ "content/vote.md": head + times.map(entry).join("") });
    const { code } = spawnProgram(["build", "--url", "https://example.org"], { cwd: folder });
    expect(code).toBe(0);
    return readTree(join(folder, "dist"));
  };
  const inOrder = build(minutes.toReversed());
  for (const order of [minutes, ["08:05", "07:00", "08:30", "07:48", "07:13"]]) expect(build(order)).toEqual(inOrder);
});
