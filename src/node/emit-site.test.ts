import * as fs from "node:fs";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { outputPath } from "../model/names.ts";
import type { OutputFile, OutputKind } from "../model/output-file.ts";
import { type EmitRequest, emitSite } from "./emit-site.ts";
import { MachineFault, WrongUse } from "./machine-fault.ts";
import { FILE_LIST_NAME } from "./output/file-list.ts";
import { OutputState } from "./output/output-state.ts";
import { PENDING_LIST_NAME } from "./output/pending-list.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "wirecopy-emit-")), "dist");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const identity = { kind: "site", source: "../content" };

function file(path: string, text: string, kind: OutputKind = "page", blog?: string): OutputFile {
  return { path: outputPath(path), kind, blog, key: `key of ${text}`, contents: () => text };
}

function emit(files: readonly OutputFile[], more: Partial<EmitRequest> = {}): string[] {
  const { changes } = emitSite({
    ...{ folder, identity, files: { single: files, groups: [] }, isComplete: true, adopt: false },
    ...more,
  });
  return changes.map(({ change, path }) => `${change} ${path}`);
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** Everything in the output folder but the list. */
function names(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== FILE_LIST_NAME)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

test("versions of a file that follow within a second differ in its time, by which servers tell them apart", () => {
  const seconds = ["one", "two", "six"].map((text) => {
    emit([file("vote/live.json", text, "manifest")]);
    return Math.floor(statSync(join(folder, "vote/live.json")).mtimeMs / 1000);
  });
  expect(new Set(seconds).size).toBe(3);
  expect(seconds).toEqual(seconds.toSorted());
});

test("a file whose contents are made elsewhere is taken when it is done, and waited for when all others are made", () => {
  const order: string[] = [];
  const made = (path: string, more: Partial<OutputFile> = {}): OutputFile => ({
    ...file(path, path, "media"),
    contents: () => {
      order.push(path);
      return path;
    },
    ...more,
  });
  const begun = (path: string, isReady: () => boolean) =>
    made(path, { begin: () => order.push(`begin ${path}`), isReady });
  const others = Array.from({ length: 60 }, (_, number) => made(`media/${number}.txt`));
  const late = begun("media/late.png", () => false);
  const soon = begun("media/soon.png", () => order.includes("media/40.txt"));
  const paths = [soon, ...others, late].map(({ path }) => `new ${path}`);
  expect(emit([soon, ...others, late])).toEqual(paths);
  expect(order.slice(0, 2)).toEqual(["begin media/soon.png", "begin media/late.png"]);
  expect(order.indexOf("media/soon.png")).toBeLessThan(order.indexOf("media/59.txt"));
  expect(order.at(-1)).toBe("media/late.png");
});

describe("a build of thousands of files", () => {
  const many = Array.from({ length: 5100 }, (_, number) =>
    file(`vote/${number}.html`, `Page ${number} – ${"x".repeat(number % 90)}`),
  );

  test("writes and lists them as they would be one by one", () => {
    expect(emit(many)).toEqual(many.map(({ path }) => `new ${path}`));
    const list = readFileSync(join(folder, FILE_LIST_NAME), "utf8");
    expect(names()).toEqual(many.map(({ path }) => path).toSorted());
    expect(many.every(({ path, contents }) => read(path) === contents())).toBe(true);
    rmSync(folder, { recursive: true });
    emit(many.slice(0, 2600));
    emit(many);
    expect(readFileSync(join(folder, FILE_LIST_NAME), "utf8")).toBe(list);
    expect(emit(many)).toEqual([]);
  }, 60_000);

  test("leaves nothing behind where one of them cannot be made", () => {
    const broken = {
      ...file("vote/broken.html", "x"),
      contents: (): string => {
        throw new Error("no such template");
      },
    };
    expect(() => emit([...many, broken])).toThrow("no such template");
    expect(names()).toEqual([]);
  }, 60_000);
});

/** A disk on which the n-th call of a kind fails, as if the process were killed or the disk full. */
function failingDisk(call: "write" | "rename", at: number, code: string): NonNullable<EmitRequest["disk"]> {
  let count = 0;
  const fail = (present: "write" | "rename") => {
    if (present === call && ++count === at) throw Object.assign(new Error(code), { code });
  };
  return {
    writeFileSync: (...args) => {
      fail("write");
      fs.writeFileSync(...args);
    },
    renameSync: (...args) => {
      fail("rename");
      fs.renameSync(...args);
    },
  };
}

const first = [file("index.html", "one"), file("vote/index.html", "two", "page", "vote")];

describe("what is written", () => {
  test("writes every file of the first build, in order of kinds, manifests last", () => {
    const files = [
      file("vote/live.json", "{}", "manifest"),
      file("vote/rss.xml", "<rss/>", "feed"),
      file("vote/index.html", "page"),
      file("vote/live/a.1.txt", "fragment", "fragment"),
      file("media/a.1.jpg", "picture", "media"),
      file("assets/a.1.css", "styles", "asset"),
    ];
    expect(emit(files)).toEqual(files.toReversed().map(({ path }) => `new ${path}`));
    expect(names()).toEqual(files.map(({ path }) => path as string).toSorted());
  });

  test("writes nothing and makes no contents where no key has changed", () => {
    emit(first);
    const list = statSync(join(folder, FILE_LIST_NAME));
    const lazy = first.map((file) => ({ ...file, contents: () => expect.fail("must not be made") }));
    expect(emit(lazy)).toEqual([]);
    expect(statSync(join(folder, FILE_LIST_NAME)).ino).toBe(list.ino);
  });

  test("leaves a file alone whose key has changed and whose bytes have not", () => {
    emit(first);
    const before = statSync(join(folder, "index.html"), { bigint: true });
    expect(emit([{ ...file("index.html", "one"), key: "another" }, ...first.slice(1)])).toEqual([]);
    expect(statSync(join(folder, "index.html"), { bigint: true })).toMatchObject({
      ino: before.ino,
      mtimeNs: before.mtimeNs,
    });
  });

  test("writes a changed file and says so", () => {
    emit(first);
    expect(emit([file("index.html", "new words"), ...first.slice(1)])).toEqual(["changed index.html"]);
    expect(read("index.html")).toBe("new words");
  });

  test("writes a file again that somebody has deleted", () => {
    emit(first);
    rmSync(join(folder, "vote"), { recursive: true });
    expect(emit(first)).toEqual(["new vote/index.html"]);
    expect(read("vote/index.html")).toBe("two");
  });

  test("writes bytes as they are", () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x00]);
    emit([{ ...file("media/a.1.bin", "", "media"), contents: () => bytes }]);
    expect(new Uint8Array(readFileSync(join(folder, "media/a.1.bin")))).toEqual(bytes);
  });
});

