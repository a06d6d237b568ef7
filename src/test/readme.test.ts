import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VERBS } from "../cli/verbs.ts";
import { CODES } from "../diagnostics/codes.ts";
import { listCodes } from "../diagnostics/list-codes.ts";
import * as SITE_WORK from "../node/library.ts";
import { ATTRIBUTE_NAMES } from "../parse/entry/attribute-kinds.ts";
import { BLOG_KEYS } from "../parse/front-matter/blog-keys.ts";
import { SITE_KEYS } from "../parse/front-matter/site-keys.ts";
import { runCommand } from "./run-command.ts";
import { siteFolder } from "./site-folder.ts";

const README = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

/** The README with what is made from the program put in: between two marks, or in the block of code after a mark. */
function withMadeParts(message: string): string {
  return README.replace(/(?<=<!-- codes -->\n)[\s\S]*?(?=<!-- \/codes -->)/u, () => `${listCodes(CODES)}\n`).replace(
    /(?<=<!-- message -->\n\n```\n)[\s\S]*?(?=```)/u,
    () => message,
  );
}

/** The complete example that the README shows. */
function readExample(): string {
  return /<!-- example -->\n\n```markdown\n(?<text>[\s\S]*?)```/u.exec(README)?.groups?.["text"] ?? "";
}

function checkExample(text: string) {
  const folder = siteFolder({ "content/index.md": "---\nurl: https://example.org\n---\n", "content/vote.md": text });
  return runCommand(["check"], SITE_WORK, { cwd: folder, now: () => Date.parse("2026-11-23T12:00:00Z") });
}

test("the README's example has no problems", async () => {
  expect(await checkExample(readExample())).toEqual({ code: 0, stdout: "No problems.\n", stderr: "" });
});

test("the README shows what a slip is told, and every code (run the test with -u to renew them)", async () => {
  const { code, stdout } = await checkExample(readExample().replace("## 22:40", "## 22.40"));
  expect(code).toBe(1);
  await expect(withMadeParts(stdout)).toMatchFileSnapshot("../../README.md");
});

test("the two commands stand on the first screen", () => {
  const firstScreen = README.split("\n").slice(0, 15).join("\n");
  expect(firstScreen).toContain("npm ci && npm run site");
  expect(firstScreen).toContain("npm ci && npm test");
});

test("the README lists exactly the commands that there are", () => {
  const listed = [...README.matchAll(/^\| `wirecopy (?<usage>[^`]+)` +\|/gmu)].map(({ groups }) => groups?.["usage"]);
  expect(listed).toEqual(VERBS.map(({ name, operands }) => [name, operands].filter(Boolean).join(" ")));
});

test.each(VERBS.map((verb) => [verb.name, verb] as const))("the README names every option of %s", (_, verb) => {
  for (const [name, { value }] of Object.entries(verb.options)) {
    expect(README).toMatch(new RegExp(`\`--${name}${value ? " " : "`"}`, "u"));
  }
});

/** Names in the first column of the table that follows a text. */
function namesAfter(text: string): readonly string[] {
  const table = /\n(?<rows>(?:\|.*\n)+)/u.exec(README.slice(README.indexOf(text)))?.groups?.["rows"] ?? "";
  const cells = table.split("\n").slice(2);
  return cells.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`(?<name>[^`]+)`/gu)].map(([, name]) => name ?? ""),
  );
}

test.each([
  ["**The site** (`content/index.md`)", SITE_KEYS],
  ["**A live blog.**", BLOG_KEYS],
] as const)("the README lists every key of the front matter: %s", (place, keys) => {
  expect(namesAfter(place).toSorted()).toEqual(Object.keys(keys).toSorted());
});

test("the README lists every attribute of an entry", () => {
  expect(namesAfter("### Attributes").toSorted()).toEqual(ATTRIBUTE_NAMES.toSorted());
});
