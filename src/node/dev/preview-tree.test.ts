import { describe, expect, test, vi } from "vitest";
import { outputPath } from "../../model/names.ts";
import type { OutputFile, OutputKind } from "../../model/output-file.ts";
import type { FileGroup, SiteFiles } from "../../model/site-files.ts";
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

describe("files in groups", () => {
  const files = [file("vote/pages/1/index.html", "1"), file("vote/a.html", "1")];
  const group = { key: "group", blog: "vote", files: () => files };
  const site = (...groups: FileGroup[]): SiteFiles => ({ single: [file("vote/index.html", "1")], groups });

  test("are there while their group is, and are not made again", () => {
    const tree = new PreviewTree();
    const once = { ...group, files: vi.fn(() => files) };
    expect(tree.replace(site(once), true)).toHaveLength(3);
    expect(tree.replace(site(once), true)).toEqual([]);
    expect(once.files).toHaveBeenCalledTimes(1);
    expect([tree.size, contentsOf(tree, "vote/a.html")]).toEqual([3, "vote/a.html 1"]);
    expect(tree.frontPages()).toEqual(["vote/"]);
    tree.replace(site(), true);
    expect([tree.size, tree.find("vote/a.html")]).toEqual([1, undefined]);
  });

  test("wait while their blog is held", () => {
    const tree = new PreviewTree();
    tree.replace(site(group), true);
    tree.replace(alone(file("cup/index.html", "1")), false);
    expect([tree.size, contentsOf(tree, "vote/a.html")]).toEqual([4, "vote/a.html 1"]);
    expect(tree.replace(site(group), true)).toEqual([]);
  });

  test("are those of the last build, though their group has the same key", () => {
    const tree = new PreviewTree();
    const damaged = files.map((one) => ({ ...one, contents: () => expect.fail("damaged") }));
    tree.replace(site({ ...group, files: () => damaged }), true);
    expect(tree.replace(site(group), true)).toEqual([]);
    expect(contentsOf(tree, "vote/a.html")).toBe("vote/a.html 1");
  });
});
