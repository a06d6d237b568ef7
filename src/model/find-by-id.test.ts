import fc from "fast-check";
import { expect, test } from "vitest";
import { parseText } from "../test/parse-sample.ts";
import { finderById } from "./find-by-id.ts";

/** Several entries may share a minute, be dated in full or have an id of their own. */
const entry = fc.record({
  day: fc.constantFrom("", "2020-01-02 ", "2020-02-29 "),
  minute: fc.integer({ min: 0, max: 3 }),
  line: fc.constantFrom("", "", "draft: yes\n", "withdrawn: Wrong\n", "id: council\n", "id: 2020-01-03-0801\n"),
});

test("each entry is found by its id, where no other has the same, and nothing else is found", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const text = entries.map(({ day, minute, line }) => `## ${day}08:0${minute}\n${line}\nText.\n`).join("\n");
      const runs = parseText(text).draft?.parts.flatMap((part) => part.runs) ?? [];
      const find = finderById(runs);
      const all = runs.flatMap((run) => run.entries.map(({ id }, place) => ({ run, place, id })));
      for (const each of all) {
        const named = all.filter(({ id }) => id === each.id);
        if (named.length === 1) expect(find(each.id)).toEqual(each);
        else expect(find(each.id)?.id).toBe(each.id);
      }
      for (const id of ["2020-01-03-0805", "2020-01-03-0800-9", "2020-13-41-0800", "cou", "", "2020-01-03-08"]) {
        expect(find(id)).toBeUndefined();
      }
    }),
  );
});
