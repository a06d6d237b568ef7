import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { platform } from "node:process";
import { MachineFault, WrongUse } from "./machine-fault.ts";

/** Opens the person's editor (`VISUAL`, else `EDITOR`) with a text and gives what they have saved when it closes. */
export async function editText(text: string, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const command = (env["VISUAL"] || env["EDITOR"] || "").trim();
  if (command === "") {
    throw new WrongUse(
      "There is no text.",
      "Give it with `-m`, through a pipe, or set `EDITOR` to the editor to open.",
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-entry-"));
  const file = join(folder, "entry.md");
  try {
    writeFileSync(file, text);
    await runEditor(command, file, env);
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a shell ends with when there is no such command, or when it may not be run. */
const NOT_STARTED = new Set([126, 127]);

/** By a shell, as git does it: the command may hold quotes, options and variables. */
function runEditor(command: string, file: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  return new Promise((done, fail) => {
    const editor =
      platform === "win32"
        ? spawn(`${command} "${file}"`, { stdio: "inherit", env, shell: true })
        : spawn("/bin/sh", ["-c", `${command} "$@"`, command, file], { stdio: "inherit", env });
    editor.once("error", (cause) => fail(editorFault(command, "cannot be started", cause)));
    editor.once("exit", (code) => {
      if (code === 0) done();
      else if (code !== null && NOT_STARTED.has(code)) fail(editorFault(command, "cannot be started"));
      else fail(editorFault(command, `ended with ${code ?? "a signal"}`));
    });
  });
}

function editorFault(command: string, what: string, cause?: unknown): MachineFault {
  return new MachineFault(
    `The editor \`${command}\` ${what}, so nothing was posted.`,
    "Set `EDITOR`, or give the text with `-m`.",
    { cause },
  );
}