describe("what is removed", () => {
  test("removes files that the build no longer makes, and folders that are empty then", () => {
    emit([...first, file("old/pages/1/index.html", "old")]);
    expect(emit(first)).toEqual(["deleted old/pages/1/index.html"]);
    expect(readdirSync(folder)).not.toContain("old");
  });

  test("never removes what it has not written", () => {
    emit([...first, file("old/index.html", "old")]);
    writeFileSync(join(folder, "CNAME"), "example.org");
    writeFileSync(join(folder, "old/notes.txt"), "mine");
    emit(first);
    expect(names()).toEqual(["CNAME", "index.html", "old/notes.txt", "vote/index.html"]);
  });

  test.each(["fragment", "asset", "media"] as const)("keeps a replaced %s for three more changing builds", (kind) => {
    const build = (n: number) => emit([file("index.html", `build ${n}`)]);
    emit([file("index.html", "build 0"), file("x/a.1.txt", "old", kind)]);
    for (const n of [1, 2, 3, 4]) {
      expect(build(n)).toEqual(["changed index.html"]);
      expect(build(n)).toEqual([]);
      expect(names()).toContain("x/a.1.txt");
    }
    expect(build(5)).toEqual(["changed index.html", "deleted x/a.1.txt"]);
    expect(names()).toEqual(["index.html"]);
  });

  test("takes a replaced fragment back into use", () => {
    const fragment = file("vote/live/a.1.txt", "old", "fragment");
    const page = (n: number) => file("index.html", `build ${n}`);
    emit([page(0), fragment]);
    emit([page(1)]);
    emit([page(2), fragment]);
    for (const n of [3, 4, 5, 6]) emit([page(n), fragment]);
    expect(read(fragment.path)).toBe("old");
  });

  test("leaves the files of a held blog, and those of the whole site, as they are", () => {
    const all = [...first, file("vote/a.html", "a", "page", "vote"), file("cup/index.html", "cup", "page", "cup")];
    emit(all);
    expect(emit([file("cup/index.html", "goal", "page", "cup")], { isComplete: false })).toEqual([
      "changed cup/index.html",
    ]);
    expect(names()).toEqual(["cup/index.html", "index.html", "vote/a.html", "vote/index.html"]);
    expect(emit(first)).toEqual(["deleted cup/index.html", "deleted vote/a.html"]);
  });
});

