import { expect, test } from "vitest";
import { microformatProblems } from "./microformat-problems.ts";

const ADDRESS = "https://example.org/vote/";
const POST = {
  url: "https://example.org/vote/a.html",
  headline: "Polls open",
  datePublished: "2020-01-03T08:05:00Z",
  dateModified: "2020-01-03T08:10:00Z",
  author: [{ name: "Ana" }],
};
const PAGE = `<main class="h-feed"><h1 class="p-name">Vote</h1><article class="h-entry">
<a class="u-url" href="/vote/a.html"><time class="dt-published" datetime="2020-01-03T08:05:00Z">08:05</time></a>
<h3 class="p-name">Polls open</h3><div class="e-content"><p>Text.</p></div>
<span class="p-author h-card"><data class="p-name" value="Ana"></data></span>
<data class="dt-updated" value="2020-01-03T08:10:00Z"></data></article></main>`;

test("finds nothing where the page says the same twice", () => {
  expect(microformatProblems(PAGE, ADDRESS, [POST])).toEqual([]);
});

test.each([
  ["another address", "/vote/a.html", "/vote/b.html"],
  ["another time", "08:05:00Z", "08:06:00Z"],
  ["another change", "08:10:00Z", "08:11:00Z"],
  ["no change", "dt-updated", "x"],
  ["another name", ">Polls open<", ">Polls close<"],
  ["another author", 'value="Ana"', 'value="Ben"'],
  ["no author", "p-author h-card", "x"],
  ["no content", "e-content", "x"],
  ["no post", "h-entry", "x"],
])("finds %s", (_defect, good, bad) => {
  expect(PAGE).toContain(good);
  expect(microformatProblems(PAGE.replace(good, bad), ADDRESS, [POST])).not.toEqual([]);
});

test("finds one address for two posts", () => {
  const article = /<article.*<\/article>/s.exec(PAGE)?.[0] ?? "";
  expect(microformatProblems(PAGE.replace("</main>", `${article}</main>`), ADDRESS, [POST])).not.toEqual([]);
});
