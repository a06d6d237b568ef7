import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { buildSite } from "../build-site.ts";
import { checkContent } from "../check-content.ts";
import type { BuildFindings, BuildRequest } from "../site-request.ts";

const asset = (name: string) => ({ path: `assets/${name}`, contents: `/* ${name} */`, integrity: "sha384-x" });
const assets = { script: asset("wirecopy.0.js"), styles: asset("styles.0.css") };
const program = { id: "test", assets };
vi.mock("../program.ts", async (original) => ({ ...(await original<object>()), readProgram: () => program }));

let opened = 0;
/** What somebody does when the site is written and the build has not ended. */
let afterWriting = () => {};
vi.mock("../site-project.ts", async (original) => {
  const { SiteProject } = await original<typeof import("../site-project.ts")>();
  class CountedProject extends SiteProject {
    override build(options: Parameters<InstanceType<typeof SiteProject>["build"]>[0]) {
      opened += 1;
      return super.build(options);
    }

    override keepTexts() {
      super.keepTexts();
      afterWriting();
    }
  }
  return { SiteProject: CountedProject };
});

const NOW = Date.UTC(2020, 0, 3, 12);
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "wirecopy-last-build-"));
  write("content/index.md", "---\ntitle: Gazette\nurl: https://example.org/news\n---\n");
  write("content/vote.md", VOTE);
  write("content/notes.pdf", "a file that nobody links");
});
afterEach(() => {
  program.id = "test";
  afterWriting = () => {};
  rmSync(cwd, { recursive: true, force: true });
});

const VOTE = "---\ntitle: Vote\ndate: 2020-01-03\n---\n\nStandfirst.\n\n## 07:00 First\n\nText ![](no.png) of it.\n";

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

function build(more: Partial<BuildRequest> = {}): BuildFindings {
  return buildSite({
    ...{ cwd, env: {}, now: () => NOW, file: undefined, out: undefined, url: undefined, changed: undefined },
    ...{ keepGoing: false, allowFuture: false, drafts: false, adopt: false, onProgress: () => undefined },
    ...more,
  });
}

/** True when a build reads the content, false when the last result stands for it. */
function reads(more: Partial<BuildRequest> = {}): boolean {
  const before = opened;
  build(more);
  return opened > before;
}

describe("a build of a site that nobody touched", () => {
  test("reads no text, tells the same problems and lists no change", () => {
    const first = build();
    const before = opened;
    const again = build({ changed: "changes.txt" });
    expect(opened).toBe(before);
    expect(again).toEqual({ ...first, changes: [], sources: new Map([["vote.md", VOTE]]) });
    expect(again.diagnostics.map(({ code }) => code)).toContain("picture-missing");
    expect(readFileSync(join(cwd, "changes.txt"), "utf8")).toBe("");
  });

  test("leaves every file of the site as it is", () => {
    build();
    const state = () =>
      readdirSync(join(cwd, "dist"), { recursive: true, encoding: "utf8" }).map((name) => {
        const { mtimeMs, ino } = statSync(join(cwd, "dist", name));
        return [name, mtimeMs, ino];
      });
    const before = state();
    build();
    expect(state()).toEqual(before);
  });

  test("is done for each output folder by itself", () => {
    expect([reads(), reads({ out: "other" })]).toEqual([true, true]);
    expect([reads(), reads({ out: "other" })]).toEqual([false, false]);
  });
});

