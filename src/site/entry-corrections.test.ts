import { expect, test } from "vitest";
import { entryInputs, testInstant } from "../test/entry-inputs.ts";
import { createMarkdownEngine } from "./markdown-engine.ts";

const engine = createMarkdownEngine();
const codes = (text: string, others = {}) =>
  engine.renderEntry(entryInputs(text, others)).diagnostics.map(({ code }) => code);

test.each([
  ["> **Correction, 08:02:** an earlier version misnamed the council."],
  ["> **Correction, 08:02**: an earlier version misnamed the council."],
  ["> Correction, 08:02 UTC: an earlier version misnamed the council."],
  ["> *correction*, 08:02: an earlier version misnamed the council."],
  ["> **CORRECTION, 2020-01-03 08:02 UTC:** an earlier version misnamed the council."],
  ["> **Correction، ۰۸:۰۲：** an earlier version misnamed the council."],
])("reads %j as a notice of 08:02 and takes it out of the body", (text) => {
  const { html, corrections, diagnostics } = engine.renderEntry(entryInputs(`${text}\n\nText.`));
  expect(html).toBe("<p>Text.</p>");
  expect(corrections).toHaveLength(1);
  expect(corrections[0]).toMatchObject({ at: testInstant(8, 2), text: "an earlier version misnamed the council." });
  expect(corrections[0]?.html).toMatch(
    /^<p><strong>correction[,،] <time datetime="2020-01-03T08:02:00Z">08:02 UTC<\/time>[:：]<\/strong> an earlier/i,
  );
  expect(diagnostics).toEqual([]);
});

test.each([
  "> Corrections: a list of them.",
  "> Clarification from the ministry: the council meets at noon.",
  "> Correction",
  "Correction, 08:02: no quotation.",
  "- > Correction, 08:02: not at the top level.",
  "> He said.\n>\n> Correction, 08:02: not the first paragraph.",
])("leaves %j in the body", (text) => {
  const { corrections, diagnostics } = engine.renderEntry(entryInputs(text));
  expect([corrections, diagnostics]).toEqual([[], []]);
});

test("keeps all paragraphs of a notice", () => {
  const [notice] = engine.renderEntry(entryInputs("> **Correction, 08:02:**\n>\n> First.\n>\n> - Second.")).corrections;
  expect(notice?.html).toContain(":</strong> First.</p>");
  expect(notice?.text).toBe("First. Second.");
  expect(notice?.html).toContain("<li>Second.</li>");
});

test("warns of a correction without a time, which moves nothing", () => {
  const { corrections, diagnostics } = engine.renderEntry(entryInputs("Text.\n\n> **Correction:** the council."));
  expect(corrections.map(({ at }) => at)).toEqual([undefined]);
  expect(diagnostics).toMatchObject([
    { code: "correction-time-missing", severity: "warning", span: { start: { line: 3, column: 3 } } },
  ]);
});

test.each(["> **Correction, 8.02am:** x", "> **Correction, 24:00:** x", "> **Correction, 2020-02-30 08:00:** x"])(
  "cannot read the time of %j",
  (text) => {
    expect(codes(text)).toEqual(["correction-time-invalid"]);
  },
);

test("shows the next day's form for a correction before its entry", () => {
  const { diagnostics } = engine.renderEntry(entryInputs("> **Correction, 00:10:** x"));
  expect(diagnostics).toMatchObject([{ code: "correction-time-early", severity: "error" }]);
  expect(diagnostics[0]?.remedy).toContain("Correction, 2020-01-04 00:10:");
  expect(codes("> **Correction, 2020-01-04 00:10:** x")).toEqual([]);
  expect(codes("> **Correction, 07:48:** x")).toEqual([]);
});

test("a standfirst holds corrections too", () => {
  const inputs = entryInputs("> **Correction, 08:02:** x", { kind: "standfirst", id: "", instant: testInstant(0, 0) });
  expect(engine.renderEntry(inputs).corrections.map(({ at }) => at)).toEqual([testInstant(8, 2)]);
});

test("knows the words of the blog's language", () => {
  const correctionWords = ["تصحیح", "correction", "correction of the record"];
  const notices = (text: string) => engine.renderEntry(entryInputs(text, { correctionWords })).corrections;
  expect(notices("> **تصحیح، ۰۸:۰۲:** نام شورا")).toMatchObject([{ at: testInstant(8, 2), text: "نام شورا" }]);
  expect(notices("> **Correction of the record, 08:02:** x")).toHaveLength(1);
});

test("puts a footnote of a notice in brackets, because the notice stands on other pages too", () => {
  const [notice] = engine.renderEntry(entryInputs("> **Correction, 08:02:** x.[^1]\n\n[^1]: Why.")).corrections;
  expect(notice?.html).toContain("x. (Why.)</p>");
});
