import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BuildFindings } from "../site-request.ts";
import { watchSite } from "./watch-site.ts";

vi.mock("../program.ts", async (original) => {
  const asset = (name: string) => ({ path: `assets/${name}`, contents: `/* ${name} */`, integrity: "sha384-x" });
  const assets = { script: asset("wirecopy.0.js"), styles: asset("styles.0.css") };
  return { ...(await original<object>()), readProgram: () => ({ id: "test", assets }) };
});

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "wirecopy-watch-site-"));
  mkdirSync(join(cwd, "content"));
  mkdirSync(join(cwd, "templates"));
  write("content/index.md", "---\ntitle: Gazette\n---\n");
  write("content/vote.md", blogWith("First words."));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(cwd, path), text);
const blogWith = (text: string) => `---\ntitle: Vote\ndate: 2020-01-03\n---\n\n## 08:05 Headline\n\n${text}\n`;
const page = () => readFileSync(join(cwd, "dist/vote/index.html"), "utf8");
const waitFor = (assertion: () => void) => vi.waitFor(assertion, { timeout: 30_000, interval: 5 });

async function watching(
  act: (builds: readonly BuildFindings[], faults: readonly unknown[]) => Promise<void>,
  now: () => number = Date.now,
  allowFuture = true,
): Promise<void> {
  const builds: BuildFindings[] = [];
  const faults: unknown[] = [];
  const stop = new AbortController();
  const request = {
    ...{ cwd, env: {}, now, file: undefined, out: undefined, url: undefined, changed: undefined },
    ...{ keepGoing: false, allowFuture, drafts: false, adopt: false, onProgress: () => undefined },
  };
  const listener = {
    onBuilt: (findings: BuildFindings) => builds.push(findings),
    onFault: (error: unknown) => faults.push(error),
  };
  const done = watchSite(request, listener, stop.signal);
  await waitFor(() => expect(builds).not.toEqual([]));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await act(builds, faults);
  stop.abort();
  await done;
}

test("an edit is built, and touches no other file", () =>
  watching(async (builds) => {
    write("content/vote.md", blogWith("Second words."));
    await waitFor(() => expect(page()).toContain("Second words."));
    expect(builds.at(-1)?.changes.map(({ path }) => path)).not.toContain("404.html");
  }));

