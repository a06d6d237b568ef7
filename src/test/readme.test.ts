import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VERBS } from "../cli/verbs.ts";

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
