import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { SITE_BASE } from "../model/names.ts";
import { ALLOW_LIST } from "../render/body/allow-list.ts";
import { entryInputs } from "../test/entry-inputs.ts";
import { createMarkdownEngine } from "./markdown-engine.ts";

const engine = createMarkdownEngine();
const { document } = new Window();

const PAYLOADS = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.test></SCRIPT>",
  "text <script>alert(1)</script> text",
  "<img src=x onerror=alert(1)>",
  "text <img src=x onerror=alert(1)> text",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="https://evil.test/"></iframe>',
  '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" onload="alert(1)"></iframe>',
  '<base href="https://evil.test/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test">',
  '<form action="https://evil.test"><input name=a><button>Send</button></form>',
  '<object data="evil.swf"></object><embed src="evil.swf">',
  '<link rel="stylesheet" href="https://evil.test/x.css">',
  "<style>@import 'https://evil.test/x.css'</style>",
  "<p style='background:url(https://evil.test)'>a</p>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<details open ontoggle=alert(1)>x</details>",
  '<a href="javascript:alert(1)">x</a>',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](java&#10;script:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](&#1;javascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](vbscript:msgbox(1))",
  "[x](//evil.test/)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
  "![x](https://evil.test/pixel.gif)",
  '![x" onerror="alert(1)](a.jpg)',
  '[x](https://example.com "\\" onclick=\\"alert(1)")',
  '[x](https://example.com/"onmouseover="alert(1))',
  '```js" onclick="alert(1)\n</code><script>alert(1)</script>\n```',
  "<!-- --><script>alert(1)</script>",
  "<!--><script>alert(1)</script>-->",
  "<!--x--!><script>alert(1)</script>",
  "<?php echo 1 ?><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<a name=document></a><img name=body>",
  '[^a"><script>]\n\n[^a"><script>]: note',
  '<blockquote class="twitter-tweet"><p>&lt;script&gt;alert(1)&lt;/script&gt;<img src=x onerror=alert(1)></p>&mdash; "><script>alert(1)</script> <a href="https://twitter.com/a/status/1">x</a></blockquote>',
  '<blockquote class="instagram-media" data-instgrm-permalink="javascript:alert(1)//instagram.com/p/abc/"></blockquote>',
  'https://www.youtube.com/watch?v="><script>alert(1)</script>',
  "| <script>alert(1)</script> | <img src=x onerror=alert(1)> |\n|-|-|\n| <svg onload=alert(1)> | x |",
  "## <img src=x onerror=alert(1)>",
];

const TAGS = new Set((ALLOW_LIST.tagNames ?? []).map((name) => name.toUpperCase()));
const URLS = ["href", "src", "cite", "poster", "data-src"];
const ALLOWED_URL = /^(?:https?:|mailto:|tel:|SITE\/|#council_)/i;

/** Everything in HTML that the allow-list does not name. */
function foreignParts(html: string): string[] {
  const root = document.createElement("div");
  root.innerHTML = html.replaceAll(SITE_BASE, "SITE");
  return [...root.querySelectorAll("*")].flatMap((element) => [
    ...(TAGS.has(element.tagName) ? [] : [element.tagName]),
    ...element.getAttributeNames().filter((name) => isForeign(name, element.getAttribute(name) ?? "")),
  ]);
}

function isForeign(name: string, value: string): boolean {
  if (/^on|^style$|^name$|^srcdoc$/i.test(name)) return true;
  return (URLS.includes(name) && !ALLOWED_URL.test(value)) || (name === "id" && !value.includes("_"));
}

describe("what an attacker types", () => {
  test.each(PAYLOADS)("%j reaches no output", (payload) => {
    const inputs = entryInputs(`Before.\n\n${payload}\n\nAfter.`, { headline: payload.replaceAll("\n", " ") });
    const content = engine.renderEntry(inputs);
    const notice = engine.renderEntry(entryInputs(`> **Correction, 08:02:** ${payload.replaceAll("\n", "\n> ")}`));
    const outputs = [content.html, content.feedHtml, content.headline, ...notice.corrections.map(({ html }) => html)];
    for (const html of outputs) {
      expect(foreignParts(html ?? "")).toEqual([]);
      expect(html ?? "").not.toMatch(/<(?:script|iframe|style|object|svg)/i);
    }
    expect(content.feedHtml ?? "").not.toMatch(/<button| data-|hidden/);
  });

  test("no mix of fragments reaches an output", () => {
    const parts = [...PAYLOADS, ..."<>\"'`&;:/[]()!\n".split(""), "\n\n", "- ", "> ", "**", "https://x.com/a/status/1"];
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((mixed) => mixed.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const { html, feedHtml } = engine.renderEntry(entryInputs(text));
        expect(foreignParts(html + (feedHtml ?? ""))).toEqual([]);
        expect(html).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 200 },
    );
  });
});

test("nothing of a third party stands in the page before a click", () => {
  const text = [
    "https://youtu.be/dQw4w9WgXcQ",
    "https://vimeo.com/76979871",
    "https://soundcloud.com/forss/flickermood",
    "https://open.spotify.com/episode/512ojhOuo1ktJprKbVcKyQ",
    "https://www.tiktok.com/@a/video/6718335390845095173",
    "https://x.com/a/status/1213020123456",
    "![a](https://pictures.example.com/a.jpg)",
  ].join("\n\n");
  const { html, players } = engine.renderEntry(entryInputs(text));
  expect(html).not.toMatch(/<(?:iframe|script|img|source|link)|\ssrc=|srcset|poster/);
  expect(html.match(/ data-src="https:/g)).toHaveLength(5);
  expect(html.match(/<button type="button" hidden/g)).toHaveLength(5);
  expect(players).toEqual(["youtube", "vimeo", "soundcloud", "spotify", "tiktok"]);
});

test("a picture loads from elsewhere only where the site allows the host", () => {
  const inputs = entryInputs("![a](https://pictures.example.com/a.jpg)", {
    imageHosts: ["https://pictures.example.com"],
  });
  expect(engine.renderEntry(inputs).html).toContain('<img src="https://pictures.example.com/a.jpg" alt="a"');
  expect(engine.renderEntry({ ...inputs, text: "![a](http://pictures.example.com/a.jpg)" }).html).not.toContain("<img");
});

test("characters that break feeds are left out everywhere, with one warning a line", () => {
  const inputs = entryInputs("a\u0000b \b\u000b[x](#\u0001y)\n\n[z](#gone) \ufffe\ud800 😀", {
    headline: "Coun\u0008cil \u202e",
  });
  const { html, headline, text, diagnostics } = engine.renderEntry(inputs);
  expect(html + headline + text).not.toMatch(/(?!\n)\p{Cc}|[\u202e\ufffe]|\p{Surrogate}/u);
  expect(html).toContain("😀");
  expect(diagnostics.filter(({ code }) => code === "control-character").map(({ span }) => span.start)).toEqual([
    { line: 1, column: 2 },
    { line: 3, column: 12 },
  ]);
  const links = diagnostics.filter(({ code }) => code === "entry-link-unknown");
  expect(links.map(({ span }) => span.start)).toEqual([
    { line: 1, column: 7 },
    { line: 3, column: 1 },
  ]);
});
