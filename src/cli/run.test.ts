import { describe, expect, test } from "vitest";
import { runCommand } from "../test/run-command.ts";
import { VERBS } from "./verbs.ts";

const names = VERBS.map((verb) => verb.name);

test("the help lists every command with its summary on stdout", async () => {
  const { code, stdout, stderr } = await runCommand(["--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const { name, summary } of VERBS)
    expect(stdout).toMatch(new RegExp(`^ {2}${name} .*${summary.slice(0, 20)}`, "mu"));
  expect((await runCommand(["-h"])).stdout).toBe(stdout);
  expect((await runCommand(["help"])).stdout).toBe(stdout);
});

test.each(names)("`%s --help` shows each of its options", async (name) => {
  const { code, stdout, stderr } = await runCommand([name, "--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const verb = VERBS.find((each) => each.name === name);
  for (const option of Object.keys(verb?.options ?? {})) expect(stdout).toContain(`--${option}`);
  expect((await runCommand([name, "-h"])).stdout).toBe(stdout);
  expect((await runCommand(["help", name])).stdout).toBe(stdout);
});

test("no line of the help is wider than 100 columns", async () => {
  for (const argv of [["--help"], ...names.map((name) => [name, "--help"])]) {
    const { stdout } = await runCommand(argv);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  }
});

test("the version stands alone on stdout", async () => {
  expect(await runCommand(["--version"])).toEqual({ code: 0, stdout: "1.2.3\n", stderr: "" });
});

test("no command at all is wrong use and shows the help on stderr", async () => {
  const { code, stdout, stderr } = await runCommand([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Commands:");
});

describe("wrong use ends with 2 and says what was meant:", () => {
  test.each([
    [["biuld"], "wirecopy build"],
    [["chek"], "wirecopy check"],
    [["frobnicate"], "wirecopy --help"],
    [["--strict", "build"], "wirecopy build --strict"],
    [["build", "--stric"], "--strict"],
    [["build", "--keepgoing"], "--keep-going"],
    [["build", "--frobnicate"], "wirecopy build --help"],
    [["build", "-x"], "wirecopy build --help"],
    [["build", "--constructor"], "wirecopy build --help"],
    [["build", "--out"], "--out FOLDER"],
    [["build", "--out="], "--out FOLDER"],
    [["build", "--out", "--strict"], "--out FOLDER"],
    [["build", "--strict=yes"], "Write `--strict` alone"],
    [["build", "one.md", "two.md"], "two.md"],
    [["build", "--drafts"], "--out"],
    [["build", "--url", "example.org"], "https://"],
    [["build", "--url", "ftp://example.org"], "https://"],
    [["build", "--url", "https://example.org/?q"], "https://"],
    [["build", "--url", "https://a:b@example.org/"], "https://"],
    [["check", "--format", "xml"], "text, json, github, gitlab"],
    [["check", "--format", "jsn"], "--format json"],
    [["check", "--format", "constructor"], "text, json"],
    [["explain"], "wirecopy explain CODE"],
    [["explain", "no-such-code-anywhere"], "wirecopy check"],
    [["help", "biuld"], "wirecopy build"],
  ])("%j", async (argv, said) => {
    const { code, stdout, stderr } = await runCommand(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});

describe("what could not be foreseen ends with 3 in plain words:", () => {
  const failing = (error: unknown) => ({ check: () => Promise.reject(error) });

  test("a fault of ours asks for a report and shows no stack", async () => {
    const { code, stderr } = await runCommand(["check"], failing(new TypeError("x is not a function")));
    expect(code).toBe(3);
    expect(stderr).toContain("x is not a function");
    expect(stderr).toContain("1.2.3");
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  test("the stack comes on request, with the causes", async () => {
    const error = new Error("outer", { cause: new Error("inner") });
    const { stderr } = await runCommand(["check"], failing(error), { env: { WIRECOPY_DEBUG: "1" } });
    expect(stderr).toMatch(/^\s+at /mu);
    expect(stderr).toContain("inner");
  });

  test("a full disk is the machine's fault, also inside another error", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device"), {
      code: "ENOSPC",
      syscall: "write",
      path: "dist/x",
    });
    const { code, stderr } = await runCommand(["check"], failing(new Error("Cannot write", { cause: full })));
    expect(code).toBe(3);
    expect(stderr).toContain("disk is full");
    expect(stderr).not.toContain("report");
  });

  test.each(["text", undefined, { a: 1 }])("even %j can be thrown", async (thrown) => {
    expect((await runCommand(["check"], failing(thrown))).code).toBe(3);
  });
});