describe("a process that builds again and again", () => {
  const state = () => new OutputState();

  test("sees what it has written and removed itself", () => {
    const kept = state();
    const extra = file("vote/new.html", "new", "page", "vote");
    expect(emit(first, { state: kept })).toHaveLength(2);
    expect(emit(first, { state: kept })).toEqual([]);
    expect(emit([...first, extra], { state: kept })).toEqual(["new vote/new.html"]);
    expect(emit(first.slice(0, 1), { state: kept })).toHaveLength(2);
    expect(emit([...first, extra], { state: kept })).toEqual(["new vote/index.html", "new vote/new.html"]);
    expect(names()).toEqual(["index.html", "vote/index.html", "vote/new.html"]);
  });

  test("sees what others have deleted or built meanwhile", async () => {
    const kept = state();
    emit(first, { state: kept });
    await new Promise((resolve) => setTimeout(resolve, 20));
    rmSync(join(folder, "vote/index.html"));
    expect(emit(first, { state: kept })).toEqual(["new vote/index.html"]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    emit([file("index.html", "other")]);
    expect(emit(first, { state: kept })).toEqual(["changed index.html", "new vote/index.html"]);
  });
});

test("takes it from who knows that nobody touched the folder, for one build", () => {
  emit(first);
  rmSync(join(folder, "vote/index.html"));
  const state = new OutputState();
  state.expectAsListed(new Map([["vote", statSync(join(folder, "vote")).mtimeMs]]));
  expect(emit([file("index.html", "other"), ...first.slice(1)], { state })).toEqual(["changed index.html"]);
  expect(emit(first, { state })).toEqual(["changed index.html", "new vote/index.html"]);
});

describe("whose folder it is", () => {
  test("refuses a folder that holds other files", () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "index.html"), "mine");
    expect(() => emit(first)).toThrow(WrongUse);
    expect(names()).toEqual(["index.html"]);
  });

  test("takes such a folder over when told to, and removes nothing of it", () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "index.html"), "mine");
    writeFileSync(join(folder, "other.html"), "mine");
    expect(emit(first, { adopt: true })).toEqual(["changed index.html", "new vote/index.html"]);
    expect(read("other.html")).toBe("mine");
    expect(emit(first)).toEqual([]);
  });

  test.each([
    { kind: "site", source: "../other" },
    { kind: "site with drafts", source: "../content" },
  ])("refuses the folder of another build: $kind from $source", (other) => {
    emit(first, { identity: other });
    expect(() => emit([file("index.html", "ours")])).toThrow(WrongUse);
    expect(read("index.html")).toBe("one");
    expect(emit([file("index.html", "ours")], { adopt: true })).toEqual([
      "changed index.html",
      "deleted vote/index.html",
    ]);
  });

  test("refuses a folder whose list is damaged", () => {
    emit(first);
    const list = join(folder, FILE_LIST_NAME);
    writeFileSync(list, readFileSync(list, "utf8").replace("vote/index.html", "../../etc/passwd"));
    expect(() => emit(first)).toThrow(WrongUse);
  });

  test("refuses to replace a file in the folder that it has not written", () => {
    emit(first.slice(0, 1));
    mkdirSync(join(folder, "vote"));
    writeFileSync(join(folder, "vote/index.html"), "mine");
    expect(() => emit(first)).toThrow(WrongUse);
    expect(read("vote/index.html")).toBe("mine");
  });

  test("does not write through a link that leads out of the folder", () => {
    emit(first.slice(0, 1));
    const outside = join(folder, "../outside");
    mkdirSync(outside);
    symlinkSync(outside, join(folder, "vote"));
    expect(() => emit(first)).toThrow(MachineFault);
    expect(readdirSync(outside)).toEqual([]);
  });

  test("does not remove through a link that leads out of the folder", () => {
    emit(first);
    const outside = join(folder, "../outside");
    fs.renameSync(join(folder, "vote"), outside);
    symlinkSync(outside, join(folder, "vote"));
    emit(first.slice(0, 1));
    expect(readdirSync(outside)).toEqual(["index.html"]);
  });

  test.each(["../x.html", "/x.html", "a/../../x.html", "a//x", "C:/x", "a\\x", "a\u0000x"])(
    "takes a path that would leave the folder for a bug: %j",
    (path) => {
      expect(() => emit([file(path, "x")])).toThrow(/leaves the output folder/);
      expect(readdirSync(join(folder, ".."))).toEqual(["dist"]);
    },
  );

  test("refuses an output path that is a file", () => {
    writeFileSync(folder, "mine");
    expect(() => emit(first)).toThrow(WrongUse);
    expect(readFileSync(folder, "utf8")).toBe("mine");
  });
});

