import fc from "fast-check";
import { expect, test } from "vitest";
import { byteEdit } from "./byte-edit.ts";
import { editedFile } from "./edited-file.ts";
import { FilePieces, inPieces } from "./file-pieces.ts";

const part = fc.uint8Array({ maxLength: 12, max: 3 });
const change = fc.record({ at: fc.nat(200), removed: fc.nat(20), put: part });

test("a file in pieces says of its bytes what one piece says, however often it was edited", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200, max: 3 }), fc.array(change, { maxLength: 90 }), (first, changes) => {
      let whole = Buffer.from(first);
      let pieces = inPieces(whole);
      for (const { at, removed, put } of changes) {
        const start = Math.min(at, whole.length);
        const next = Buffer.concat([whole.subarray(0, start), put, whole.subarray(start + removed)]);
        expect({ ...byteEdit(pieces, next), before: 0 }).toEqual({ ...byteEdit(whole, next), before: 0 });
        const { bytes } = editedFile("a.md", next, pieces);
        whole = next;
        pieces = inPieces(bytes);
        expect(pieces.length).toBe(whole.length);
        expect(Buffer.from(pieces.subarray(at, at + removed))).toEqual(Buffer.from(whole.subarray(at, at + removed)));
        expect(pieces.indexOf(2, at)).toBe(whole.indexOf(2, at));
      }
      expect(Buffer.from(pieces.subarray(0))).toEqual(whole);
      expect(pieces.pieces.length).toBeLessThanOrEqual(66);
    }),
  );
});

test("keeps what stayed of a file where it lies", () => {
  const whole = Buffer.alloc(100_000, "a");
  const changed = Buffer.concat([whole.subarray(0, 50_000), Buffer.from("b"), whole.subarray(50_000)]);
  const { pieces } = inPieces(editedFile("a.md", changed, whole).bytes);
  expect(pieces.map(({ length }) => length)).toEqual([50_000, 1, 50_000]);
  expect(pieces[0]?.buffer).toBe(new FilePieces([whole]).pieces[0]?.buffer);
});
