import { expect, test } from "vitest";
import { contentBuilder, contentInput, contentsOf, textMemory } from "../test/build-content.ts";

const SITE = "---\ntitle: Gazette\nid: gazette\n---\n";
const vote = (rest: string) => `---\ntitle: Vote\ndate: 2026-05-07\n---\n\n${rest}`;
const build = (texts: Record<string, string>, change = {}) => contentBuilder().build(contentInput(texts, change));
const codes = ({ diagnostics }: ReturnType<typeof build>) => diagnostics.map(({ code }) => code);

test("a file in content becomes a page for the blog and one for each entry", () => {
  const built = build({ "index.md": SITE, "vote.md": vote("## 20:00 Polls close\n\nText.\n") });
  const files = contentsOf(built);
  expect(built.diagnostics).toEqual([]);
  expect(files.get("vote/index.html")).toContain("Polls close");
  expect(files.get("vote/2026-05-07-2000.html")).toContain("Text.");
  expect(files.get("index.html")).toContain('href="/vote/"');
});

test("a blog with an error is held, the others are built, and files of the whole site wait", () => {
  const built = build({
    "index.md": SITE,
    "vote.md": vote("## 25:00 Late\n"),
    "cup.md": vote("## 20:00 Kick-off\n\nText.\n"),
  });
  const paths = [...contentsOf(built).keys()];
  expect(built).toMatchObject({ held: ["vote"], complete: false, builtFromLastGood: [] });
  expect(paths).toContain("cup/index.html");
  expect(paths.filter((path) => path.startsWith("vote/"))).toEqual([]);
  expect(paths).not.toContain("index.html");
});

test("the last good text of a held blog is built in its place when the build keeps going", () => {
  const good = [{ path: "vote.md", text: vote("## 20:00 Polls close\n\nText.\n") }];
  const lastGood = (name: string) => (name === "vote" ? good : undefined);
  const built = build({ "index.md": SITE, "vote.md": vote("## 25:00 Late\n") }, { lastGood });
  expect(built).toMatchObject({ held: ["vote"], complete: true, builtFromLastGood: ["vote"] });
  expect(contentsOf(built).get("vote/index.html")).toContain("Polls close");
  expect([...built.good.keys()]).toEqual(["index"]);
});

test("an error in the site's own file holds everything, unless its last good text stands in", () => {
  const texts = {
    "index.md": SITE.replace("id: gazette", "pageSize: 3"),
    "vote.md": vote("## 20:00 Polls close\n\nText.\n"),
  };
  const strict = build(texts);
  expect(strict).toMatchObject({ held: ["index"], complete: false, files: { single: [], groups: [] } });
  const lastGood = (name: string) => (name === "index" ? [{ path: "index.md", text: SITE }] : undefined);
  const kept = build(texts, { lastGood });
  expect(kept).toMatchObject({ held: ["index"], complete: true, builtFromLastGood: ["index"] });
  expect(contentsOf(kept).get("vote/index.html")).toContain("Polls close");
  expect(codes(kept)).toEqual(codes(strict));
});

test("a definition in one part serves the entries of another", () => {
  const files = contentsOf(
    build({
      "index.md": SITE,
      "vote/index.md": vote("## 20:00 Polls close\n\nThe [board] counts.[^1]\n\n[^1]: By hand.\n"),
      "vote/night.md": "## 22:00 First result\n\nSee the [board][].[^1]\n\n[board]: https://example.org/board\n",
    }),
  );
  expect(files.get("vote/2026-05-07-2000.html")).toContain('<a href="https://example.org/board"');
  expect(files.get("vote/2026-05-07-2200.html")).toContain("By hand.");
});

test("what a draft defines serves nobody else", () => {
  const draft = "## 22:00 Later\ndraft: yes\n\n[board]: https://example.org/board\n";
  const files = contentsOf(
    build({ "index.md": SITE, "vote.md": vote(`## 20:00 Polls close\n\nThe [board] counts.\n\n${draft}`) }),
  );
  expect(files.get("vote/2026-05-07-2000.html")).not.toContain("https://example.org/board");
});

test.each([
  ["#first", "/cup/first.html"],
  ["vote.md#2026-05-07-2000", "/vote/2026-05-07-2000.html"],
  ["/vote.md#2026-05-07-2000", "/vote/2026-05-07-2000.html"],
  ["vote.md", "/vote/"],
])("a link to %s leads to %s", (reference, address) => {
  const built = build({
    "index.md": SITE,
    "vote.md": vote("## 20:00 Polls close\n\nText.\n"),
    "cup.md": vote(`## 20:00 Kick-off\nid: first\n\nSee [this](${reference}).\n`),
  });
  expect(built.diagnostics).toEqual([]);
  expect(contentsOf(built).get("cup/first.html")).toContain(`href="${address}">this</a>`);
});

