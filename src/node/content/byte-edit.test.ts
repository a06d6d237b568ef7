import fc from "fast-check";
import { expect, test } from "vitest";
import { byteEdit } from "./byte-edit.ts";

const part = fc.uint8Array({ maxLength: 20 });
const long = fc
  .record({ byte: fc.nat(255), length: fc.nat(9000) })
  .map(({ byte, length }) => new Uint8Array(length).fill(byte));

test("outside of an edit the bytes are the same before and after, and the first and the last in it are not", () => {
  fc.assert(
    fc.property(fc.oneof(part, long), part, part, fc.oneof(part, long), (front, one, other, back) => {
      const before = Buffer.concat([front, one, back]);
      const after = Buffer.concat([front, other, back]);
      const { start, end, endBefore } = byteEdit(before, after);
      expect(Buffer.concat([after.subarray(0, start), after.subarray(end)])).toEqual(
        Buffer.concat([before.subarray(0, start), before.subarray(endBefore)]),
      );
      expect(start).toBeLessThanOrEqual(Math.min(end, endBefore));
      if (end === start || endBefore === start) return;
      expect(after[start]).not.toBe(before[start]);
      expect(after[end - 1]).not.toBe(before[endBefore - 1]);
    }),
  );
});
