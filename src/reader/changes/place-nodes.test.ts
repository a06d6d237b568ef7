// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { placeNodes } from "./place-nodes.ts";

function list(names: string): { parent: HTMLElement; node: (name: string) => HTMLElement } {
  const parent = document.createElement("div");
  parent.innerHTML = [...names].map((name) => `<i id="${name}"></i>`).join("\n");
  document.body.replaceChildren(parent);
  return {
    parent,
    node: (name) => parent.querySelector(`#${name}`) ?? Object.assign(document.createElement("i"), { id: name }),
  };
}

test.each([
  ["abc", "abc"],
  ["abc", "xabc"],
  ["abc", "ac"],
  ["abc", "cba"],
  ["", "ab"],
  ["abcd", "bxda"],
])("%s becomes %s", (before, after) => {
  const { parent, node } = list(before);
  placeNodes(parent, [...after].map(node));
  expect([...parent.childNodes].map((child) => (child as HTMLElement).id).join("")).toBe(after);
});

test("what stands right already is not touched", () => {
  const { parent, node } = list("abc");
  const wanted = [...document.querySelectorAll("i")];
  placeNodes(parent, wanted);
  const insert = vi.spyOn(parent, "insertBefore");
  placeNodes(parent, [node("x"), ...wanted]);
  expect(insert).toHaveBeenCalledTimes(1);
});
