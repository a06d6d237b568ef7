import { expect, test } from "vitest";
import { bytesOf } from "./bytes-of.ts";

const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test("text becomes UTF-8, whatever its length", () => {
  for (const text of ["", "plain", "Grüße – 漢字 🚨", "€".repeat(1 << 17), "x€".repeat(1 << 17)]) {
    expect(Buffer.from(bytesOf(text)).equals(Buffer.from(text))).toBe(true);
  }
});

test("what was encoded before leaves nothing behind", () => {
  bytesOf("a long text");
  expect(asText(bytesOf("short"))).toBe("short");
});

test("half a surrogate pair becomes the replacement character, as everywhere in Node", () => {
  expect(asText(bytesOf("a\ud800b"))).toBe(Buffer.from("a\ud800b").toString());
});

test("bytes stay the same object", () => {
  const bytes = new Uint8Array([1, 2]);
  expect(bytesOf(bytes)).toBe(bytes);
});
