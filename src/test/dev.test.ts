import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT, siteFolder, writeInto } from "./site-folder.ts";
import { spawnProgram } from "./spawn-program.ts";
import { eventually, type Preview, startPreview } from "./start-preview.ts";

const INDEX = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const NOTHING_WRONG = { errors: 0, warnings: 0, problems: [], drafts: [] };
const SITE = { "content/index.md": INDEX, "content/vote.md": blogWith("First words.") };

function blogWith(text: string, more = ""): string {
  return `---\ntitle: Vote\ndate: 2020-01-03\n${more}---\n\n## 08:05 Polls open\n\n${text}\n`;
}

/** A preview of a site, and what writes into its folder. */
async function openPreview(files: Readonly<Record<string, string>> = SITE, argv?: readonly string[]) {
  const folder = siteFolder(files);
  const preview = await startPreview(folder, argv);
  const shows = (path: string, words: string) =>
    eventually(async () => expect((await preview.ask(path)).body).toContain(words));
  return { ...preview, folder, shows, write: (path: string, text: string) => writeInto(folder, path, text) };
}

const problemsIn = async ({ listen }: Preview) => (await listen()).at(-1)?.problems ?? [];
const errorsIn = async (preview: Preview) =>
  (await problemsIn(preview)).filter(({ severity }) => severity === "error").map(({ place }) => place);

test("a save reaches the live manifest, its fragments and the page, and open pages hear of it", async () => {
  const { ask, listen, write, shows } = await openPreview();
  const before = JSON.parse((await ask("/vote/live.json")).body);
  const states = await listen();
  expect(states).toEqual([NOTHING_WRONG]);
  write("content/vote.md", blogWith("Second words."));
  await eventually(() => expect(states.length).toBeGreaterThan(1));
  const after = JSON.parse((await ask("/vote/live.json")).body);
  expect(after.build).toBe(before.build);
  const [[id, hash]] = after.entries;
  expect((await ask(`/vote/live/${id}.${hash}.txt`)).body).toContain("Second words.");
  const [[, hashBefore]] = before.entries;
  expect((await ask(`/vote/live/${id}.${hashBefore}.txt`)).body).toContain("First words.");
  await shows("/vote/", "Second words.");
});

test("the pages are those of a build, but for the script that the preview adds", async () => {
  const { ask, folder } = await openPreview();
  const { code, stderr } = spawnProgram(["build"], { cwd: folder });
  expect(code, stderr).toBe(0);
  const files = readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" }).filter((path) =>
    /^(?!\.)(?:.*\/)?[^./][^/]*\.[a-z]+$/u.test(path),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const path of files.filter((each) => !each.endsWith(".png"))) {
    const built = readFileSync(join(folder, "dist", path), "utf8");
    const { status, body } = await ask(`/${path}`);
    expect(status, path).toBe(200);
    expect(body.replace(/<script type="module" src="\/@wirecopy\/preview\.js"[^>]*><\/script>\n/u, ""), path).toBe(
      built,
    );
  }
});

