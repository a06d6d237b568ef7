import { expect, test } from "vitest";
import type { PreviewFindings, PreviewListener, PreviewRequest } from "../../node/dev/preview-request.ts";
import { MachineFault } from "../../node/machine-fault.ts";
import { runCommand } from "../../test/run-command.ts";

const BUILT: PreviewFindings = {
  ...{ diagnostics: [], sources: new Map(), contentFolder: "/project/content", notes: [] },
  ...{ held: [], builtFromLastGood: [], blogs: 2, changed: 3, files: 40, drafts: [] },
};

/** A preview that asks for nothing and tells what `act` makes it tell. */
function preview(act: (listener: PreviewListener, request: PreviewRequest) => void) {
  return {
    preview: async (request: PreviewRequest, listener: PreviewListener) => act(listener, request),
  };
}

test("every option reaches the preview, and only this machine is let in unless somebody says otherwise", async () => {
  const asked: PreviewRequest[] = [];
  const site = preview((_, request) => asked.push(request));
  await runCommand(["dev"], site);
  expect(asked[0]).toMatchObject({ cwd: "/project", host: undefined, port: 4321, allowFuture: false, drafts: false });
  await runCommand(["dev", "-p", "8080", "--host", "0.0.0.0", "--allow-future", "--drafts"], site);
  expect(asked[1]).toMatchObject({ host: "0.0.0.0", port: 8080, allowFuture: true, drafts: true });
});

test.each(["http", "-1", "65536", "80.5", "123456"])("%s is no port", async (port) => {
  const { code, stderr } = await runCommand(["dev", `--port=${port}`]);
  expect(code).toBe(2);
  expect(stderr).toContain(`\`${port}\` is no port.`);
});

test("says where to look, and ends well", async () => {
  const site = preview(({ onReady, onBuilt }) => {
    onBuilt(BUILT);
    onReady({ port: 4321, addresses: ["http://127.0.0.1:4321/"] });
  });
  const { code, stdout, stderr } = await runCommand(["dev"], site);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(
    "Built 2 live blogs: 3 files of 40 new or changed.\nLook at it: http://127.0.0.1:4321/\nCtrl-C ends it.\n",
  );
});

test("says when the port was taken, and warns when others are let in", async () => {
  const site = preview(({ onReady }) => onReady({ port: 8081, addresses: ["http://127.0.0.1:8081/"] }));
  const { stdout, stderr } = await runCommand(["dev", "--port", "8080", "--host", "0.0.0.0"], site);
  expect(stdout).toContain("Port 8080 is taken; 8081 is free.\nLook at it: http://127.0.0.1:8081/\n");
  expect(stderr).toContain("everybody who reaches this machine can read the site");
});

test("problems are printed when they are others than before, faults in plain words", async () => {
  const site = preview(({ onBuilt, onFault }) => {
    const held = { ...BUILT, held: ["vote", "cup"], builtFromLastGood: ["cup"] };
    for (const findings of [held, held, BUILT, held]) onBuilt(findings);
    onFault(new MachineFault("The disk is full.", "Free some space."));
  });
  const { code, stderr } = await runCommand(["dev"], site);
  expect(code).toBe(0);
  expect(stderr.match(/`cup` has errors and shows its last good text/gu)).toHaveLength(2);
  expect(stderr).toContain("`vote` has errors and is not shown");
  expect(stderr).toContain("The disk is full.\n→ Free some space.");
});

test("a note is printed once, and again when it is another; errors and warnings when they are others than before", async () => {
  const problem = (severity: "warning" | "note", message: string, line = 1) => ({
    ...{ code: "site-url-missing" as const, severity, message, remedy: "Write it." },
    span: { file: "index.md", start: { line, column: 1 }, end: { line, column: 1 } },
  });
  const site = preview(({ onBuilt }) => {
    const note = problem("note", "No address.");
    const warning = problem("warning", "No words.");
    const builds = [
      [note, warning],
      [note, warning],
      [{ ...note, ...problem("note", "No address.", 4) }],
      [problem("note", "Another.")],
      [],
      [note],
    ];
    for (const diagnostics of builds) onBuilt({ ...BUILT, diagnostics });
  });
  const { stderr } = await runCommand(["dev"], site);
  expect(stderr.match(/No address|No words|Another/gu)).toEqual(["No words", "No address", "Another", "No address"]);
});
