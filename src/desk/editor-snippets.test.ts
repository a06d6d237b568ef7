import { expect, test } from "vitest";
import { ATTRIBUTE_KINDS, hasForm } from "../parse/entry/attribute-kinds.ts";
import { BLOG_KEYS } from "../parse/front-matter/blog-keys.ts";
import { readFrontMatter } from "../parse/front-matter/read-front-matter.ts";
import { editorSnippets } from "./editor-snippets.ts";

const SNIPPETS = editorSnippets();

/** What stands there when somebody presses the tab key through all places and types only the time. */
function expand(name: string): string {
  return (SNIPPETS[name]?.body ?? [])
    .join("\n")
    .replaceAll(/\$\{\d+\|(?<first>[^,|]*)[^|]*\|\}/gu, "$<first>")
    .replaceAll(/\$\{\d+:(?<words>[^}]*)\}/gu, "$<words>")
    .replaceAll(/\$\d/gu, "")
    .replaceAll("HH", "18")
    .replaceAll("MM", "05")
    .replaceAll("YYYY-05-DD", "2026-11-27");
}

test.each(Object.keys(BLOG_KEYS))("the setting %s has a snippet that the program takes", (key) => {
  expect(SNIPPETS[`Setting: ${key}`]?.prefix).toBe(key);
  const { diagnostics } = readFrontMatter("x.md", `---\n${expand(`Setting: ${key}`)}\n---\n`, BLOG_KEYS, "blog");
  expect(diagnostics.filter(({ code }) => code !== "setting-missing")).toEqual([]);
});

test.each(Object.entries(ATTRIBUTE_KINDS))("the attribute %s has a snippet of its kind", (name, kind) => {
  const [typed = "", ...value] = expand(`Attribute: ${name}`).split(": ");
  expect(typed).toBe(name);
  expect(hasForm(kind, value.join(": "))).toBe(true);
});

test("choices are offered", () => {
  expect(SNIPPETS["Setting: status"]?.body).toEqual([expect.stringContaining("{1|upcoming,live,ended|}")]);
});

test("no name is there twice, so that no snippet replaces another", () => {
  const names = [...Object.keys(BLOG_KEYS), ...Object.keys(ATTRIBUTE_KINDS)];
  const written = Object.keys(SNIPPETS).filter((name) => !/^(?:Setting|Attribute): /u.test(name));
  expect(Object.keys(SNIPPETS)).toHaveLength(names.length + written.length);
  expect(written).toEqual(expect.arrayContaining(["Entry", "Key event", "Correction"]));
});
