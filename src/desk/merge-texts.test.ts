import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMarkdownEngine } from "../site/markdown-engine.ts";
import { mergeTexts } from "./merge-texts.ts";
import { splitText } from "./split-text.ts";

const { readPiece } = createMarkdownEngine();
const merge = (base: string, ours: string, theirs: string) => mergeTexts(base, ours, theirs, readPiece);

const FRONT = "---\ntitle: Vote\ndate: 2020-01-03\n---\n\n";
const file = (...entries: readonly string[]) => `${FRONT}${entries.join("\n\n")}\n`;
const A = "## 08:00 Polls open\n\nThe doors are open.";
const B = "## 09:00 Queues\n\nLong lines in town.\n\nAnd in the villages.";
const C = "## 10:00 Rain\n\nIt rains.";
const NEW = "## 11:00 Ours\n\nBy us.";
const THEIR_NEW = "## 11:05 Theirs\n\nBy them.";

describe("what a person expects", () => {
  test.each<[string, string, string, string, string]>([
    [
      "additions on top of one file stand side by side by time",
      file(B, A),
      file(NEW, B, A),
      file(THEIR_NEW, B, A),
      file(THEIR_NEW, NEW, B, A),
    ],
    [
      "additions at the end of a file that runs oldest first",
      file(A, B),
      file(A, B, THEIR_NEW),
      file(A, B, NEW),
      file(A, B, NEW, THEIR_NEW),
    ],
    ["additions to an empty blog", FRONT, file(NEW), file(THEIR_NEW), file(THEIR_NEW, NEW)],
    ["one addition that both have made", file(B, A), file(NEW, B, A), file(NEW, B, A), file(NEW, B, A)],
    [
      "an edit and an addition",
      file(B, A),
      file(B, A.replace("open.", "shut.")),
      file(C, B, A),
      file(C, B, A.replace("open.", "shut.")),
    ],
    [
      "edits of two entries",
      file(B, A),
      file(B.replace("Long", "Short"), A),
      file(B, A.replace("doors", "gates")),
      file(B.replace("Long", "Short"), A.replace("doors", "gates")),
    ],
    [
      "edits of two paragraphs of one entry",
      file(B, A),
      file(B.replace("Long", "Short"), A),
      file(B.replace("villages", "hills"), A),
      file(B.replace("Long", "Short").replace("villages", "hills"), A),
    ],
    [
      "a headline and a text",
      file(B, A),
      file(B.replace("Queues", "Waiting"), A),
      file(B.replace("Long", "Short"), A),
      file(B.replace("Queues", "Waiting").replace("Long", "Short"), A),
    ],
    ["a deletion and an addition", file(B, A), file(B), file(C, B, A), file(C, B)],
    ["a deletion by both", file(C, B, A), file(C, A), file(C, A), file(C, A)],
    [
      "a move and an edit",
      file(C, B, A),
      file(B, A, C),
      file(C.replace("It rains.", "It pours."), B, A),
      file(B, A, C.replace("It rains.", "It pours.")),
    ],
    [
      "their move",
      file(C, B, A),
      file(C, B, A.replace("doors", "gates")),
      file(B, A, C),
      file(B, A.replace("doors", "gates"), C),
    ],
    [
      "a new time and an edit",
      file(B, A),
      file(B.replace("09:00", "09:01"), A),
      file(B.replace("villages", "hills"), A),
      file(B.replace("09:00", "09:01").replace("villages", "hills"), A),
    ],
    [
      "two entries of one minute with one last line",
      file(A),
      file("## 11:00 One\n\nMore soon.", A),
      file("## 11:00 Two\n\nMore soon.", A),
      file("## 11:00 Two\n\nMore soon.", "## 11:00 One\n\nMore soon.", A),
    ],
    [
      "the next day, begun by both",
      file(A, B),
      file(A, B, "# 2020-01-04", "## 00:10 One"),
      file(A, B, "# 2020-01-04", "## 00:05 Two"),
      file(A, B, "# 2020-01-04", "## 00:05 Two", "## 00:10 One"),
    ],
    [
      "neighbouring keys of the front matter",
      file(A),
      file(A).replace("Vote", "Vote night"),
      file(A).replace("01-03", "01-02"),
      file(A).replace("Vote", "Vote night").replace("01-03", "01-02"),
    ],
    [
      "keys that both have added",
      file(A),
      file(A).replace("date:", "lang: en\ndate:"),
      file(A).replace("date:", "status: ended\ndate:"),
      file(A).replace("date:", "lang: en\nstatus: ended\ndate:"),
    ],
    [
      "a standfirst and an entry",
      `${FRONT}Old words.\n\n${A}\n`,
      `${FRONT}New words.\n\n${A}\n`,
      `${FRONT}Old words.\n\n${B}\n\n${A}\n`,
      `${FRONT}New words.\n\n${B}\n\n${A}\n`,
    ],
  ])("%s", (_, base, ours, theirs, expected) => {
    expect(merge(base, ours, theirs)).toEqual({ text: expected, conflicts: 0 });
  });

  test("two edits of one line conflict inside that entry alone", () => {
    const { text, conflicts } = merge(
      file(B, A),
      file(NEW, B, A.replace("open.", "shut.")),
      file(B, A.replace("open.", "gone.")),
    );
    expect(conflicts).toBe(1);
    const conflict = "<<<<<<< ours\nThe doors are shut.\n=======\nThe doors are gone.\n>>>>>>> theirs";
    expect(text).toBe(file(NEW, B, `## 08:00 Polls open\n\n${conflict}`));
  });

  test("an edit of what the other side has deleted is kept, and asked about", () => {
    const edited = A.replace("open.", "shut.");
    expect(merge(file(B, A), file(B), file(B, edited))).toEqual({
      text: file(B, `<<<<<<< ours\n=======\n${edited}\n>>>>>>> theirs`),
      conflicts: 1,
    });
    expect(merge(file(B, A), file(B, edited), file(B)).text).toBe(
      file(B, `<<<<<<< ours\n${edited}\n=======\n>>>>>>> theirs`),
    );
  });

  test("two values of one key conflict there", () => {
    const { text, conflicts } = merge(file(A), file(A).replace("Vote", "One"), file(A).replace("Vote", "Two"));
    expect(conflicts).toBe(1);
    expect(text).toContain(
      "---\n<<<<<<< ours\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs\ndate: 2020-01-03\n---\n",
    );
  });

  test("an entry that comes under another day keeps its own date", () => {
    const theirs = file("# 2020-01-04", "## 00:10 Late", "# 2020-01-03", A);
    const { text } = merge(file(A), file(NEW, A), theirs);
    const moments = splitText(text, readPiece)?.pieces.flatMap(({ kind, moment }) =>
      kind === "entry" ? [moment] : [],
    );
    expect(moments).toEqual(["2020-01-04T00:10", "2020-01-03T11:00", "2020-01-03T08:00"]);
  });

  test("the file keeps its own line ends, byte order mark and last line", () => {
    const form = (text: string) => `\uFEFF${text.trimEnd().replaceAll("\n", "\r\n")}`;
    const { text } = merge(form(file(B, A)), form(file(NEW, B, A)), file(THEIR_NEW, B, A));
    expect(text).toBe(form(file(THEIR_NEW, NEW, B, A)));
  });

  test("a file in which a block is never closed is merged by lines", () => {
    const open = `${A}\n\n\`\`\`\nnever closed`;
    expect(
      merge(file(B, open), file(B.replace("Long", "Short"), open), file(B, open.replace("doors", "gates"))),
    ).toEqual({
      text: file(B.replace("Long", "Short"), open.replace("doors", "gates")),
      conflicts: 0,
    });
  });
});

