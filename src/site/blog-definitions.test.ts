import { expect, test } from "vitest";
import type { LabelDefinition } from "../model/entry-content.ts";
import { collectDefinitions as collect } from "./blog-definitions.ts";

const link = (label: string, markdown = `[${label}]: /x`): LabelDefinition => ({
  kind: "link",
  label,
  markdown,
  line: 1,
});
const footnote = (label: string, markdown: string): LabelDefinition => ({ kind: "footnote", label, markdown, line: 1 });
const piece = (...definitions: LabelDefinition[]): readonly LabelDefinition[] => definitions;
const labelsUsed = (text: string): ReadonlySet<string> => new Set(text.match(/(?<=\[\^?)[A-Z]+(?=\])/gu) ?? []);

const collectDefinitions = (pieces: readonly (readonly LabelDefinition[])[], labels: typeof labelsUsed) =>
  collect(
    pieces.map((definitions, number) => ({ piece: number, definitions })),
    labels,
  );

test("an entry reaches a definition that stands in a later entry", () => {
  const definitions = collectDefinitions([piece(), piece(link("IRAN"))], labelsUsed);
  expect(definitions.reachableFrom(0, new Set(["IRAN", "OTHER"]))).toEqual([link("IRAN")]);
});

test("the first of two definitions of one label wins, also over the entry's own", () => {
  const definitions = collectDefinitions([piece(link("IRAN", "first")), piece(link("IRAN", "second"))], labelsUsed);
  expect(definitions.reachableFrom(1, new Set(["IRAN"])).map((found) => found.markdown)).toEqual(["first"]);
});

test("an entry's own winning definition is not repeated", () => {
  const definitions = collectDefinitions([piece(link("IRAN"))], labelsUsed);
  expect(definitions.reachableFrom(0, new Set(["IRAN"]))).toEqual([]);
});

test("a footnote brings along what its own text refers to, in blog order", () => {
  const definitions = collectDefinitions(
    [piece(link("SOURCE")), piece(footnote("NOTE", "[^NOTE]: see [SOURCE]")), piece()],
    labelsUsed,
  );
  expect(definitions.reachableFrom(2, new Set(["NOTE"])).map((found) => found.label)).toEqual(["SOURCE", "NOTE"]);
});

test("two footnotes that refer to each other end", () => {
  const definitions = collectDefinitions(
    [piece(footnote("A", "[^A]: [^B]"), footnote("B", "[^B]: [^A]")), piece()],
    labelsUsed,
  );
  expect(definitions.reachableFrom(1, new Set(["A"])).map((found) => found.label)).toEqual(["A", "B"]);
});
