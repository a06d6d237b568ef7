import { expect, test } from "vitest";
import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { MachineFault } from "../../node/machine-fault.ts";
import type { BuildFindings, BuildRequest } from "../../node/site-request.ts";
import type { BuildListener } from "../../node/watch/watch-site.ts";
import { runCommand } from "../../test/run-command.ts";

const problem = (severity: Severity): Diagnostic => ({
  code: "entry-time-invalid",
  severity,
  span: { file: "vote.md", start: { line: 1, column: 4 }, end: { line: 1, column: 9 } },
  message: "`25:10` is not a time of day.",
  remedy: "Write HH:MM.",
});

const BUILT: BuildFindings = {
  diagnostics: [],
  sources: new Map(),
  contentFolder: "/project/content",
  notes: [],
  held: [],
  builtFromLastGood: [],
  complete: true,
  blogs: 2,
  outFolder: "/project/dist",
  files: 40,
  dueAt: undefined,
  changes: [
    { change: "new", path: "vote/a.html" },
    { change: "changed", path: "vote/index.html" },
    { change: "changed", path: "vote/live.json" },
  ],
};

const build = (findings: Partial<BuildFindings>) => ({ build: async () => ({ ...BUILT, ...findings }) });

test("a build says on stdout what it did, and nothing else", async () => {
  const { code, stdout, stderr } = await runCommand(["build"], build({}));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe("Built 2 live blogs in dist: 40 files, 1 new, 2 changed, 0 deleted (0.00 s).\n");
});

test("problems are printed on stderr as text", async () => {
  const { code, stdout, stderr } = await runCommand(["build"], build({ diagnostics: [problem("warning")] }));
  expect(code).toBe(0);
  expect(stderr).toContain("content/vote.md:1:4 warning");
  expect(stdout).not.toContain("warning");
});

test.each<[string, Partial<BuildFindings>, readonly string[], number]>([
  ["warnings under --strict", { diagnostics: [problem("warning")] }, ["--strict"], 1],
  ["notes under --strict", { diagnostics: [problem("note")] }, ["--strict"], 0],
  ["a held blog", { diagnostics: [problem("error")], held: ["vote"], complete: false }, [], 1],
  [
    "a held blog with its last good text",
    { diagnostics: [problem("error")], held: ["vote"], builtFromLastGood: ["vote"] },
    ["--keep-going"],
    0,
  ],
  [
    "a held blog without one",
    { diagnostics: [problem("error")], held: ["vote"], complete: false },
    ["--keep-going"],
    1,
  ],
])("%s: exit code", async (_, findings, options, code) => {
  expect((await runCommand(["build", ...options], build(findings))).code).toBe(code);
});

test("held blogs are named, and one built from its last good text loudly", async () => {
  const findings = { held: ["vote", "strike"], builtFromLastGood: ["strike"], complete: false };
  const { stderr } = await runCommand(["build", "--keep-going"], build(findings));
  expect(stderr).toContain("`vote` has errors and is held");
  expect(stderr).toContain("`strike` HAS ERRORS");
  expect(stderr).toContain("wait");
});

test("every option reaches the build", async () => {
  const asked: BuildRequest[] = [];
  const site = {
    build: async (request: BuildRequest) => {
      asked.push(request);
      return BUILT;
    },
  };
  await runCommand(["build"], site);
  expect(asked[0]).toMatchObject({
    cwd: "/project",
    file: undefined,
    out: undefined,
    url: undefined,
    keepGoing: false,
    allowFuture: false,
    drafts: false,
    adopt: false,
    changed: undefined,
  });
  const options =
    "-o public --url https://example.org/news --keep-going --allow-future --drafts --adopt --changed list";
  await runCommand(["build", "vote.md", ...options.split(" ")], site);
  expect(asked[1]).toMatchObject({
    file: "vote.md",
    out: "public",
    url: "https://example.org/news",
    keepGoing: true,
    allowFuture: true,
    drafts: true,
    adopt: true,
    changed: "list",
  });
});

test("watching prints each build, and ends well when it is stopped", async () => {
  const stop = new AbortController();
  const site = {
    watch: async (_: BuildRequest, { onBuilt, onFault }: BuildListener, signal: AbortSignal) => {
      onBuilt(BUILT);
      onFault(new MachineFault("The disk is full.", "Free some space."));
      onBuilt({ ...BUILT, complete: false, held: ["vote"] });
      stop.abort();
      expect(signal.aborted).toBe(true);
    },
  };
  const { code, stdout, stderr } = await runCommand(["build", "--watch"], site, { signal: stop.signal });
  expect(code).toBe(0);
  expect(stderr).toContain("The disk is full.\n→ Free some space.");
  expect(stdout.match(/^Built/gmu)).toHaveLength(2);
});

test.each([
  [true, true],
  [false, false],
])("a long build on a terminal (%s) shows a progress line (%s)", async (terminal, shown) => {
  let time = 0;
  const site = {
    build: async ({ onProgress }: BuildRequest) => {
      for (const done of [1, 2, 3, 4]) {
        time += 200;
        onProgress({ step: "Rendering", done, total: 4 });
      }
      return BUILT;
    },
  };
  const { stderr } = await runCommand(["build"], site, { terminal, now: () => time });
  expect(stderr.includes("Rendering 3/4")).toBe(shown);
  expect(stderr).not.toContain("Rendering 2/4");
  expect(stderr.endsWith(shown ? "\u001B[2K" : "")).toBe(true);
});

test("watching prints a note once, and again when it is another, errors and warnings each time", async () => {
  const note: Diagnostic = { ...problem("warning"), severity: "note", message: "No address." };
  const site = {
    watch: async (_: BuildRequest, { onBuilt }: BuildListener) => {
      const builds = [[note, problem("warning")], [note, problem("warning")], [{ ...note, message: "Another." }]];
      for (const diagnostics of builds) onBuilt({ ...BUILT, diagnostics });
    },
  };
  const { stderr } = await runCommand(["build", "--watch"], site);
  expect(stderr.match(/No address|`25:10`|Another/gu)).toEqual(["`25:10`", "No address", "`25:10`", "Another"]);
});

test("a build that breaks off takes its progress line away before it says why", async () => {
  let time = 0;
  const site = {
    build: async ({ onProgress }: BuildRequest) => {
      time += 900;
      onProgress({ step: "Writing", done: 1, total: 4 });
      throw new Error("broken");
    },
  };
  const { code, stderr } = await runCommand(["build"], site, { terminal: true, now: () => time });
  expect(code).toBe(3);
  expect(stderr).toContain("Writing 1/4\r\u001B[2Kwirecopy");
});
