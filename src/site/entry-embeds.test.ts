import { expect, test } from "vitest";
import type { EmbedBlock } from "../model/draft-body.ts";
import { readEmbedTarget } from "../parse/body/embed-target.ts";
import { entryInputs, TEST_PICTURE } from "../test/entry-inputs.ts";
import { createMarkdownEngine } from "./markdown-engine.ts";

const engine = createMarkdownEngine();
const render = (text: string, others = {}) => engine.renderEntry(entryInputs(text, others));

const YOUTUBE = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1";

test.each<[string, string | undefined, string, string | undefined]>([
  [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share",
    "youtube",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    YOUTUBE,
  ],
  [
    "https://youtu.be/dQw4w9WgXcQ?t=1m30s",
    "youtube",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90",
    `${YOUTUBE}&start=90`,
  ],
  ["https://m.youtube.com/shorts/dQw4w9WgXcQ", "youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", YOUTUBE],
  [
    "https://vimeo.com/76979871/ab12",
    "vimeo",
    "https://vimeo.com/76979871/ab12",
    "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=ab12",
  ],
  ["https://twitter.com/a_b/status/1213020123456?s=20", "x", "https://x.com/a_b/status/1213020123456", undefined],
  [
    "https://bsky.app/profile/a.bsky.social/post/3kx",
    "bluesky",
    "https://bsky.app/profile/a.bsky.social/post/3kx",
    undefined,
  ],
  [
    "https://mastodon.social/@a/110123456789012345",
    "mastodon",
    "https://mastodon.social/@a/110123456789012345",
    undefined,
  ],
  ["https://www.instagram.com/p/Cab_1-2/?utm_source=x", "instagram", "https://www.instagram.com/p/Cab_1-2/", undefined],
  [
    "https://www.tiktok.com/@a/video/6718335390845095173",
    "tiktok",
    "https://www.tiktok.com/@a/video/6718335390845095173",
    "https://www.tiktok.com/player/v1/6718335390845095173?autoplay=1",
  ],
  ["https://www.facebook.com/a/posts/123", "facebook", "https://www.facebook.com/a/posts/123", undefined],
  [
    "https://soundcloud.com/forss/flickermood",
    "soundcloud",
    "https://soundcloud.com/forss/flickermood",
    "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Fflickermood&auto_play=true",
  ],
  [
    "https://open.spotify.com/intl-de/episode/512ojh?si=1",
    "spotify",
    "https://open.spotify.com/episode/512ojh",
    "https://open.spotify.com/embed/episode/512ojh",
  ],
  ["https://example.com/story", undefined, "https://example.com/story", undefined],
  ["https://www.youtube.com/@channel", undefined, "https://www.youtube.com/@channel", undefined],
  [
    "https://evil.test/youtube.com/watch?v=dQw4w9WgXcQ",
    undefined,
    "https://evil.test/youtube.com/watch?v=dQw4w9WgXcQ",
    undefined,
  ],
  ["https://notyoutube.com/watch?v=dQw4w9WgXcQ", undefined, "https://notyoutube.com/watch?v=dQw4w9WgXcQ", undefined],
])("knows what %s leads to", (typed, service, url, player) => {
  expect(readEmbedTarget(typed)).toMatchObject({ service, url, player });
});

test.each([
  "https://x.com/a_b",
  "https://bsky.app/profile/a.bsky.social",
  "https://mastodon.social/@a",
  "https://www.instagram.com/nasa/",
  "https://www.tiktok.com/@a",
  "https://vm.tiktok.com/ZM12/",
  "https://www.facebook.com/nasa",
  "https://www.facebook.com/plugins/post.php",
  "https://soundcloud.com/forss",
  "https://open.spotify.com/user/a",
  "https://vimeo.com/about",
])("%s is no post and no recording, but a link", (typed) => {
  expect(readEmbedTarget(typed)).toEqual({ kind: "link", service: undefined, url: typed, player: undefined });
});

