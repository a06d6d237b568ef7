import { expect, test } from "vitest";
import { foulText } from "./foul-text.ts";

test.each([
  ["a/index.html", "<p>Tabs\tand lines\nof 🚨 text, an undefined word, alert(1)</p>"],
  ["a/rss.xml", "<title>&lt;script&gt;alert(1)</title>"],
  ["feed.json", '{"title":"<script>alert(1)</script>"}'],
])("finds nothing in %s with %s", (path, text) => {
  expect(foulText(path, text)).toEqual([]);
});

test.each([
  ["a control character", "feed.json", "Polls \u0008open"],
  ["a carriage return", "rss.xml", "Polls\r\nopen"],
  ["a control of C1", "index.html", "Polls \u0085open"],
  ["a character that is none", "live/a.1a2b3c4d.txt", "Polls \ufffeopen"],
  ["half a character", "feed.json", "Polls \ud83d open"],
  ["a withdrawn text", "latest.json", "TEXTOFTHEWITHDRAWN"],
  ["a draft", "vote/index.html", "<p>TEXTOFTHEDRAFT</p>"],
  ["an object for words", "feed.json", '"[object Object]"'],
  ["a value that is missing from an element", "index.html", "<p>undefined</p>"],
  ["a value that is missing from an attribute", "rss.xml", '<a href="undefined">'],
  ["a number that is none", "live.json", '{"poll":NaN}'],
  ["a script of a writer's", "index.html", "<h1><script>alert(1)</script></h1>"],
  ["a script of a writer's in a feed", "atom.xml", "<title><script>alert(1)</script></title>"],
])("finds %s in %s", (_defect, path, text) => {
  expect(foulText(path, text)).toHaveLength(1);
});