test("a link to an entry that is not there, or to a draft, is an error at its line", () => {
  const built = build({
    "index.md": SITE,
    "vote.md": vote(
      "## 20:00 Polls close\n\nSee [this](#nowhere) and [that](#later).\n\n## 21:00 Later\nid: later\ndraft: yes\n\nText.\n",
    ),
  });
  expect(built.diagnostics).toMatchObject([
    { code: "entry-link-unknown", span: { file: "vote.md", start: { line: 8 } } },
    { code: "entry-link-unknown", span: { file: "vote.md", start: { line: 8 } } },
  ]);
});

test("a picture that a setting or an attribute names must be there", () => {
  const blog = vote("## 20:00 Polls close\nimage: hall.png\n\nText.\n").replace("date:", "image: board.png\ndate:");
  const texts = { "index.md": SITE.replace("id:", "logo: logo.png\nid:"), "vote.md": blog };
  expect(
    build(texts)
      .diagnostics.map(({ code, span }) => [code, span.file, span.start.line])
      .toSorted(),
  ).toEqual([
    ["picture-missing", "index.md", 3],
    ["picture-missing", "vote.md", 3],
    ["picture-missing", "vote.md", 8],
  ]);
  const whole = contentBuilder(undefined, ["logo.png", "board.png", "hall.png"]).build(contentInput(texts));
  expect(whole.diagnostics).toEqual([]);
});

test("a draft reaches no output; a build with drafts shows it and asks not to be found", () => {
  const texts = {
    "index.md": SITE,
    "vote.md": vote("## 20:00 Polls close\n\nText.\n\n## 21:00 Secret\ndraft: yes\n\nNothing yet.\n"),
  };
  const published = [...contentsOf(build(texts)).values()].join("\n");
  expect(published).not.toMatch(/Secret|Nothing yet/);
  const preview = contentsOf(build(texts, { drafts: true }));
  expect(preview.get("vote/index.html")).toContain("Nothing yet.");
  expect(preview.get("vote/index.html")).toContain("noindex");
  expect([...preview.keys()].filter((path) => /(?:rss|atom|feed|sitemap)/.test(path))).toEqual([]);
});

test("a withdrawn entry keeps a notice at its address, and its text reaches no output", () => {
  const built = build({
    "index.md": SITE,
    "vote.md": vote(
      "## 20:00 Wrong claim\nwithdrawn: The claim was false.\n\nUntrue words.\n\n## 20:10 Next\n\nText.\n",
    ),
  });
  const files = contentsOf(built);
  expect(files.get("vote/2026-05-07-2000.html")).toContain("The claim was false.");
  expect([...files.values()].join("\n")).not.toMatch(/Untrue words|Wrong claim/);
});

test.each([
  ["a comment", "<!-- note"],
  ["a script", "<script>"],
])("%s that takes in entries has one message: what else it breaks goes with it", (_name, opening) => {
  const text = vote(`## 20:00 Polls close\n\n${opening}\n\n## 20:05 First result\n\nText.\n`);
  expect(codes(build({ "index.md": SITE, "vote.md": text }))).toEqual(["entries-swallowed"]);
});

test("pictures for shared links are begun while entries are rendered, and only those that are drawn in the end", () => {
  const text = vote(
    "Words.\n\n## 20:00 Polls close\nkey: yes\n\nText.\n\n## 20:05 Aside\n\nText.\n\n## 20:10 Count\nkey: yes\n\n![A hall](hall.png)\n\n## 20:15 Secret\nkey: yes\ndraft: yes\n\nText.\n",
  );
  const expected: string[] = [];
  const drawn: string[] = [];
  const builder = contentBuilder(textMemory(), ["hall.png"], {
    expectShareImage: (svg) => void expected.push(svg),
    drawShareImage: (svg) => {
      drawn.push(svg);
      return new Uint8Array();
    },
  });
  const built = builder.build(contentInput({ "index.md": SITE, "vote.md": text }));
  expect(expected.map((svg) => ["Vote", "Polls close", "Count"].find((title) => svg.includes(`>${title}<`)))).toEqual([
    "Vote",
    "Polls close",
    "Count",
  ]);
  contentsOf(built);
  expect(drawn.toSorted()).toEqual(expected.toSorted());
});