test.each([
  ["https://fb.watch/abc/", "facebook"],
  ["https://www.youtube.com/live/dQw4w9WgXcQ", "youtube"],
  ["https://player.vimeo.com/video/76979871?h=ab", "vimeo"],
  ["https://mastodon.social/@a@example.social/110123456789012345", "mastodon"],
])("%s belongs to %s", (typed, service) => {
  expect(readEmbedTarget(typed)?.service).toBe(service);
});

test.each([
  "mailto:a@example.com",
  "ftp://example.com",
  "https://user:secret@youtube.com/watch?v=dQw4w9WgXcQ",
  "https://",
])("makes no card of %s", (typed) => {
  expect(readEmbedTarget(typed)).toBeUndefined();
});

test("a bare link alone on its line becomes a card, also inside a paragraph", () => {
  const { html } = render("Before\nhttps://youtu.be/dQw4w9WgXcQ\nafter <https://example.com> it.");
  expect(html).toMatch(/^<p>Before<\/p>\n<div class="video" data-service="youtube">.*<\/div>\n<p>after <a/);
});

test("a named link stays a link, but for one that plays", () => {
  expect(render("[Read more](https://example.com)").html).toBe('<p><a href="https://example.com">Read more</a></p>');
  const { html, feedHtml, text } = render("[Watch video 00:23 Crowds](https://youtu.be/dQw4w9WgXcQ)");
  expect(html).toContain("▶\ufe0e Play video · 0:23</button>");
  expect(html).toContain('<b dir="auto">Watch video Crowds</b>');
  expect(html).toContain(">Watch on YouTube</a>");
  expect(feedHtml).toBe('<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch video Crowds (0:23)</a></p>');
  expect(text).toBe("Watch video Crowds");
});

test.each(["- https://youtu.be/dQw4w9WgXcQ", "> https://youtu.be/dQw4w9WgXcQ", "See https://youtu.be/dQw4w9WgXcQ"])(
  "leaves the link in %j a link",
  (text) => {
    expect(render(text).html).not.toContain("video");
  },
);

test("a quotation and its post's link are one card", () => {
  const { html, firstSentence } = render(
    "One analyst’s take on what happened:\n\n> It would have been different.\n>\n> — Hassan Hassan\n\nhttps://twitter.com/hxhassan/status/1213020123456",
  );
  expect(html).toContain(
    '<figure class="embed post" data-service="x"><figcaption class="src"><b dir="auto">Hassan Hassan</b>',
  );
  expect(html).toContain(
    '<blockquote cite="https://x.com/hxhassan/status/1213020123456" dir="auto"><p>It would have been different.</p></blockquote>',
  );
  expect(html.match(/<blockquote/g)).toHaveLength(1);
  expect(firstSentence).toBe("One analyst’s take on what happened:");
});

test("a named link to the post names its author", () => {
  const { html } = render("> It would.\n\n[Hassan Hassan](https://x.com/hxhassan/status/1213020123456)");
  expect(html).toContain('<b dir="auto">Hassan Hassan</b>');
});

test("a picture round which the link stands is the player's poster", () => {
  const media = { "still.jpg": TEST_PICTURE };
  const { html, media: shown } = render("[![Crowds](still.jpg)](https://youtu.be/dQw4w9WgXcQ)", { media });
  expect(html).toMatch(/<div class="video"[^>]*><img src="[^"]*\/media\/strike/);
  expect(shown).toHaveLength(1);
});

