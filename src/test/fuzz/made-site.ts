import fc from "fast-check";
import type { FuzzFiles } from "./fuzz-case.ts";

/** No text of a case leads there, so that each link that does is one of ours. */
export const FUZZ_SITE = "https://gazette.example/fuzzed";

/** Says whose text it is: `mark7mark` stands at the end of entry `e-7` alone. */
export const MARK = /mark(\d+)mark/gu;

const INLINE = [
  "plain words",
  "**strong** and *stressed*",
  "`code <b>`",
  '[link](https://example.org/?a=1&b=2 "title")',
  "[to another](#e-1)",
  "<b>tag</b>",
  "<img src=x onerror=alert(1)>",
  "a footnote[^1]",
  "[label]",
  "https://example.org/bare",
  "&amp; &lt; &#x202e; &copy;",
  "~~struck~~",
  "مرحبا بالعالم",
  "漢字。かな！",
  "emoji 👩‍👩‍👧 and 🇺🇦",
  "\"quotes\" 'and' ]]> <!-- note -->",
  "line\\\nbreak",
  "trailing  \nblanks",
];

const BLOCKS = [
  "- one\n- two\n  - deeper\n\n    text",
  "1. one\n2. two",
  "- [x] done\n- [ ] to do",
  "> quoted\n>\n> twice",
  "> **Correction, 23:59:** it was wrong.",
  "| a | b |\n| --- | :-: |\n| <i>x</i> | `y|z` |",
  "```js\nconst a = '</script>';\n```",
  "~~~\n## 08:05 In code\n~~~",
  "    indented code",
  "### Inside",
  "##### Deep inside",
  "* * *",
  '![Alt "text"](a.png "Credit")',
  "![Alt](a.png)\n*Photo: Agency*",
  "![](missing.png)",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://x.com/a/status/1",
  '<blockquote class="twitter-tweet"><p>Words</p><a href="https://twitter.com/a/status/1">1</a></blockquote>',
  "<div>\n\nin a tag\n\n</div>",
  "<!-- a note to the desk -->",
  "[^1]: A note with `code`\n\n    and a second paragraph.",
  "[label]: https://example.org/label 'Label'",
  "12:30 a time in text",
];

const inline = fc.constantFrom(...INLINE);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const block = fc.oneof({ weight: 2, arbitrary: paragraph }, { weight: 3, arbitrary: fc.constantFrom(...BLOCKS) });
const attribute = fc.constantFrom(
  "key: yes",
  "pinned: yes",
  "breaking: yes",
  'author: Lena Strand, "Idris" <Tan>',
  "tags: Iran & US, <b>",
  "draft: yes",
  'withdrawn: "wrong" & <b>bold</b>',
  "was: earlier",
  "image: a.png",
  "updated: 23:58",
);

const entry = fc.record({
  headline: fc.option(
    inline.filter((text) => !text.includes("\n")),
    { nil: "" },
  ),
  attributes: fc.uniqueArray(attribute, { maxLength: 2 }),
  blocks: fc.array(block, { maxLength: 5 }),
});

const head = fc.record({
  order: fc.constantFrom("newest-first", "oldest-first"),
  status: fc.constantFrom("upcoming", "live", "ended"),
  lang: fc.constantFrom("en", "de", "fa", "ar", "he", "ja", "tr"),
  showZone: fc.constantFrom("UTC", "Asia/Tehran", "America/St_Johns"),
});

const entries = fc.array(entry, { maxLength: 30 });

/** A site of one blog whose entries `e-0`, `e-1` … lie three minutes apart, each with its mark at its end. */
export const madeSite: fc.Arbitrary<FuzzFiles> = fc
  .record({
    head,
    entries,
    standfirst: paragraph,
    pageSize: fc.constantFrom("5", "7", "all"),
    links: fc.constantFrom("bare", "extension"),
  })
  .map(({ head, entries, standfirst, pageSize, links }) => {
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
    const texts = entries.map(({ headline, attributes, blocks }, number) => {
      const time = new Date(Date.UTC(2020, 0, 3, 0, number * 3)).toISOString().slice(11, 16);
      const own = [`## ${time} ${headline}`.trimEnd(), `id: e-${number}`, ...attributes].join("\n");
      return `${own}\n\n${[...blocks, `Words of mark${number}mark.`].join("\n\n")}\n`;
    });
    const text = `---\ntitle: "Quotes" & <tags>: a day\ndate: 2020-01-03\nwritten: oldest-first\n${lines.join("\n")}\n---\n\n${standfirst}\n\n${texts.join("\n")}`;
    const index = `---\ntitle: The "Gazette" & <more>\nurl: ${FUZZ_SITE}\npageSize: ${pageSize}\nlinks: ${links}\n---\n`;
    return { "index.md": Buffer.from(index), "blog.md": Buffer.from(text) };
  });
