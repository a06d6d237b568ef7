import { describe, expect, test } from "vitest";
import { entriesOfSample, parseText, problemsOf } from "../../test/parse-sample.ts";

/** The attributes and the body of one entry that has these lines under its heading. */
function read(lines: string): {
  readonly attributes: object;
  readonly body: string;
  readonly codes: readonly string[];
} {
  const parsed = parseText(`## 08:05 Council\n${lines}`);
  const [entry] = entriesOfSample(parsed);
  const attributes = Object.entries(entry?.attributes ?? {}).map(([name, { value }]) => [name, value]);
  const codes = problemsOf(parsed).map((problem) => problem.split(" ")[0] ?? "");
  return { attributes: Object.fromEntries(attributes), body: entry?.body.text ?? "", codes };
}

test("attributes of every kind are read", () => {
  const { attributes, body, codes } = read(
    "Author: Lena Strand, Idris Tan\nTAGS: Iran, US\nid: council\nwas: meeting\nkey: yes\npinned: No\nbreaking: YES\nupdated: 2020-01-04 08:10\nimage: pictures/strike one.jpg\n\nText.",
  );
  expect(attributes).toEqual({
    authors: ["Lena Strand", "Idris Tan"],
    tags: ["Iran", "US"],
    id: "council",
    was: "meeting",
    key: true,
    pinned: false,
    breaking: true,
    updated: { date: "2020-01-04", time: { hours: 8, minutes: 10 }, instant: "2020-01-04T08:10:00Z" },
    image: "pictures/strike one.jpg",
  });
  expect(body).toBe("Text.");
  expect(codes).toEqual([]);
});

test("blank lines above the attributes are allowed", () => {
  expect(read("\n\nkey: yes\n\nText.")).toEqual({ attributes: { key: true }, body: "Text.", codes: [] });
});

test("a time alone belongs to the entry's own day", () => {
  const [entry] = entriesOfSample(parseText("## 2020-01-07 23:50 Late\nupdated: 23:55\n\nText."));
  expect(entry?.attributes.updated?.value.instant).toBe("2020-01-07T23:55:00Z");
});

describe("what is no attribute is text", () => {
  test.each([
    "Breaking: explosions heard",
    "breaking: explosions heard",
    "Updated: adds quotes",
    "Key: the vote is at noon",
    "Image: a view of the city",
    "Was: a long day",
    "Note: nothing",
    "Iran: we will retaliate",
    "key",
    "key : maybe not",
    "- key: yes",
    "> key: yes",
    "Text first.\nkey: yes",
  ])("%j", (text) => {
    expect(read(`${text}\n\nMore.`)).toEqual({ attributes: {}, body: `${text}\n\nMore.`, codes: [] });
  });
});

describe("values that were meant for an attribute", () => {
  test.each([
    ["key: true", "attribute-value-invalid"],
    ["pinned: 1", "attribute-value-invalid"],
    ["draft: oui", "attribute-value-invalid"],
    ["key: yes!", "attribute-value-invalid"],
    ["id: The Council", "attribute-value-invalid"],
    ["was: council_1", "attribute-value-invalid"],
    ["updated: 8:02", "attribute-value-invalid"],
    ["updated: 08:02 CET", "attribute-value-invalid"],
    ["updated: 2020-02-30 08:02", "attribute-value-invalid"],
    ["image: https://example.org/strike.jpg", "attribute-value-invalid"],
    ["withdrawn:", "attribute-value-invalid"],
    ["author:", "attribute-empty"],
    ["Tags:", "attribute-empty"],
    ["key:", "attribute-empty"],
  ])("%j is never printed: %s", (line, code) => {
    expect(read(`${line}\n\nMore.`)).toEqual({ attributes: {}, body: "More.", codes: [code] });
  });
});

describe("names one edit away", () => {
  test.each([
    ["pined: yes", "pinned"],
    ["Pined: yes", "pinned"],
    ["autor: Lena Strand", "author"],
    ["Tag: Iran", "tags"],
    ["keys: yes", "key"],
    ["withdrwan: wrong", "withdrawn"],
    ["udpated: 08:10", "updated"],
  ])("%j is an error that suggests %s", (line, name) => {
    const parsed = parseText(`## 08:05 Council\n${line}\n\nMore.`);
    const [problem] = parsed.diagnostics;
    expect(problem?.code).toBe("attribute-misspelt");
    expect(problem?.fix?.edits[0]?.text).toBe(name);
    expect(entriesOfSample(parsed)[0]?.body.text).toBe("More.");
  });

  test.each(["pined: the flag", "War: escalating", "is: it", "He: no", "Kay: yes", "Say: no", "they: no"])(
    "%j is text",
    (line) => {
      expect(read(`${line}\n\nMore.`).codes).toEqual([]);
    },
  );
});

test("the block ends at the first line that does not count, with a warning if that is not blank", () => {
  const parsed = parseText("## 08:05 Council\nkey: yes\nText.\ntags: Iran");
  expect(problemsOf(parsed)).toEqual(["attributes-not-ended 8"]);
  expect(entriesOfSample(parsed)[0]?.body.text).toBe("Text.\ntags: Iran");
});

test("dashes right under the attributes are a rule", () => {
  expect(read("key: yes\n---\nText.")).toEqual({
    attributes: { key: true },
    body: "***\nText.",
    codes: ["attributes-not-ended"],
  });
});

test("of an attribute that is said twice the first holds", () => {
  expect(read("author: Lena\nauthors: Idris\n\nText.")).toEqual({
    attributes: { authors: ["Lena"] },
    body: "Text.",
    codes: ["attribute-repeated"],
  });
});

test("places of values and body are those of the file", () => {
  const [entry] = entriesOfSample(parseText("## 08:05 Council\n  id: council\n\n\nText."));
  expect(entry?.attributes.id?.span).toEqual({
    file: "vote.md",
    start: { line: 7, column: 7 },
    end: { line: 7, column: 14 },
  });
  expect(entry?.body).toEqual({ file: "vote.md", start: { line: 10, column: 1 }, text: "Text." });
});
