import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wirecopy } from "./new-project.ts";
import { siteFolder, writeInto } from "./site-folder.ts";

const SITE = "---\nurl: https://example.org\n---\n";
const HEAD = "---\ntitle: Vote\ndate: 2026-11-23\n---\n\n## 11:00\n\nText.\n\n";
const RUN = {
  GITHUB_REPOSITORY: "gazette/live",
  GITHUB_REF_NAME: "main",
  GITHUB_SERVER_URL: "https://github.com",
};

async function summaryOf(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>, project = "") {
  const folder = siteFolder({ summary: "" });
  for (const [path, text] of Object.entries({ "index.md": SITE, ...files })) {
    writeInto(join(folder, project), join("content", path), text);
  }
  const summary = join(folder, "summary");
  const result = await wirecopy(join(folder, project), ["check", "--format", "github"], {
    env: { ...env, GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: summary },
  });
  return { ...result, summary: readFileSync(summary, "utf8") };
}

test("each problem links to its line in the editor, beside the annotation", async () => {
  const { code, stdout, summary } = await summaryOf({ "vote.md": `${HEAD}## 25:10 Polls close\n` }, RUN);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::error file=content\/vote\.md,line=10,/u);
  expect(summary).toContain("1 problem.");
  expect(summary).toContain(
    "- ❌ [content/vote.md:10](https://github.com/gazette/live/edit/main/content/vote.md#L10) error `entry-time-invalid`: `25:10`",
  );
});

test("a pull request links to its own branch, and to the fork it comes from", async () => {
  const event = siteFolder({
    "event.json": JSON.stringify({ pull_request: { head: { repo: { full_name: "ann/live" } } } }),
  });
  const env = { ...RUN, GITHUB_REF_NAME: "7/merge", GITHUB_HEAD_REF: "night shift/#1" };
  const files = { "vote.md": `${HEAD}## 25:10\n` };
  const own = await summaryOf(files, env);
  expect(own.summary).toContain("(https://github.com/gazette/live/edit/night%20shift/%231/content/vote.md#L10)");
  const fork = await summaryOf(files, { ...env, GITHUB_EVENT_PATH: join(event, "event.json") });
  expect(fork.summary).toContain("(https://github.com/ann/live/edit/night%20shift/%231/content/vote.md#L10)");
});

test("a project below the top of its repository is named with its full path", async () => {
  const { stdout, summary } = await summaryOf({ "vote.md": `${HEAD}## 25:10\n` }, RUN, "sites/news");
  expect(stdout).toMatch(/^::error file=sites\/news\/content\/vote\.md,line=10,/u);
  expect(summary).toContain("/edit/main/sites/news/content/vote.md#L10)");
});

test("words of the writer are no markup in it", async () => {
  const { summary } = await summaryOf({ "vote.md": `${HEAD}## <img src=x> [a](b) @all\n` }, RUN);
  const outside = summary.replaceAll(/`[^`]*`/gu, "");
  expect(outside).not.toMatch(/(?<!\\)<|\]\(b\)|(?<!\\)@/u);
});

test("without problems it says so", async () => {
  const { code, summary } = await summaryOf({ "vote.md": `${HEAD}` }, RUN);
  expect({ code, summary }).toEqual({ code: 0, summary: "**Live blogs:** no problems.\n\n" });
});
