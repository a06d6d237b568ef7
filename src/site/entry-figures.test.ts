import { expect, test } from "vitest";
import type { EntryInputs, MediaFile } from "../model/entry-content.ts";
import { joinBase } from "../model/names.ts";
import { entryInputs, TEST_PICTURE } from "../test/entry-inputs.ts";
import { createMarkdownEngine } from "./markdown-engine.ts";

const engine = createMarkdownEngine();

const FILM: MediaFile = {
  kind: "film",
  path: "media/crowds.1a.mp4",
  type: "video/mp4",
  bytes: 9,
  width: 640,
  height: 360,
};
const SOUND: MediaFile = { kind: "sound", path: "media/speech.1a.mp3", type: "audio/mpeg", bytes: 9 };
const PAPER: MediaFile = { kind: "document", path: "media/paper.1a.pdf", type: "application/pdf", bytes: 9 };
const WITH_VERSIONS: MediaFile = {
  ...TEST_PICTURE,
  versions: [
    { path: "media/strike-480.1a.webp", type: "image/webp", width: 480 },
    { path: "media/strike-800.1a.webp", type: "image/webp", width: 800 },
  ],
  colour: "#ff8000",
};

const MEDIA: EntryInputs["media"] = {
  "a.jpg": TEST_PICTURE,
  "b.jpg": WITH_VERSIONS,
  "crowds.mp4": FILM,
  "captioned.mp4": { ...FILM, captions: "media/crowds.1a.vtt", poster: "media/still.1a.jpg" },
  "speech.mp3": SOUND,
  "paper.pdf": PAPER,
  "gone.jpg": "missing",
  "../out.jpg": "outside",
  "text.jpg": "no-picture",
  "huge.jpg": "too-large",
  "cut.jpg": "damaged",
  "locked.jpg": "unreadable",
};

function render(text: string) {
  const content = engine.renderEntry(entryInputs(text, { media: MEDIA }));
  return {
    ...content,
    html: joinBase(content.html, "/news"),
    feedHtml: content.feedHtml && joinBase(content.feedHtml, "https://example.org/news"),
    codes: content.diagnostics.map(({ code }) => code),
  };
}

const IMAGE =
  '<img src="/news/media/strike.3fa9c1d2.jpg" alt="Car" width="800" height="600" loading="lazy" decoding="async">';

test("a picture alone on its line is a figure that keeps its place while it loads", () => {
  expect(render("![Car](a.jpg)").html).toBe(`<figure class="picture">${IMAGE}</figure>`);
  expect(render("![Car](a.jpg)").feedHtml).toBe(
    '<figure class="picture"><img src="https://example.org/news/media/strike.3fa9c1d2.jpg" alt="Car" width="800" height="600"></figure>',
  );
});

test.each([
  ['![Car](a.jpg "Photo: AP")', '<figcaption><span class="credit">Photo: AP</span></figcaption>', "", "Photo: AP"],
  ["![Car](a.jpg)\n*Photo: AP*", '<figcaption><span class="credit">Photo: AP</span></figcaption>', "", "Photo: AP"],
  [
    '![Car](a.jpg "AP")\n_What is **left**._',
    '<figcaption>What is <strong>left</strong>. <span class="credit">AP</span></figcaption>',
    "What is left.",
    "AP",
  ],
])("takes credit and caption from %j", (text, figcaption, caption, credit) => {
  const { html, media } = render(text);
  expect(html).toBe(`<figure class="picture">${IMAGE}${figcaption}</figure>`);
  expect(media).toMatchObject([
    { file: TEST_PICTURE, address: "/media/strike.3fa9c1d2.jpg", alt: "Car", caption, credit },
  ]);
});

test("text above and below a picture stays text", () => {
  expect(render("Before\n![Car](a.jpg)\nAfter *it*").html).toBe(
    `<p>Before</p>\n<figure class="picture">${IMAGE}</figure>\n<p>After <em>it</em></p>`,
  );
  expect(render("Text ![Car](a.jpg) text").html).toBe(`<p>Text ${IMAGE} text</p>`);
});

