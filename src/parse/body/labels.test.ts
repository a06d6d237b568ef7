import fc from "fast-check";
import type { Nodes } from "mdast";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import { expect, test } from "vitest";
import { mayDefine } from "../../model/run-glance.ts";
import { labelsUsed } from "./labels.ts";
import { MarkdownParser } from "./markdown-parser.ts";

test.each([
  ["In [Iran] and [the US][us].", ["IRAN", "THE US", "US"]],
  ["Noon.[^1]", ["^1", "1"]],
  ["[a\n  b]", ["A B"]],
  ["> [a\n> b]", ["A > B", "A B"]],
  ["\\[no] [a\\]b] [outer [inner]]", ["A\\]B", "INNER"]],
  ["no labels here ]", []],
  ["[]", []],
])("finds the labels that %j might use", (text, labels) => {
  expect([...labelsUsed(text)]).toEqual(labels);
});

test("sees which texts may define a label", () => {
  expect(mayDefine("[Iran]: https://example.com")).toBe(true);
  expect(mayDefine("In [Iran] today")).toBe(false);
});

const parser = new MarkdownParser();
const LABELS = ["a", "b c", "^n", "x\\]y", "Ä"];
const FRONT = LABELS.map((label) => `[${label}]: /address\n\n`).join("");
const TOKENS = [
  ..."[]!()\\`*_ \n".split(""),
  ...LABELS.map((label) => `[${label}]`),
  ...["a", "b", "c", "^n", "\n> ", "\n- ", "  ", "[b\n> c]", "[b\n  c]", "`", "<a b='", "'>", "<http://a.b/[", ">"],
];

test("finds every label that the parser finds, in any text", () => {
  const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 30 }).map((tokens) => tokens.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const used = labelsUsed(text);
      for (const label of referencesIn(parser.parse(`${FRONT}<!-- -->\n\n${text}`))) expect(used).toContain(label);
    }),
    { numRuns: 300 },
  );
});

function referencesIn(node: Nodes): string[] {
  const inside = "children" in node && node.type !== "footnoteDefinition" ? node.children.flatMap(referencesIn) : [];
  const isReference =
    node.type === "linkReference" || node.type === "imageReference" || node.type === "footnoteReference";
  return isReference ? [normalizeIdentifier(node.identifier), ...inside] : inside;
}