interface Change {
  readonly kind: "add" | "edit" | "delete";
  readonly at: number;
  readonly words: string;
}

const change = fc.record({
  kind: fc.constantFrom<Change["kind"]>("add", "add", "edit", "delete"),
  at: fc.nat(20),
  words: fc.stringMatching(/^[a-f]{3,8}$/u),
});

/** Makes changes of one side; additions carry its name, so that none is made by both. */
function changed(entries: readonly string[], changes: readonly Change[], side: string): readonly string[] {
  return changes.reduce<readonly string[]>((now, { kind, at, words }, number) => {
    const place = at % (now.length + 1);
    if (kind === "add")
      return now.toSpliced(place, 0, `## ${12 + (at % 8)}:3${at % 10} ${side} ${number}\n\n${words}.`);
    const entry = now[place];
    if (entry === undefined) return now;
    return kind === "delete" ? now.toSpliced(place, 1) : now.with(place, `${entry}\n\n${side} ${words}.`);
  }, entries);
}

const base = fc
  .nat(8)
  .map((count) => Array.from({ length: count }, (_, n) => `## ${20 - n}:00 Entry ${n}\n\nText ${n}.`));
const entriesOf = (text: string) => (splitText(text, readPiece)?.pieces ?? []).map((piece) => piece.text).toSorted();

describe("any two ways to change a file", () => {
  test("nothing is lost and nothing doubled; merged the other way round it is the same but for order", () => {
    fc.assert(
      fc.property(base, fc.array(change, { maxLength: 6 }), fc.array(change, { maxLength: 6 }), (from, one, other) => {
        const ours = changed(from, one, "ours");
        const theirs = changed(from, other, "theirs");
        const merged = merge(file(...from), file(...ours), file(...theirs));
        const back = merge(file(...from), file(...theirs), file(...ours));
        expect(back.conflicts).toBe(merged.conflicts);
        const lines = [...ours, ...theirs]
          .filter((entry) => !from.includes(entry))
          .flatMap((entry) => entry.split("\n"));
        for (const line of lines) expect(merged.text).toContain(line);
        const headings = merged.text.split("\n").filter((line) => line.startsWith("## "));
        expect(new Set(headings).size).toBe(headings.length);
        if (merged.conflicts === 0) expect(entriesOf(merged.text)).toEqual(entriesOf(back.text));
      }),
      { numRuns: 300 },
    );
  });

  test("what only one side has changed is taken as it is", () => {
    fc.assert(
      fc.property(base, fc.array(change, { maxLength: 6 }), (from, changes) => {
        const ours = file(...changed(from, changes, "ours"));
        const renamed = (text: string) => text.replace("title: Vote", "title: Vote night");
        expect(merge(file(...from), ours, renamed(file(...from))).text).toBe(renamed(ours));
        expect(merge(file(...from), ours, file(...from)).text).toBe(ours);
        expect(merge(file(...from), file(...from), ours).text).toBe(ours);
        expect(merge(file(...from), ours, ours).text).toBe(ours);
      }),
    );
  });
});