test("hosts' ways to a page: folders, addresses without ending, the page for lost readers", async () => {
  const { ask } = await openPreview({ ...SITE, "content/index.md": INDEX.replace("url:", "links: bare\nurl:") });
  expect((await ask("/vote/")).body).toContain('href="/vote/2020-01-03-0805"');
  expect((await ask("/vote/2020-01-03-0805")).body).toContain("First words.");
  expect(await ask("/vote")).toMatchObject({ status: 302, headers: { location: "/vote/" } });
  const lost = await ask("/nowhere/");
  expect(lost).toMatchObject({ status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
  expect(lost.body).toContain("preview.js");
  expect(lost.body).toContain('href="/vote/"');
});

test("a site whose address has a path is looked at below that path", async () => {
  const { ask } = await openPreview({ ...SITE, "content/index.md": INDEX.replace("example.org", "example.org/news") });
  expect(await ask("/")).toMatchObject({ status: 302, headers: { location: "/news/" } });
  expect((await ask("/news/")).body).toContain('href="/news/vote/"');
  expect((await ask("/news/vote/")).body).toContain("First words.");
  expect((await ask("/vote/")).status).toBe(404);
});

test("who has a file already gets nothing, and a new version when there is one", async () => {
  const { ask, write } = await openPreview();
  const { etag = "" } = (await ask("/vote/live.json")).headers;
  const since = new Date(0).toUTCString();
  expect(await ask("/vote/live.json", { "if-none-match": etag, "if-modified-since": since })).toMatchObject({
    status: 304,
    body: "",
  });
  write("content/vote.md", blogWith("Second words."));
  await eventually(async () => expect((await ask("/vote/live.json", { "if-none-match": etag })).status).toBe(200));
});

test("players get films in parts", async () => {
  const film = "0123456789".repeat(20);
  const { ask } = await openPreview({
    ...SITE,
    "content/vote.md": blogWith("![A film of the count](film.mp4)"),
    "content/film.mp4": film,
  });
  const address = /src="(?<address>\/media\/film\.[0-9a-f]+\.mp4)/u.exec((await ask("/vote/")).body)?.groups?.[
    "address"
  ];
  expect(await ask(`${address}`, { range: "bytes=10-19" })).toMatchObject({
    status: 206,
    body: "0123456789",
    headers: { "content-type": "video/mp4", "content-range": `bytes 10-19/${film.length}` },
  });
});

test("an error is told with its place, the last good text stays, and the repair is shown", async () => {
  const opened = await openPreview();
  const { ask, listen, write, shows, stderr } = opened;
  const states = await listen();
  write("content/vote.md", blogWith("Second words."));
  await shows("/vote/", "Second words.");
  write("content/vote.md", blogWith("Third words.").replace("08:05", "25:05"));
  await eventually(() =>
    expect(states.at(-1)?.problems.filter(({ severity }) => severity === "error")).toEqual([
      {
        ...{ severity: "error", place: "content/vote.md:6:4", code: "entry-time-invalid" },
        ...{ message: expect.stringContaining("25:05"), remedy: expect.stringContaining("## HH:MM") },
        frame: expect.stringContaining("> 6 │ ## 25:05 Polls open"),
      },
    ]),
  );
  expect((await ask("/vote/")).body).toContain("Second words.");
  expect(stderr()).toContain("`vote` has errors and shows its last good text.");
  write("content/vote.md", blogWith("Third words."));
  await shows("/vote/", "Third words.");
  await eventually(() => expect(states.at(-1)).toEqual(NOTHING_WRONG));
});

test("a site that was never built shows what is in its way, and then itself", async () => {
  const opened = await openPreview({ ...SITE, "content/index.md": "---\ntitle: Gazette\nurl: nonsense\n---\n" });
  const { ask, write, shows } = opened;
  const page = await ask("/vote/");
  expect(page).toMatchObject({ status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  expect(page.body).toContain("content/index.md:3:");
  expect(page.body).toContain("preview.js");
  write("content/index.md", INDEX);
  await shows("/vote/", "First words.");
});

test("a blog that was never without errors stops neither the others nor the start", async () => {
  const opened = await openPreview({ ...SITE, "content/cup.md": blogWith("Words.").replace("08:05", "25:05") });
  const { ask, write, shows } = opened;
  expect((await ask("/vote/")).body).toContain("First words.");
  expect((await ask("/")).body).toContain('href="/vote/"');
  expect(await errorsIn(opened)).toEqual(["content/cup.md:6:4"]);
  write("content/cup.md", blogWith("Cup words."));
  await shows("/", "/cup/");
  await shows("/cup/", "Cup words.");
});

test("a template that fails at the start, and one that fails where nobody looks, are told and end nothing", async () => {
  const opened = await openPreview({ ...SITE, "templates/when.eta": "<time><%= it.nothing %></time>" });
  const { ask, write, shows, folder } = opened;
  expect(await errorsIn(opened)).toEqual(["templates/when.eta:1"]);
  expect((await ask("/vote/")).body).toContain("templates/when.eta:1");
  rmSync(join(folder, "templates/when.eta"));
  await shows("/vote/", "First words.");
  write("templates/not-found.eta", "<p>\n<%= it.nothing %></p>");
  await eventually(async () => expect(await errorsIn(opened)).toEqual(["templates/not-found.eta:2"]));
  expect(await ask("/nowhere/")).toMatchObject({ status: 500, body: expect.stringContaining("not-found.eta:2") });
  expect((await ask("/vote/")).body).toContain("First words.");
  write("templates/not-found.eta", "<p>Nobody home</p>");
  await eventually(async () => expect(await errorsIn(opened)).toEqual([]));
  await shows("/nowhere/", "Nobody home");
});

test("the project's own words and stylesheet are taken over while it runs", async () => {
  const { write, shows, ask, ...opened } = await openPreview();
  write("templates/styles.css", "body { color: teal }");
  await shows("/vote/", "assets/styles.");
  await eventually(async () => {
    const address = /href="(?<address>\/assets\/styles[^"]+)"/u.exec((await ask("/vote/")).body)?.groups?.["address"];
    expect((await ask(`${address}`)).body).toContain("teal");
  });
  const words = readFileSync(join(PROJECT, "templates/locales/en.json"), "utf8");
  write("templates/locales/en.json", words.replace("Skip to", "Jump to"));
  await shows("/vote/", "Jump to");
  write("templates/locales/en.json", words.slice(0, 50));
  await eventually(async () => expect(await problemsIn({ ...opened, ask })).toHaveLength(1));
  expect((await ask("/vote/")).body).toContain("Jump to");
  write("templates/locales/en.json", words);
  await eventually(async () => expect(await problemsIn({ ...opened, ask })).toHaveLength(0));
});

test("200 saves in a burst, some of them half a file, end with the last one", async () => {
  const opened = await openPreview();
  for (let save = 1; save <= 200; save += 1) {
    const text = blogWith(`Save number ${save}.`);
    if (save % 3 === 0) opened.write("content/vote.md", text.slice(0, text.length / 2));
    opened.write("content/vote.md", text);
    if (save % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await opened.shows("/vote/", "Save number 200.");
  expect(await errorsIn(opened)).toEqual([]);
});

test("saves of every kind of editor, renames and deletions are followed", async () => {
  const { folder, shows, write, ask } = await openPreview();
  const file = join(folder, "content/vote.md");
  writeFileSync(`${file}~`, blogWith("By renaming."));
  renameSync(`${file}~`, file);
  await shows("/vote/", "By renaming.");
  renameSync(file, `${file}.orig`);
  write("content/vote.md", blogWith("With a copy of the old."));
  rmSync(`${file}.orig`);
  await shows("/vote/", "With a copy of the old.");
  rmSync(file);
  writeFileSync(file, blogWith("By deleting first."));
  await shows("/vote/", "By deleting first.");
  renameSync(file, join(folder, "content/count.md"));
  await shows("/count/", "By deleting first.");
  await eventually(async () => expect((await ask("/vote/")).status).toBe(404));
  mkdirSync(join(folder, "content/count"));
  renameSync(join(folder, "content/count.md"), join(folder, "content/count/index.md"));
  write("content/count/night.md", "## 09:00 A part\n\nFrom the night shift.\n");
  await shows("/count/", "From the night shift.");
  rmSync(join(folder, "content/count"), { recursive: true });
  await eventually(async () => expect((await ask("/count/")).status).toBe(404));
});

test("the site's own file may go and come again, and the whole content too", async () => {
  const opened = await openPreview();
  const { folder, shows, write, ask, listen } = opened;
  rmSync(join(folder, "content/index.md"));
  await eventually(async () => expect((await ask("/")).body).not.toContain("Gazette"));
  write("content/index.md", INDEX.replace("Gazette", "Herald"));
  await shows("/", "Herald");
  const states = await listen();
  renameSync(join(folder, "content"), join(folder, "elsewhere"));
  await eventually(() => expect(states.at(-1)?.problems[0]?.message).toContain("There is no folder"));
  expect((await ask("/vote/")).body).toContain("First words.");
  renameSync(join(folder, "elsewhere"), join(folder, "content"));
  await eventually(() => expect(states.at(-1)).toEqual(NOTHING_WRONG));
  write("content/vote.md", blogWith("After the move."));
  await shows("/vote/", "After the move.");
});

test("another branch of the repository is another site", async () => {
  const folder = siteFolder(SITE);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", ...args], { cwd: folder });
  git("init", "--quiet", "--initial-branch=main");
  writeInto(folder, ".gitignore", ".wirecopy/\n");
  git("add", ".");
  git("commit", "--quiet", "-m", "one");
  git("checkout", "--quiet", "-b", "other");
  rmSync(join(folder, "content/vote.md"));
  for (let blog = 0; blog < 60; blog += 1) writeInto(folder, `content/blog-${blog}.md`, blogWith(`Words ${blog}.`));
  git("add", ".");
  git("commit", "--quiet", "-m", "two");
  git("checkout", "--quiet", "main");
  const preview = await startPreview(folder);
  const status = async (path: string) => (await preview.ask(path)).status;
  git("checkout", "--quiet", "other");
  await eventually(async () => expect(await status("/blog-59/")).toBe(200));
  await eventually(async () => expect(await status("/vote/")).toBe(404));
  git("checkout", "--quiet", "main");
  await eventually(async () => expect(await status("/vote/")).toBe(200));
  await eventually(async () => expect(await status("/blog-0/")).toBe(404));
  expect(await errorsIn(preview)).toEqual([]);
});

test("drafts are shown to those who ask for them, in a preview that writes no output", async () => {
  const draft = `${blogWith("Words.")}\n## 08:10 A secret\ndraft: yes\n\nNot yet.\n`;
  const plain = await openPreview({ ...SITE, "content/vote.md": draft });
  expect((await plain.ask("/vote/")).body).not.toContain("Not yet.");
  const full = await openPreview({ ...SITE, "content/vote.md": draft }, ["--drafts", "--port", "0"]);
  expect((await full.ask("/vote/")).body).toContain("Not yet.");
  expect(readdirSync(full.folder).toSorted()).toEqual([".wirecopy", "content"]);
});

test("Ctrl-C ends it well and leaves nothing behind, also while a page listens", async () => {
  const { listen, interrupt, folder, stderr } = await openPreview();
  await listen();
  expect(await interrupt()).toBe(0);
  expect(stderr()).toBe("");
  expect(readdirSync(folder).toSorted()).toEqual([".wirecopy", "content"]);
  expect(readdirSync(join(folder, ".wirecopy")).filter((name) => name.includes("lock"))).toEqual([]);
});

test("a taken port is said, and the next one used", async () => {
  const first = await openPreview();
  const second = await openPreview(SITE, ["--port", String(first.port)]);
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.stdout()).toContain(`Port ${first.port} is taken; ${second.port} is free.`);
  expect((await second.ask("/vote/")).status).toBe(200);
});

test.each([
  ["no content", {}, [], 2, "There is no folder"],
  ["an address of another machine", SITE, ["--host", "192.0.2.1", "--port", "0"], 2, "This machine has no address"],
  ["a word too many", SITE, ["content"], 2, "does not know what to do with"],
])("%s is wrong use", (_, files, argv, code, words) => {
  const result = spawnProgram(["dev", ...argv], { cwd: siteFolder(files) });
  expect(result.code).toBe(code);
  expect(result.stderr).toContain(words);
});
