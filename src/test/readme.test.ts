import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VERBS } from "../cli/verbs.ts";
import { ATTRIBUTE_NAMES } from "../parse/entry/attribute-kinds.ts";
import { BLOG_KEYS } from "../parse/front-matter/blog-keys.ts";
import { SITE_KEYS } from "../parse/front-matter/site-keys.ts";

const README = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

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
