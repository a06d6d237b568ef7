import { expect, test } from "vitest";
import { outputPath } from "../../model/names.ts";
import type { OutputFile, OutputKind } from "../../model/output-file.ts";
import type { SiteFiles } from "../../model/site-files.ts";
import { PreviewTree } from "./preview-tree.ts";

function file(path: string, key: string, kind: OutputKind = "page"): OutputFile {
  const blog = path.includes("/") ? path.split("/")[0] : undefined;
  return { path: outputPath(path), kind, blog, key, contents: () => `${path} ${key}` };
}

const alone = (...single: OutputFile[]): SiteFiles => ({ single, groups: [] });
const contentsOf = (tree: PreviewTree, path: string) => tree.find(path)?.contents();
const paths = (files: readonly OutputFile[]) => files.map(({ path }) => path);

test("tells what is new or different, and holds what was built", () => {
  const tree = new PreviewTree();
  expect(paths(tree.replace(alone(file("index.html", "1"), file("vote/index.html", "1")), true))).toHaveLength(2);
  const again = tree.replace(
    alone(file("index.html", "1"), file("vote/index.html", "2"), file("vote/a.html", "1")),
    true,
  );
  expect(paths(again)).toEqual(["vote/index.html", "vote/a.html"]);
  expect(contentsOf(tree, "vote/index.html")).toBe("vote/index.html 2");
  expect(tree.frontPages()).toEqual(["", "vote/"]);
});

test("a page that is no longer built goes at once, a fragment when no open page can ask for it any more", () => {
  const tree = new PreviewTree();
  tree.replace(alone(file("vote/a.html", "1"), file("vote/live/a.1.txt", "1", "fragment")), true);
  for (const build of ["2", "3", "4", "5"]) {
    tree.replace(alone(file("vote/index.html", build)), true);
    expect(tree.find("vote/a.html")).toBeUndefined();
    expect(tree.find("vote/live/a.1.txt")).toBeDefined();
  }
  tree.replace(alone(file("vote/index.html", "6")), true);
  expect(tree.find("vote/live/a.1.txt")).toBeUndefined();
});

test("pages of a held blog and of the whole site wait", () => {
  const tree = new PreviewTree();
  tree.replace(alone(file("index.html", "1"), file("vote/index.html", "1"), file("cup/index.html", "1")), true);
  tree.replace(alone(file("cup/index.html", "2")), false);
  expect(["index.html", "vote/index.html", "cup/index.html"].map((path) => contentsOf(tree, path))).toEqual([
    "index.html 1",
    "vote/index.html 1",
    "cup/index.html 2",
  ]);
});
