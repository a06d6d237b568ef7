import { expect, test } from "vitest";
import { completePackage, newPackage } from "./complete-package.ts";

const WISHES = { name: "news", wirecopy: "^1.2.0" };
const completed = (present: string) => JSON.parse(completePackage(present, WISHES) ?? "null");

test("a new package is private and depends on the program", () => {
  expect(JSON.parse(newPackage(WISHES))).toMatchObject({
    name: "news",
    private: true,
    dependencies: { wirecopy: "^1.2.0" },
    scripts: { dev: "wirecopy dev", prepare: "wirecopy init --git || exit 0" },
  });
});

test.each([
  ['{"scripts":{"build":"make"}}', "scripts", "build", "make"],
  ['{"dependencies":{"wirecopy":"file:../x.tgz"}}', "dependencies", "wirecopy", "file:../x.tgz"],
  ['{"dependencies":{"other":"1.0.0"}}', "dependencies", "other", "1.0.0"],
])("what %s says itself stays", (present, part, name, value) => {
  expect(completed(present)[part][name]).toBe(value);
});

test("a development dependency is not named twice", () => {
  expect(completed('{"devDependencies":{"wirecopy":"1.0.0"}}')).not.toHaveProperty("dependencies");
});

test.each(["  ", "    ", "\t"])("the indentation by %j stays", (indent) => {
  const text = completePackage(JSON.stringify({ name: "desk" }, undefined, indent), WISHES);
  expect(text?.split("\n")[1]).toBe(`${indent}"name": "desk",`);
});

test("a package that lacks nothing stays as it is to the byte", () => {
  const whole = JSON.stringify(JSON.parse(newPackage(WISHES)));
  expect(completePackage(whole, WISHES)).toBe(whole);
});

test.each(["", "{", "[]", "3", "null"])("%j is no package", (text) => {
  expect(completePackage(text, WISHES)).toBeUndefined();
});

test("parts that are no objects are put right rather than trusted", () => {
  expect(completed('{"scripts":[],"dependencies":"x"}')).toMatchObject({
    scripts: { build: "wirecopy build" },
    dependencies: { wirecopy: "^1.2.0" },
  });
});