test("the last of many saves in a row is built", () =>
  watching(async () => {
    for (let save = 1; save <= 30; save += 1) {
      write("content/vote.md", blogWith(`Save number ${save}.`));
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    await waitFor(() => expect(page()).toContain("Save number 30."));
  }));

test("an error keeps the last good pages, and its repair is built", () =>
  watching(async (builds) => {
    write("content/vote.md", blogWith("New words.").replace("08:05", "25:05"));
    await waitFor(() => expect(builds.at(-1)?.held).toEqual(["vote"]));
    expect(page()).toContain("First words.");
    write("content/vote.md", blogWith("New words."));
    await waitFor(() => expect(page()).toContain("New words."));
  }));

test("a file that an editor replaces by deleting it first never looks deleted", () => {
  const clock = { stopped: undefined as number | undefined };
  const act = async (builds: readonly BuildFindings[]): Promise<void> => {
    // However long the editor takes, it is less than what a deletion needs to be believed.
    clock.stopped = Date.now();
    rmSync(join(cwd, "content/vote.md"));
    await new Promise((resolve) => setTimeout(resolve, 30));
    write("content/vote.tmp", blogWith("Replaced words."));
    renameSync(join(cwd, "content/vote.tmp"), join(cwd, "content/vote.md"));
    await waitFor(() => expect(page()).toContain("Replaced words."));
    expect(builds.map(({ blogs }) => blogs)).not.toContain(0);
  };
  return watching(act, () => clock.stopped ?? Date.now());
});

test("a long file that is written in several goes is never published by halves", () => {
  const clock = { stopped: undefined as number | undefined };
  const act = async (builds: readonly BuildFindings[]): Promise<void> => {
    const entries = Array.from({ length: 20 }, (_, index) => `## 07:${59 - index} Headline\n\nText ${index}.\n`);
    const whole = `${blogWith("Long ago.")}\n${entries.join("\n")}`;
    write("content/vote.md", whole);
    await waitFor(() => expect(page()).toContain("Text 19."));
    const before = builds.length;
    const next = whole.replace("Long ago.", "Just now.");
    // However long the writer takes, it is less than what a half needs to be believed.
    clock.stopped = Date.now();
    for (const share of [0.3, 0.5, 0.7]) {
      write("content/vote.md", next.slice(0, next.length * share));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    write("content/vote.md", next);
    await waitFor(() => expect(page()).toContain("Just now."));
    const deleted = builds.slice(before).flatMap(({ changes }) => changes.filter(({ change }) => change === "deleted"));
    expect(deleted).toEqual([]);
  };
  return watching(act, () => clock.stopped ?? Date.now());
});

test("a blog that is deleted goes", () =>
  watching(async (builds) => {
    write("content/cup.md", blogWith("Another."));
    await waitFor(() => expect(builds.at(-1)?.blogs).toBe(2));
    rmSync(join(cwd, "content/vote.md"));
    await waitFor(() => expect(builds.at(-1)?.blogs).toBe(1));
    expect(page).toThrow();
  }));

test("templates, words and the site's settings rebuild what depends on them", () =>
  watching(async () => {
    write("templates/when.eta", "<time>CHANGED TEMPLATE</time>");
    await waitFor(() => expect(page()).toContain("CHANGED TEMPLATE"));
    write("content/index.md", "---\ntitle: Renamed Gazette\n---\n");
    await waitFor(() => expect(page()).toContain("Renamed Gazette"));
  }));

test("a slip in a template is told and ends nothing", () =>
  watching(async (_, faults) => {
    write("templates/when.eta", "<time><%= it.nothing %></time>");
    await waitFor(() => expect(faults).toEqual([expect.objectContaining({ line: 1 })]));
    expect(page()).toContain("First words.");
    write("templates/when.eta", "<time>REPAIRED</time>");
    await waitFor(() => expect(page()).toContain("REPAIRED"));
  }));

/** Lets a change of folders come to rest: only later saves show whether the new ones are watched. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 600));

test("a templates folder that comes is watched, and the folders in it", () =>
  watching(async () => {
    rmSync(join(cwd, "templates"), { recursive: true });
    await rest();
    mkdirSync(join(cwd, "templates/locales"), { recursive: true });
    write("templates/locales/README", "");
    write("templates/when.eta", "<time>FIRST DESIGN</time>");
    await waitFor(() => expect(page()).toContain("FIRST DESIGN"));
    await rest();
    write("templates/when.eta", "<time>SECOND DESIGN</time>");
    await waitFor(() => expect(page()).toContain("SECOND DESIGN"));
    const words = readFileSync(join(import.meta.dirname, "../../../templates/locales/en.json"), "utf8");
    write("templates/locales/en.json", words.replace("Skip to", "Jump to"));
    await waitFor(() => expect(page()).toContain("Jump to"));
    await rest();
    write("templates/locales/en.json", words.replace("Skip to", "Leap to"));
    await waitFor(() => expect(page()).toContain("Leap to"));
  }));

test.each([
  ["at once", async () => undefined],
  ["after a while", rest],
])("content that is replaced as a whole, %s, is watched on", (_, between) =>
  watching(async () => {
    rmSync(join(cwd, "content"), { recursive: true });
    await between();
    mkdirSync(join(cwd, "content/vote"), { recursive: true });
    write("content/vote/index.md", blogWith("Words after the move."));
    await waitFor(() => expect(page()).toContain("Words after the move."));
    await rest();
    write("content/vote/index.md", blogWith("Words of a later save."));
    await waitFor(() => expect(page()).toContain("Words of a later save."));
  }),
);

test("an entry that lies ahead of the clock is built when its time has come, though nobody saves anything", async () => {
  let time = Date.parse("2020-01-03T07:50:00Z");
  await watching(
    async (builds) => {
      expect(builds.at(-1)).toMatchObject({ held: ["vote"], dueAt: "2020-01-03T07:55:00Z" });
      time = Date.parse("2020-01-03T07:54:59Z");
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(builds).toHaveLength(1);
      time = Date.parse("2020-01-03T07:55:00Z");
      await waitFor(() => expect(page()).toContain("First words."));
      expect(builds.at(-1)).toMatchObject({ held: [], dueAt: undefined });
    },
    () => time,
    false,
  );
}, 20_000);