describe("what goes wrong", () => {
  const second = [file("index.html", "ONE"), file("new.html", "new"), file("vote/index.html", "TWO", "page", "vote")];

  test.each([1, 2, 3])("leaves the old site untouched when the disk is full at file %i", (at) => {
    emit(first);
    expect(() => emit(second, { disk: failingDisk("write", at, "ENOSPC") })).toThrow(MachineFault);
    expect(names()).toEqual(["index.html", "vote/index.html"]);
    expect([read("index.html"), read("vote/index.html")]).toEqual(["one", "two"]);
    expect(emit(second)).toHaveLength(3);
  });

  test.each([1, 2, 3])("finishes the work of a build that was killed before it replaced file %i", (at) => {
    emit([...first, file("old.html", "old")]);
    expect(() => emit(second, { disk: failingDisk("rename", at, "EIO") })).toThrow(MachineFault);
    expect(fs.existsSync(join(folder, PENDING_LIST_NAME))).toBe(true);
    expect(emit(second)).toEqual(["changed index.html", "new new.html", "changed vote/index.html", "deleted old.html"]);
    expect(names()).toEqual(["index.html", "new.html", "vote/index.html"]);
    expect(emit(second)).toEqual([]);
  });

  test("goes back to the old contents after a killed build", () => {
    emit(first);
    expect(() => emit(second, { disk: failingDisk("rename", 3, "EIO") })).toThrow(MachineFault);
    emit(first);
    expect(names()).toEqual(["index.html", "vote/index.html"]);
    expect([read("index.html"), read("vote/index.html")]).toEqual(["one", "two"]);
  });

  test("finishes the work of a first build that was killed", () => {
    expect(() => emit(first, { disk: failingDisk("rename", 2, "EIO") })).toThrow(MachineFault);
    expect(emit(first)).toEqual(["new index.html", "new vote/index.html"]);
  });

  test("leaves nothing in the way of the next build when a file of the first cannot be made", () => {
    const damaged = (): string => {
      throw new Error("damaged");
    };
    expect(() => emit([...first, { ...file("vote/rss.xml", "", "feed"), contents: damaged }])).toThrow("damaged");
    expect(readdirSync(folder)).toEqual([]);
    expect(emit(first)).toEqual(["new index.html", "new vote/index.html"]);
  });

  test("tells the changes again when it was killed before it could say that they are told", () => {
    emit(first);
    const report = () => {
      throw new Error("killed");
    };
    expect(() => emit(second, { report })).toThrow("killed");
    expect(emit(second)).toEqual(["changed index.html", "new new.html", "changed vote/index.html"]);
  });
});
