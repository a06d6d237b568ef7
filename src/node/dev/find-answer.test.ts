import { expect, test } from "vitest";
import { findAnswer } from "./find-answer.ts";

const FILES = new Set([
  "index.html",
  "vote/index.html",
  "vote/2020-01-03-0805.html",
  "cup.html",
  "cup/index.html",
  ".nojekyll",
]);
const find = (target: string, base = "") => findAnswer(target, { base, has: (path) => FILES.has(path) });

test.each([
  ["/", "index.html"],
  ["/?from=mail", "index.html"],
  ["/vote/", "vote/index.html"],
  ["/vote/#entry", "vote/index.html"],
  ["/vote/index.html", "vote/index.html"],
  ["/vote/2020-01-03-0805.html", "vote/2020-01-03-0805.html"],
  ["/vote/2020-01-03-0805", "vote/2020-01-03-0805.html"],
  ["/%76ote/", "vote/index.html"],
  ["/cup", "cup.html"],
])("%s is %s", (target, path) => {
  expect(find(target)).toEqual({ kind: "file", path });
});

test("a folder without its slash leads to the folder", () => {
  expect(find("/vote?x=//evil.example")).toEqual({ kind: "redirect", address: "/vote/" });
});

test.each(["/", "/news"])("a site below a path is reached from %s", (target) => {
  expect(find(target, "/news")).toEqual({ kind: "redirect", address: "/news/" });
});

test("a site below a path answers there alone", () => {
  expect(find("/news/vote/", "/news")).toEqual({ kind: "file", path: "vote/index.html" });
  expect(find("/news/vote", "/news")).toEqual({ kind: "redirect", address: "/news/vote/" });
  for (const target of ["/vote/", "/newspaper/", "/newsvote/"])
    expect(find(target, "/news")).toEqual({ kind: "missing" });
});

test.each([
  "/nothing",

  "/vote.html/",
  "/.nojekyll",
  "/.wirecopy/memory",
  "/vote/.git/config",
  "/%2ehtaccess",
  "/%252e%252e/secret",
  "/vote/2020-01-03-0805/",
])("%s is nowhere", (target) => {
  expect(find(target)).toEqual({ kind: "missing" });
});

test.each([
  "/../secret",
  "/..%2fsecret",
  "/%2e%2e/secret",
  "/%2E%2E%2Fsecret",
  "/vote/..",
  "/vote/./",
  "/..\\secret",
  "/%5c..%5csecret",
  "//etc/passwd",
  "/%2fetc/passwd",
  "/vote%00.html",
  "/vote%0d%0aX: 1",
  "/%",
  "/%ff",
  "/%c0%ae%c0%ae/secret",
  "secret",
  "",
  "*",
  "http://evil.example/",
])("%j is no address of a page", (target) => {
  expect(find(target)).toMatchObject({ kind: "refused", refusal: { status: 400 } });
});
