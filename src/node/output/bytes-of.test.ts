import { expect, test } from "vitest";
import { bytesInPieces, bytesOf } from "./bytes-of.ts";

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

test("a text of any length is the same bytes piece by piece, wherever a letter of two units stands", () => {
  for (const text of [
    "",
    "short",
    "€".repeat(1 << 18),
    `${"x".repeat((1 << 17) - 1)}🚨${"y".repeat(9)}`,
    "🚨".repeat(1 << 17),
  ]) {
    const pieces = Array.from(bytesInPieces(text), (piece) => Buffer.from(piece));
    expect(Buffer.concat(pieces).equals(Buffer.from(text))).toBe(true);
  }
});

test("bytes stay the same object", () => {
  const bytes = new Uint8Array([1, 2]);
  expect(bytesOf(bytes)).toBe(bytes);
});
