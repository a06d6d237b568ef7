import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MachineFault, WrongUse } from "./machine-fault.ts";

/** Opens the person's editor (`VISUAL`, else `EDITOR`) with a text and gives what they have saved when it closes. */
export async function editText(text: string, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const [command, ...args] = (env["VISUAL"] || env["EDITOR"] || "").split(" ").filter(Boolean);
  if (command === undefined) {
    throw new WrongUse(
      "There is no text.",
      "Give it with `-m`, through a pipe, or set `EDITOR` to the editor to open.",
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-entry-"));
  const file = join(folder, "entry.md");
  try {
    writeFileSync(file, text);
    await runEditor(command, [...args, file]);
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runEditor(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const editor = spawn(command, args, { stdio: "inherit" });
    editor.once("error", (cause) => fail(editorFault(command, "cannot be started", cause)));
    editor.once("exit", (code) => {
      if (code === 0) done();
      else fail(editorFault(command, `ended with ${code ?? "a signal"}`));
    });
  });
}

function editorFault(command: string, what: string, cause?: unknown): MachineFault {
  return new MachineFault(`The editor \`${command}\` ${what}.`, "Set `EDITOR`, or give the text with `-m`.", { cause });
}