describe("the site is looked at again when", () => {
  const change: Readonly<Record<string, () => void>> = {
    "a text was edited": () => write("content/vote.md", VOTE.replace("First", "Later")),
    "a text was replaced by one of the same size and time": () => {
      const { atimeMs, mtimeMs } = statSync(join(cwd, "content/vote.md"));
      write("content/vote.md", VOTE.replace("First", "Third"));
      utimesSync(join(cwd, "content/vote.md"), atimeMs / 1000, mtimeMs / 1000);
    },
    "a blog came": () => write("content/cup.md", VOTE),
    "a blog went": () => rmSync(join(cwd, "content/vote.md")),
    "a blog got another name": () => renameSync(join(cwd, "content/vote.md"), join(cwd, "content/ballot.md")),
    "a picture that was missing came": () => write("content/no.png", "no picture"),
    "the project got a template": () => write("templates/head.eta", "<!-- ours -->"),
    "the project got words": () => write("templates/locales/tlh.json", "{}"),
    "another version of the program builds": () => {
      program.id = "other";
    },
    "a page is gone": () => rmSync(join(cwd, "dist/vote/2020-01-03-0700.html")),
    "a folder of the site is gone": () => rmSync(join(cwd, "dist/corrections"), { recursive: true }),
    "the front page is gone": () => rmSync(join(cwd, "dist/index.html")),
    "the site is gone": () => rmSync(join(cwd, "dist"), { recursive: true }),
    "a stranger put a file into the site": () => write("dist/vote/extra.html", "extra"),
    "the memory is gone": () => rmSync(join(cwd, ".wirecopy/memory"), { recursive: true }),
    "the last good texts are gone": () => rmSync(join(cwd, ".wirecopy/last-good"), { recursive: true }),
    "all that was kept is gone": () => rmSync(join(cwd, ".wirecopy"), { recursive: true }),
    "the last result is damaged": () => {
      const folder = join(cwd, ".wirecopy/last-build");
      for (const name of readdirSync(folder)) {
        const text = readFileSync(join(folder, name), "utf8");
        writeFileSync(join(folder, name), text.replace('"files":', '"Files":'));
      }
    },
  };
  test.each(Object.entries(change))("%s", (_, make) => {
    build();
    expect(reads()).toBe(false);
    make();
    expect(reads()).toBe(true);
    expect(reads()).toBe(false);
  });

  test.each<[string, Partial<BuildRequest>]>([
    ["another address is asked for", { url: "https://example.org/other" }],
    ["entries may lie ahead", { allowFuture: true }],
    ["the clock was put back", { now: () => NOW - 86_400_000 }],
    ["the host says that this is a preview", { env: { CI_MERGE_REQUEST_IID: "7" } }],
  ])("%s", (_, request) => {
    build();
    expect(reads(request)).toBe(true);
  });

  test("a variable that no build asks for is none of them", () => {
    build();
    expect(reads({ env: { EDITOR: "vi" } })).toBe(false);
  });
});

test("a site whose list of files is gone is nobody's", () => {
  build();
  rmSync(join(cwd, "dist/.wirecopy-files"));
  expect(() => build()).toThrow("no list");
});

describe("a file that is gone is made again by the next build", () => {
  test.each(["vote/2020-01-03-0700.html", "index.html", "vote/live.json"])("%s", (path) => {
    build();
    const before = readFileSync(join(cwd, "dist", path), "utf8");
    rmSync(join(cwd, "dist", path));
    expect(build().changes).toEqual([{ change: "new", path }]);
    expect(readFileSync(join(cwd, "dist", path), "utf8")).toBe(before);
  });
});

describe("after an edit in a folder that nobody touched since the last build", () => {
  const edit = (words: string) => write("content/vote.md", VOTE.replace("First", words));
  const told = ({ changes }: BuildFindings) => changes.map(({ change, path }) => `${change} ${path}`);

  beforeEach(() => {
    build();
    edit("Second");
    expect(told(build())).toContain("changed vote/2020-01-03-0700.html");
  });

  test("the result stands for the next build, and for one after the next edit", () => {
    expect(reads()).toBe(false);
    edit("Third");
    expect(told(build())).toContain("changed vote/2020-01-03-0700.html");
    expect(readFileSync(join(cwd, "dist/vote/2020-01-03-0700.html"), "utf8")).toContain("Third");
    expect(reads()).toBe(false);
  });

  test.each(["vote/2020-01-03-0700.html", "index.html", "404.html", "corrections/index.html", "vote/oembed.json"])(
    "%s is made again when it goes, with another edit or without",
    (path) => {
      rmSync(join(cwd, "dist", path));
      expect(told(build())).toEqual([`new ${path}`]);
      rmSync(join(cwd, "dist", path));
      edit("Third");
      expect(told(build())).toContain(`new ${path}`);
      expect(readdirSync(join(cwd, "dist", dirname(path)))).toContain(path.split("/").at(-1));
    },
  );

  test("a file that went before the build had ended is made again", () => {
    afterWriting = () => rmSync(join(cwd, "dist/index.html"), { force: true });
    edit("Third");
    build();
    afterWriting = () => {};
    expect(told(build())).toEqual(["new index.html"]);
  });

  test("a new page that a stranger's file is in the way of is refused", () => {
    write("dist/vote/2020-01-03-0710.html", "theirs");
    write("content/vote.md", `${VOTE}\n## 07:10 Next\n\nMore.\n`);
    expect(() => build()).toThrow("in the way");
    expect(readFileSync(join(cwd, "dist/vote/2020-01-03-0710.html"), "utf8")).toBe("theirs");
  });

  test("pages come and go as in any other build", () => {
    write("content/vote.md", `${VOTE}\n## 07:10 Next\n\nMore.\n`);
    expect(told(build())).toContain("new vote/2020-01-03-0710.html");
    edit("Third");
    expect(told(build())).toContain("deleted vote/2020-01-03-0710.html");
    expect(reads()).toBe(false);
    rmSync(join(cwd, "content/vote.md"));
    expect(told(build())).toContain("deleted vote/index.html");
    expect(readdirSync(join(cwd, "dist/vote"))).toEqual(["live"]);
  });
});

