// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { setPage } from "../../test/browser/reader-page.ts";

let originals: WeakMap<Node, Node>;
let edit: (before: string, after: string) => HTMLElement;

beforeEach(async () => {
  setPage();
  const { editInPlace } = await import("./edit-in-place.ts");
  ({ originals } = await import("../play-embed.ts"));
  edit = (before, after) => {
    document.body.innerHTML = `<div>${before}</div><div>${after}</div>`;
    const [present, wanted] = [...document.body.children] as [HTMLElement, HTMLElement];
    const kept = new Map([...present.querySelectorAll("[id]")].map((node) => [node.id, node]));
    editInPlace(present, wanted);
    for (const [id, node] of kept)
      if (present.querySelector(`#${id}`)) expect(present.querySelector(`#${id}`)).toBe(node);
    return present;
  };
});

test.each([
  ["a changed paragraph", `<p id="a">One</p><p id="b">Two</p>`, `<p id="a">One</p><p id="b">Changed</p>`],
  ["something above", `<p id="a">One</p>`, `<blockquote>Correction</blockquote><p id="a">One</p>`],
  [
    "something between",
    `<p id="a">One</p>\n<p id="b">Two</p>`,
    `<p id="a">One</p>\n<ul><li>New</li></ul>\n<p id="b">Two</p>`,
  ],
  ["something gone", `<p id="a">One</p><hr><p id="b">Two</p>`, `<p id="a">One</p><p id="b">Two</p>`],
  ["another order", `<p id="a">One</p><ul id="b"><li>Two</li></ul>`, `<ul id="b"><li>Two</li></ul><p id="a">One</p>`],
  ["other attributes", `<p id="a" class="x" title="y">One</p>`, `<p id="a" class="z">One</p>`],
  ["text beside elements", `One <b id="a">two</b> three`, `One <b id="a">two</b> four`],
  ["nothing left", `<p id="a">One</p>`, ""],
])("%s: becomes what is wanted, and keeps its nodes", (_, before, after) => {
  expect(edit(before, after).innerHTML).toBe(after);
});

test("keeps what the reader opened and what has the focus", () => {
  const edited = edit(
    `<details open><summary>a</summary></details><h3 tabindex="-1">x</h3>`,
    `<details><summary>b</summary></details><h3>y</h3>`,
  );
  expect(edited.innerHTML).toBe(`<details open=""><summary>b</summary></details><h3 tabindex="-1">y</h3>`);
});

test("a film that plays is not touched by an edit around it", () => {
  document.body.innerHTML = `<div><p>Old</p><div class="video"><iframe></iframe></div></div>`;
  const card = document.querySelector(".video") as HTMLElement;
  const original = document.createElement("div");
  original.className = "video";
  original.innerHTML = `<button data-src="x">Play</button>`;
  originals.set(card, original);
  const wanted = document.createElement("div");
  wanted.innerHTML = `<p>New</p>`;
  wanted.append(original.cloneNode(true), "after");
  return import("./edit-in-place.ts").then(({ editInPlace }) => {
    editInPlace(document.body.firstElementChild as HTMLElement, wanted);
    expect(document.body.innerHTML).toBe(`<div><p>New</p><div class="video"><iframe></iframe></div>after</div>`);
    expect(document.querySelector(".video")).toBe(card);
  });
});