test("several pictures in a row are a gallery", () => {
  expect(render("![Car](a.jpg) ![Car](a.jpg)\n![Car](a.jpg)").html).toBe(
    `<div class="gallery" role="group" aria-label="Pictures">${`<figure class="picture">${IMAGE}</figure>`.repeat(3)}</div>`,
  );
});

test("offers a picture's versions, keeps its colour in its place, and publishes all of its files", () => {
  const { html, feedHtml, files } = render("![Car](b.jpg)");
  expect(html).toBe(
    '<figure class="picture"><picture><source type="image/webp" srcset="/news/media/strike-480.1a.webp 480w, /news/media/strike-800.1a.webp 800w" ' +
      `sizes="(min-width: 52rem) 41rem, calc(100vw - 2.5rem)">${IMAGE.replace("<img ", '<img class="r7 g4 b0" ')}</picture></figure>`,
  );
  expect(feedHtml).not.toMatch(/class="r|<source/);
  expect(files).toEqual(["media/strike.3fa9c1d2.jpg", "media/strike-480.1a.webp", "media/strike-800.1a.webp"]);
});

test.each([
  [3000, 4000, "upright r7 g4 b0"],
  [900, 1600, "tall r7 g4 b0"],
  [400, 1600, "tall"],
  [4000, 3000, "r7 g4 b0"],
])("a picture of %i × %i is as wide as fits on a screen", (width, height, classes) => {
  const media = { "a.jpg": { ...WITH_VERSIONS, width, height } };
  expect(engine.renderEntry(entryInputs("![Car](a.jpg)", { media })).html).toContain(`<img class="${classes}" `);
});

test("pictures of a gallery are fetched as small as they are shown", () => {
  expect(render("![Car](b.jpg)\n![Car](b.jpg)").html).toContain('sizes="(min-width: 40rem) 13rem, ');
});

test.each([
  ["![Car](gone.jpg)", "picture-missing", "warning", "Car"],
  ["![Car](never-resolved.jpg)", "picture-missing", "warning", "Car"],
  ["![Car](../out.jpg)", "picture-outside", "error", "Car"],
  ["![Car](text.jpg)", "picture-unusable", "warning", "Car"],
  ["![Car](huge.jpg)", "picture-unusable", "warning", "Car"],
  ["![Car](cut.jpg)", "picture-unusable", "warning", "Car"],
  ["![Car](locked.jpg)", "picture-unusable", "warning", "Car"],
  ["![Car](paper.pdf)", "picture-unusable", "warning", '<a href="/news/media/paper.1a.pdf">Car</a>'],
  ["![Car](https://a.example/b.jpg)", "picture-remote", "warning", '<a href="https://a.example/b.jpg">Car</a>'],
  ["![Car](data:image/gif;base64,R0)", "picture-forbidden", "warning", "Car"],
])("keeps the words of %j", (text, code, severity, words) => {
  const { html, diagnostics, media } = render(`${text}\n*AP*`);
  expect(html).toBe(`<p class="caption">${words} <span class="credit">AP</span></p>`);
  expect(diagnostics).toMatchObject([{ code, severity, span: { start: { line: 1, column: 1 } } }]);
  expect(media).toEqual([]);
});

test.each([
  ["Text ![Car](gone.jpg) text", "<p>Text Car text</p>"],
  ["Text ![](gone.jpg) text", "<p>Text  text</p>"],
  ["Text ![Car](https://a.example/b.jpg)", '<p>Text <a href="https://a.example/b.jpg">Car</a></p>'],
  ["[![Car](a.jpg)](paper.pdf)", `<figure class="picture"><a href="/news/media/paper.1a.pdf">${IMAGE}</a></figure>`],
  ["[![Car](a.jpg)](#nobody)", `<figure class="picture">${IMAGE}</figure>`],
])("shows %j as far as it can", (text, html) => {
  expect(render(text).html).toBe(html);
});

test("tells all problems in the order of the text", () => {
  const { diagnostics } = render("[b](#b) <b>x</b> [c](#c)\n\n![](a.jpg) [d](#d)");
  expect(diagnostics.map(({ code, span }) => `${span.start.line}:${span.start.column} ${code}`)).toEqual([
    "1:1 entry-link-unknown",
    "1:9 raw-html",
    "1:18 entry-link-unknown",
    "3:1 picture-alt-missing",
    "3:12 entry-link-unknown",
  ]);
});

test("warns of a picture without a description, wherever it stands", () => {
  expect(render("![](a.jpg)").codes).toEqual(["picture-alt-missing"]);
  expect(render("- a ![ ](a.jpg)").codes).toEqual(["picture-alt-missing"]);
});

test("a film alone on its line gets the browser's player, which loads nothing by itself", () => {
  const { html, feedHtml, media, codes } = render("[Crowds](captioned.mp4)");
  expect(html).toBe(
    '<figure class="film"><video src="/news/media/crowds.1a.mp4" controls preload="none" playsinline poster="/news/media/still.1a.jpg" width="640" height="360">' +
      '<track src="/news/media/crowds.1a.vtt" kind="captions" srclang="en" label="Captions" default>' +
      '<a href="/news/media/crowds.1a.mp4">Crowds</a></video><figcaption>Crowds</figcaption></figure>',
  );
  expect(feedHtml).toBe('<p><a href="https://example.org/news/media/crowds.1a.mp4">Crowds</a></p>');
  expect(media).toMatchObject([{ address: "/media/crowds.1a.mp4", alt: "Crowds" }]);
  expect(codes).toEqual([]);
  expect(render("![Crowds](crowds.mp4)").codes).toEqual(["captions-missing"]);
  expect(render("[Crowds](crowds.mp4)").codes).toEqual(["captions-missing"]);
});

test.each([
  ["[Speech](long.mp3)", ["file-large"]],
  ["![Crowds](long.gif)", ["file-large"]],
  ["[Speech](speech.mp3)", []],
])("warns of files that hosts refuse: %s", (text, codes) => {
  const bytes = 25 * 1024 * 1024 + 1;
  const media = { "long.mp3": { ...SOUND, bytes }, "long.gif": { ...TEST_PICTURE, bytes }, "speech.mp3": SOUND };
  expect(engine.renderEntry(entryInputs(text, { media })).diagnostics.map(({ code }) => code)).toEqual(codes);
});

test("a sound alone on its line gets a player, in a sentence it is a link", () => {
  expect(render("[Speech](speech.mp3)").html).toMatch(
    /^<figure class="sound"><audio src="[^"]*" controls preload="none">/,
  );
  expect(render("Hear the [speech](speech.mp3).").html).toBe(
    '<p>Hear the <a href="/news/media/speech.1a.mp3">speech</a>.</p>',
  );
});

