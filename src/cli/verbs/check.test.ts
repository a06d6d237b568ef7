import { expect, test } from "vitest";
import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { CheckRequest, Findings } from "../../node/site-request.ts";
import { runCommand } from "../../test/run-command.ts";

const problem = (severity: Severity, file = "vote.md"): Diagnostic => ({
  code: "entry-time-invalid",
  severity,
  span: { file, start: { line: 1, column: 4 }, end: { line: 1, column: 9 } },
  message: "`25:10` is not a time of day.",
  remedy: "Write HH:MM.",
});

const finding = (...diagnostics: readonly Diagnostic[]): Findings => ({
  diagnostics,
  sources: new Map([["vote.md", "## 25:10 Polls close\n"]]),
  contentFolder: "/project/content",
  notes: [],
});

const check = (findings: Findings) => ({ check: async () => findings });

test.each<[string, readonly Severity[], readonly string[], number]>([
  ["no problem", [], [], 0],
  ["a note", ["note"], ["--strict"], 0],
  ["a warning", ["warning"], [], 0],
  ["a warning under --strict", ["warning"], ["--strict"], 1],
  ["an error", ["error"], [], 1],
])("%s", async (_, severities, options, code) => {
  const result = await runCommand(["check", ...options], check(finding(...severities.map((each) => problem(each)))));
  expect(result.code).toBe(code);
  expect(result.stderr).toBe("");
});

test("problems are results: they stand on stdout, with the line, under the path as one would type it", async () => {
  const { stdout } = await runCommand(["check"], check(finding(problem("error"))));
  expect(stdout).toContain("content/vote.md:1:4 error entry-time-invalid");
  expect(stdout).toContain("> 1 │ ## 25:10 Polls close");
});

test("without problems the text says so", async () => {
  expect((await runCommand(["check"], check(finding()))).stdout).toBe("No problems.\n");
});

test.each([
  ["/project", "content/vote.md"],
  ["/project/content", "vote.md"],
  ["/project/content/deeper", "../vote.md"],
  ["/elsewhere", "../project/content/vote.md"],
])("seen from %s the file is %s", async (cwd, file) => {
  const { stdout } = await runCommand(["check", "--format", "json"], check(finding(problem("error"))), { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ file, line: 1, column: 4 }] });
});

test("each format prints in its own way, and the last one given counts", async () => {
  const site = check(finding(problem("warning")));
  expect((await runCommand(["check", "--format=github"], site)).stdout).toMatch(/^::warning file=content\/vote\.md,/u);
  const gitlab = await runCommand(["check", "--format", "github", "--format", "gitlab"], site);
  expect(JSON.parse(gitlab.stdout)).toMatchObject([{ check_name: "entry-time-invalid", severity: "minor" }]);
});

test("problems come sorted by file and line", async () => {
  const findings = finding(problem("note", "zeta.md"), problem("error", "alpha.md"));
  const { stdout } = await runCommand(["check", "--format", "json"], check(findings));
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { file: string }[] };
  expect(diagnostics.map(({ file }) => file)).toEqual(["content/alpha.md", "content/zeta.md"]);
});

test.each<[Record<string, string>, boolean, boolean]>([
  [{}, false, false],
  [{}, true, true],
  [{ TERM: "dumb" }, true, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
])("under %j, on a terminal %s, colour is %s", async (env, terminal, coloured) => {
  const { stdout } = await runCommand(["check"], check(finding(problem("error"))), { env, terminal });
  expect(stdout.includes("\u001B[")).toBe(coloured);
});

test("files are passed on as typed, also one that looks like an option after `--`", async () => {
  let asked: CheckRequest | undefined;
  const site = {
    check: async (request: CheckRequest) => {
      asked = request;
      return finding();
    },
  };
  await runCommand(["check", "content/a.md", "--", "--b.md"], site);
  expect(asked?.files).toEqual(["content/a.md", "--b.md"]);
});

test("what is no problem of the content stands on stderr, beside the results", async () => {
  const findings = { ...finding(), notes: ["A part of the memory was damaged."] };
  const { code, stdout, stderr } = await runCommand(["check", "--format", "json"], check(findings));
  expect({ code, stdout }).toEqual({ code: 0, stdout: '{"diagnostics":[]}\n' });
  expect(stderr).toBe("A part of the memory was damaged.\n");
});
