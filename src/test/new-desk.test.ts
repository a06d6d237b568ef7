import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clonesOf, git, newProject, wirecopy } from "./new-project.ts";

test("a new desk: init, new, three posts from two clones, fix, build", async () => {
  const project = await newProject("--url", "https://example.org");
  const made = await wirecopy(project, ["new", "storm-alma", "--title", "Storm Alma: the coast waits"]);
  expect(made.code).toBe(0);
  const [ann = "", bo = ""] = await clonesOf(project, 2);

  const post = (folder: string, headline: string) =>
    wirecopy(folder, ["post", "storm-alma", headline, "-m", "Text.", "--push"], { random: Math.random });
  expect((await post(ann, "Ferries stop")).stdout).toContain("Pushed to origin/main");
  expect((await post(bo, "Schools close")).stdout).toContain("after merging what others had pushed");
  expect((await post(ann, "First flood warning")).stdout).toContain("Pushed to origin/main");

  const part = join(ann, "content/storm-alma/2026-11-23.md");
  writeFileSync(part, `${readFileSync(part, "utf8")}\n## 9:15 Gale warning\nkeey: yes\n\nText.\n`);
  expect((await wirecopy(ann, ["check"])).code).toBe(1);
  const fixed = await wirecopy(ann, ["fix"]);
  expect(fixed.code).toBe(0);
  expect(fixed.stdout).toContain("Made 2 repairs in 1 file.");
  git(ann, "commit", "--quiet", "--all", "-m", "A warning");
  git(ann, "push", "--quiet");

  git(bo, "pull", "--quiet", "--rebase");
  expect((await wirecopy(bo, ["check", "--strict"])).stdout).toBe("No problems.\n");
  expect((await wirecopy(bo, ["build", "--strict"])).stdout).toMatch(/^Built 2 live blogs in dist: /u);
  const page = readFileSync(join(bo, "dist/storm-alma/index.html"), "utf8");
  for (const headline of ["Ferries stop", "Schools close", "First flood warning", "Gale warning"]) {
    // Once as the entry's own headline; key events and links repeat it elsewhere.
    expect(page.match(new RegExp(`<h3[^>]*>\\s*(?:<[^>]+>\\s*)*${headline}`, "gu")), headline).toHaveLength(1);
  }
});