test("links to files lead to their published address", () => {
  const { html, files } = render("[Paper](paper.pdf#page=3)");
  expect(html).toBe('<p><a href="/news/media/paper.1a.pdf#page=3">Paper</a></p>');
  expect(files).toEqual(["media/paper.1a.pdf"]);
});

test.each([
  ["[Paper](nowhere.pdf)", "file-missing"],
  ["[Paper](../out.jpg)", "file-outside"],
  ["[site](example.com)", "file-missing"],
  ["[x](elections)", "link-relative"],
  ["[x](ftp://example.com)", "link-forbidden"],
  ["[x](https://exam%3Cb%3Eple.org/board)", "link-forbidden"],
  ["[x](https://)", "link-forbidden"],
  ["[x]()", "link-forbidden"],
  ["[x](#nobody)", "entry-link-unknown"],
  ["[x](vote.md)", "entry-link-unknown"],
  ["a[^1]", "label-unknown"],
  ["see [x][nowhere]", "label-unknown"],
])("keeps the words of %j and says why they lead nowhere", (text, code) => {
  const { html, codes } = render(text);
  expect(html).not.toContain("<a");
  expect(codes).toEqual([code]);
});

test("what a writer escaped or put in code is no label", () => {
  expect(render("\\[^1] and `[^1]` and [x]").codes).toEqual([]);
});

test("a page of the site is addressed from the site's base", () => {
  expect(render("[About](/about/) [us](/team.html#a)").html).toBe(
    '<p><a href="/news/about/">About</a> <a href="/news/team.html#a">us</a></p>',
  );
});