describe("no result is kept", () => {
  test("of a build with errors, which is told anew each time", () => {
    write("content/vote.md", VOTE.replace("07:00", "25:00"));
    expect([reads(), reads()]).toEqual([true, true]);
  });

  test("of a build with an entry ahead of the clock: later it is none", () => {
    write("content/vote.md", VOTE.replace("07:00", "13:00"));
    expect(build().held).toEqual(["vote"]);
    expect(build({ now: () => NOW + 3_600_000 }).held).toEqual([]);
  });

  test("of content with a link that leads nowhere, which may come to lead somewhere", () => {
    symlinkSync("nowhere.md", join(cwd, "content/cup.md"));
    expect([reads(), reads()]).toEqual([true, true]);
  });

  test("where nothing can be kept, and the site is built all the same", () => {
    write(".wirecopy/last-build", "a file in the way");
    expect(build().complete).toBe(true);
    expect(reads()).toBe(true);
  });

  test("of content that changes while it is built", () => {
    build({ onProgress: () => write("content/vote.md", VOTE.replace("First", "Meanwhile")) });
    expect(readFileSync(join(cwd, "dist/vote/index.html"), "utf8")).toContain("First");
    build();
    expect(readFileSync(join(cwd, "dist/vote/index.html"), "utf8")).toContain("Meanwhile");
  });
});

describe("a check", () => {
  const check = (env = {}) => checkContent({ cwd, env, now: () => NOW, files: [] });
  const looks = (env = {}) => {
    const before = opened;
    check(env);
    return opened > before;
  };

  test("of content that nobody touched reads no text and tells the same", () => {
    const first = check();
    expect(looks()).toBe(false);
    expect(check()).toEqual({ ...first, sources: new Map([["vote.md", VOTE]]) });
    expect(first.diagnostics.map(({ code }) => code)).toContain("picture-missing");
  });

  test("shows no text of a file that is not read", () => {
    write("content/cup.markdown", VOTE);
    expect(check().diagnostics.map(({ span }) => span.file)).toContain("cup.markdown");
    expect(looks()).toBe(false);
    expect([...check().sources.keys()]).toEqual(["vote.md"]);
  });

  test("looks again after an edit, in another environment, and where there are errors", () => {
    check();
    build({ url: "https://example.org/other", allowFuture: true });
    expect(looks()).toBe(false);
    write("content/vote.md", VOTE.replace("First", "Later"));
    expect([looks(), looks()]).toEqual([true, false]);
    expect(looks({ CI_MERGE_REQUEST_IID: "7" })).toBe(true);
    write("content/vote.md", VOTE.replace("07:00", "25:00"));
    expect([looks(), looks()]).toEqual([true, true]);
  });

  test("of named files tells what concerns them", () => {
    write("content/cup.md", VOTE.replace("![](no.png) ", ""));
    const named = (file: string) => checkContent({ cwd, env: {}, now: () => NOW, files: [file] }).diagnostics.length;
    expect([named("content/vote.md"), named("content/cup.md")]).toEqual([1, 0]);
    expect([named("content/vote.md"), named("content/cup.md")]).toEqual([1, 0]);
  });
});
