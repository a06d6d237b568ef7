import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../test/site-folder.ts";
import { editText } from "./edit-text.ts";

/** An editor that does what a script says; `$1` is an option of its own where it has one. */
function editor(script: string): string {
  const file = join(temporaryFolder(), "my editor");
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return `'${file}'`;
}

const edit = (variables: Readonly<Record<string, string>>) =>
  editText("Before.", { PATH: process.env["PATH"], ...variables });

test("what the editor leaves is the text; its name may hold blanks, quotes and options", async () => {
  expect(await edit({ EDITOR: `${editor('test "$1" = --wait && printf After. > "$2"')} --wait` })).toBe("After.");
});

test("the editor sees the text, and VISUAL goes before EDITOR", async () => {
  expect(await edit({ VISUAL: editor('printf " After." >> "$1"'), EDITOR: "false" })).toBe("Before. After.");
});

test.each([
  ["no editor", {}, "There is no text."],
  ["an editor that is not there", { EDITOR: "/nowhere/editor" }, "cannot be started"],
  ["an editor that fails", { EDITOR: "false" }, "ended with 1"],
])("%s is told in plain words", async (_, variables, words) => {
  await expect(edit(variables)).rejects.toThrow(words);
});
