import fc from "fast-check";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { locateFrontMatter } from "./locate-front-matter.ts";

const parser = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]);

const line = fc.constantFrom(
  "---",
  "--- ",
  "---\t",
  " ---",
  "----",
  "--",
  "---js",
  "",
  "title: T",
  "# comment",
  "text",
  "...",
);

test("the front matter is what remark-frontmatter finds", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 7 }), fc.boolean(), (lines, ended) => {
      const text = `${["---", ...lines].join("\n")}${ended ? "\n" : ""}`;
      const node = parser.parse(text).children.find(({ type }) => type === "yaml");
      const found = locateFrontMatter(text);
      expect(found !== undefined).toBe(node !== undefined);
      if (!found || node?.type !== "yaml") return;
      expect(found.text.replace(/\n$/u, "")).toBe(node.value);
      expect(found.bodyLine - 1).toBe(node.position?.end.line);
    }),
    { numRuns: 2_000 },
  );
});

test("text may start right behind it or not at all", () => {
  expect(locateFrontMatter("---\n---")).toEqual({ text: "", bodyOffset: 7, bodyLine: 3 });
  expect(locateFrontMatter("---")).toBeUndefined();
  expect(locateFrontMatter("")).toBeUndefined();
});