const PASTED: readonly (readonly [name: string, html: string, expected: Partial<EmbedBlock> & { url: string }])[] = [
  [
    "X",
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">It would &amp; should<br>be. <a href="https://t.co/x">pic.twitter.com/x</a></p>&mdash; Hassan Hassan (@hxhassan) <a href="https://twitter.com/hxhassan/status/1213020123456?ref_src=twsrc">January 3, 2020</a></blockquote>\n<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    {
      url: "https://x.com/hxhassan/status/1213020123456",
      author: "Hassan Hassan (@hxhassan)",
      date: "January 3, 2020",
    },
  ],
  [
    "Bluesky",
    '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:1/app.bsky.feed.post/3kx"><p lang="en">It would.</p>&mdash; Ana (<a href="https://bsky.app/profile/did:plc:1?ref_src=embed">@ana</a>) <a href="https://bsky.app/profile/did:plc:1/post/3kx?ref_src=embed">3 January 2020</a></blockquote><script async src="https://embed.bsky.app/static/embed.js"></script>',
    { url: "https://bsky.app/profile/did:plc:1/post/3kx", author: "Ana (@ana)", date: "3 January 2020" },
  ],
  [
    "Instagram with blank lines",
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cab12/?utm_source=ig_embed">\n<div>\n\n<p>It would.</p>\n\n</div></blockquote>\n<script async src="//www.instagram.com/embed.js"></script>',
    { url: "https://www.instagram.com/p/Cab12/" },
  ],
  [
    "TikTok",
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/6718335390845095173" data-video-id="6718335390845095173"><section><p>It would.</p></section></blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
    { url: "https://www.tiktok.com/@a/video/6718335390845095173" },
  ],
  [
    "Mastodon of today",
    '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.social/@a/110123456789012345/embed"><a href="https://mastodon.social/@a/110123456789012345"><svg><title>logo</title></svg><div>Post by @a@mastodon.social</div><div>View on Mastodon</div></a></blockquote>',
    { url: "https://mastodon.social/@a/110123456789012345", author: ">@a@mastodon.social<" },
  ],
  [
    "Instagram with its author",
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/B6/?a=1&amp;b=2"><a href="https://www.instagram.com/p/B6/"><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/B6/">A post shared by NASA (@nasa)</a></p></blockquote>',
    { url: "https://www.instagram.com/p/B6/", author: ">NASA (@nasa)<" },
  ],
  [
    "Vimeo",
    '<iframe title="vimeo-player" src="https://player.vimeo.com/video/76979871?h=82"></iframe><p><a href="https://vimeo.com/76979871">The Mountain</a> from T on Vimeo.</p>',
    { url: "https://vimeo.com/76979871/82", label: ">The Mountain from T on Vimeo.<" },
  ],
  [
    "Mastodon",
    '<iframe src="https://mastodon.social/@a/110123456789012345/embed" class="mastodon-embed" width="400"></iframe><script src="https://mastodon.social/embed.js" async></script>',
    { url: "https://mastodon.social/@a/110123456789012345" },
  ],
  [
    "Facebook",
    '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F123&width=500" width="500"></iframe>',
    { url: "https://www.facebook.com/a/posts/123" },
  ],
  [
    "YouTube",
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x" title="Crowds" frameborder="0" allowfullscreen></iframe>',
    { url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ", label: "Crowds" },
  ],
  [
    "SoundCloud",
    '<iframe src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=%23ff5500"></iframe>',
    { url: "https://api.soundcloud.com/tracks/293" },
  ],
];

test.each(PASTED)(
  "a pasted embed code of %s becomes its card, without a warning",
  (_, code, { url, author, date, label }) => {
    const { html, diagnostics } = render(`Before.\n\n${code}\n\nAfter.`);
    expect(html).toContain(url.replace("&", "&#x26;"));
    for (const words of [author, date, label]) expect(html).toContain(words ?? "");
    expect(html).toMatch(/<p>After\.<\/p>$/);
    expect(html).not.toMatch(/<script|<iframe/);
    expect(diagnostics).toEqual([]);
  },
);

test("the post's own words stay with a pasted embed code", () => {
  const { html, text } = render(PASTED[0]?.[1] ?? "");
  expect(html).toContain("<p>It would &#x26; should<br>\nbe. pic.twitter.com/x</p>");
  expect(text).toContain("It would & should");
});

test("a frame of an unknown site is left out with a warning that says what to write", () => {
  const { html, diagnostics } = render('<iframe src="https://maps.example.com/"></iframe>');
  expect(html).toBe("");
  expect(diagnostics).toMatchObject([{ code: "raw-html", span: { start: { line: 1 } } }]);
});
