import { expect, test } from "vitest";
import { parseBlog } from "../parse-blog.ts";
import { cleanText } from "./clean-text.ts";

test.each([["\u2028"], ["\u2029"]])("a separator that some tools take for a line end becomes a blank", (separator) => {
  const { text, diagnostics } = cleanText({ path: "vote.md", text: `one${separator}two\n` });
  expect(text).toBe("one two\n");
  expect(diagnostics.map(({ code, span }) => [code, span.start.line, span.start.column])).toEqual([
    ["control-character", 1, 4],
  ]);
});

test("an entry is withdrawn although its reason was pasted with a line separator", () => {
  const text = [
    "---",
    "title: Vote\u2028night",
    "date: 2020-01-03",
    "---",
    "",
    "## 08:05 Report",
    "withdrawn: It was\u2028wrong.",
    "",
    "Secret.",
  ].join("\n");
  const { draft } = parseBlog({
    name: "vote",
    files: [{ path: "vote.md", text }],
    siteDefaults: { lang: "en", order: "newest-first", showZone: undefined },
    readPiece: () => ({ definitions: [], openConstruct: undefined }),
  });
  expect(draft?.settings.title).toBe("Vote night");
  expect(draft?.parts[0]?.runs[0]?.entries[0]?.attributes.withdrawn?.value).toBe("It was wrong.");
});
