import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { elementsIn, rawText } from "../desk/import/page/elements.ts";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { exampleSiteFolder, siteFolder } from "./site-folder.ts";
import { TYPED_SAMPLES, wordsOf, wordsOfFile } from "./typed-samples.ts";

const now = () => Date.parse("2026-11-23T12:00:00Z");
const env = { TZ: "UTC" };

type Posting = Readonly<Record<string, unknown>>;

function readPage(folder: string, path: string) {
  const html = readFileSync(join(folder, path), "utf8");
  const script = [...elementsIn(fromHtml(html))].find(
    ({ tagName, properties }) => tagName === "script" && properties["type"] === "application/ld+json",
  );
  const data: { liveBlogUpdate: Posting[] } = JSON.parse(script ? rawText(script) : "{}");
  const entries = new Map<string, string>();
  for (const match of html.matchAll(/<article class="entry[\s\S]*?<\/article>/gu)) {
    const id = /id="(?<id>[^"]+)"/u.exec(match[0])?.groups?.["id"] ?? "";
    const body =
      /<div class="body e-content">(?<body>[\s\S]*)<\/div>\s*<footer>/u.exec(match[0])?.groups?.["body"] ?? "";
    const headline = /<h3 class="p-name"[^>]*>(?<words>.*?)<\/h3>/u.exec(match[0])?.groups?.["words"] ?? "";
    entries.set(id, `${headline}\n${body.replace(/\s+/gu, " ")}`);
  }
  return { updates: data.liveBlogUpdate, entries };
}

/** The id of an update's entry, by which its page is named. */
function idOf({ url }: Posting): string {
  return String(url).split("/").at(-1)?.replace(".html", "") ?? "";
}

test.each(["us-iran", "tehran-farsi", "election-night"])(
  "a page that we built, %s, gives the same entries when it is imported and built again",
  async (name) => {
    const folder = exampleSiteFolder();
    const build = () => SITE_WORK.build({ cwd: folder, env, now, url: "https://example.org", out: "dist" });
    await build();
    const page = readPage(folder, `dist/${name}/index.html`);
    const out = `content/${name}-again.md`;
    const result = await runCommand(["import", `dist/${name}/index.html`, "--out", out], SITE_WORK, {
      cwd: folder,
      now,
    });
    expect(result.code).toBe(0);
    await build();
    const again = readPage(folder, `dist/${name}-again/index.html`);
    const plain = (text: string) =>
      text.replaceAll(`${name}-again`, name).replaceAll('"https://example.org/', '"/').replace(/\s+/gu, " ");
    // What linked data do not say: pinned, the page's own order, the picture.
    const said = ({ "@id": _, image: __, ...posting }: Posting) =>
      plain(JSON.stringify(posting).replaceAll("\\n", " "));
    // Pictures and film stay with their page: what is imported of such an entry is its words, captions among them.
    const hasMedia = (id: string) => /<(?:img|video|audio)\b/u.test(page.entries.get(id) ?? "");
    const ofWords = (updates: readonly Posting[]) => updates.filter((update) => !hasMedia(idOf(update))).map(said);
    expect(ofWords(again.updates)).toEqual(ofWords(page.updates));
    expect(again.updates.map(idOf)).toEqual(page.updates.map(idOf));
    for (const [index, update] of page.updates.entries())
      expect(wordsOf(String(again.updates[index]?.["articleBody"]))).toEqual(
        expect.arrayContaining(wordsOf(String(update["articleBody"]))),
      );
    const byId = (entries: ReadonlyMap<string, string>) =>
      Object.fromEntries([...entries].flatMap(([id, text]) => (hasMedia(id) ? [] : [[id, plain(text)]])));
    expect(byId(again.entries)).toEqual(byId(page.entries));
  },
);

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const words = fc.constantFrom(...TYPED_SAMPLES);

/** A piece of markup with the words that a reader sees in it. */
interface Markup {
  readonly html: string;
  readonly words: readonly string[];
}
const wrap =
  (tag: string, attributes = "") =>
  (inner: Markup): Markup => ({
    html: `<${tag}${attributes}>${inner.html}</${tag}>`,
    words: inner.words,
  });
const sequence = (parts: readonly Markup[]): Markup => ({
  html: parts.map(({ html }) => html).join(" "),
  words: parts.flatMap((part) => part.words),
});
const text = words.map((each): Markup => ({ html: escapeHtml(each), words: wordsOf(each) }));
const inline = fc.oneof(
  { weight: 3, arbitrary: text },
  text.map(wrap("strong")),
  text.map(wrap("em")),
  text.map(wrap("a", ' href="https://example.org/a?b=c&amp;d=(e)_f"')),
  text.map(wrap("span", ' class="x"')),
);
const phrase = fc.array(inline, { minLength: 1, maxLength: 3 }).map(sequence);
const block = fc.oneof(
  { weight: 3, arbitrary: phrase.map(wrap("p")) },
  phrase.map(wrap("div")),
  phrase.map(wrap("h2")),
  fc
    .array(phrase.map(wrap("li")), { minLength: 1, maxLength: 3 })
    .map(sequence)
    .map(wrap("ul")),
  fc
    .array(phrase.map(wrap("li")), { minLength: 1, maxLength: 3 })
    .map(sequence)
    .map(wrap("ol")),
  phrase.map(wrap("p")).map(wrap("blockquote")),
);
// A headline that only repeats the text is none, and one that holds a pair of tags is markup.
const update = fc.record({
  headline: words.filter((each) => !/<(?<name>\w+)>.*<\/\k<name>>|&/u.test(each)).map((each) => `Headline ${each}`),
  body: fc.array(block, { minLength: 1, maxLength: 4 }).map(sequence),
});

test("every word of a page's updates stands in the file, which has no errors", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(update, { minLength: 1, maxLength: 5 }), async (updates) => {
      const postings = updates.map(({ headline, body }, index) => ({
        "@type": "BlogPosting",
        headline: headline.replace(/&(?=[#\w]+;)/gu, "&amp;"),
        datePublished: `2020-01-03T1${9 - index}:00:00Z`,
        articleBody: body.html,
      }));
      const data = { "@type": "LiveBlogPosting", headline: "Vote", liveBlogUpdate: postings };
      const script = JSON.stringify(data).replaceAll("<", "\\u003c");
      const folder = siteFolder({ "page.html": `<script type="application/ld+json">${script}</script>` });
      const { code, stdout, stderr } = await runCommand(["import", "page.html"], SITE_WORK, { cwd: folder, now });
      expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
      const clocks = [...stdout.matchAll(/^## (?<clock>\d\d:\d\d)/gmu)].map((match) => match.groups?.["clock"]);
      expect(clocks).toEqual(updates.map((_, index) => `1${9 - index}:00`));
      const typed = updates.flatMap(({ headline, body }) => [...wordsOf(headline), ...body.words]);
      const found = wordsOfFile(stdout).filter((word) => !/^1\d:00$/u.test(word));
      expect(found.join("").split("").toSorted().join("")).toBe(typed.join("").split("").toSorted().join(""));
    }),
    { numRuns: Number(process.env["RUNS"] ?? 60) },
  );
});
