import { expect, test } from "vitest";
import { addMissingLines } from "./add-missing-lines.ts";

const WANTED = "# Ours.\nnode_modules/\ndist/\n";

test.each([
  ["", "node_modules/\ndist/\n"],
  ["dist/\n", "dist/\nnode_modules/\n"],
  ["secrets", "secrets\nnode_modules/\ndist/\n"],
  ["secrets\r\n", "secrets\r\nnode_modules/\r\ndist/\r\n"],
  ["dist/ \n\nnode_modules/", "dist/ \n\nnode_modules/"],
])("%j becomes %j", (present, expected) => {
  expect(addMissingLines(present, WANTED)).toBe(expected);
  expect(addMissingLines(expected, WANTED)).toBe(expected);
});
