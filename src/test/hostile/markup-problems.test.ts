import { describe, expect, test } from "vitest";
import { anchorProblems, inlineScripts, markupProblems } from "./markup-problems.ts";

describe("what no writer's text may put into a page is found:", () => {
  test.each([
    ["<p>a</p><iframe src=/x></iframe>", "<iframe>"],
    ["<math></math>", "<math>"],
    ["<template><object></object></template>", "<object>"],
    ["<p onclick=x()>a</p>", '<p onClick="x()">'],
    ["<p style=color:red>a</p>", '<p style="color:red">'],
    ["<a href=javascript:x()>a</a>", '<a href="javascript:x()">'],
    ['<a href="java\tscript:x()">a</a>', '<a href="java\tscript:x()">'],
    ["<a href=JAVASCRIPT&colon;x()>a</a>", '<a href="JAVASCRIPT:x()">'],
    ["<a href=ftp://example.org/x>a</a>", '<a href="ftp://example.org/x">'],
    ["<a href=//evil.example/x>a</a>", '<a href="//evil.example/x">'],
    ["<a href='/\\evil.example/x'>a</a>", '<a href="/\\evil.example/x">'],
    ["<img src=data:image/png;base64,x>", '<img src="data:image/png;base64,x">'],
    ["<img srcset='/a.png 1x, data:x 2x'>", '<img srcSet="/a.png 1x, data:x 2x">'],
    ["<video poster=blob:x></video>", '<video poster="blob:x">'],
    ["<button data-src=vbscript:x>a</button>", '<button dataSrc="vbscript:x">'],
    ["<meta http-equiv=refresh content='0; url=https://evil.example/'>", '<meta httpEquiv="refresh">'],
  ])("%s", (html, problem) => {
    expect(markupProblems(html)).toEqual([problem]);
  });

  test("what pages of ours hold is none of it", () => {
    const html =
      "<a href='/x'>a</a><a href='x.html?a:b#c:d'>b</a><a href='#x'>c</a><a href='mailto:a@example.org'>d</a><img src='/a.png' srcset='/a.png 1x, /b.png 2x' alt>";
    expect(markupProblems(html)).toEqual([]);
  });
});

test("ids that stand twice, and links that lead nowhere, are found", () => {
  expect(anchorProblems("<p id=a></p><p id=a></p><a href='#a'>x</a><a href='#b'>y</a>")).toEqual([
    "id a twice",
    "#b leads nowhere",
  ]);
});

test("scripts are found with their types, those of files aside", () => {
  expect(
    inlineScripts("<script>x()</script><script src=/x></script><script type=application/json>{}</script>"),
  ).toEqual([
    ["undefined", "x()"],
    ["application/json", "{}"],
  ]);
});
