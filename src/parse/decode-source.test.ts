import { expect, test } from "vitest";
import { decodeSource } from "./decode-source.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((letter, index) => {
    view.setUint16(index * 2, letter.charCodeAt(0), littleEndian);
  });
  return bytes;
};
const TEXT = "---\ntitle: Vote\n---\n\n## 08:05 First results\n\nText.\n";
const CYRILLIC_1251 = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0, 0xf3];

test("a byte order mark is dropped and line ends stay", () => {
  const { source, diagnostics } = decodeSource("vote.md", utf8("\uFEFFone\r\ntwo\rthree — ۲"));
  expect(source).toEqual({ path: "vote.md", text: "one\r\ntwo\rthree — ۲" });
  expect(diagnostics).toEqual([]);
});

test("an empty file is text", () => {
  expect(decodeSource("vote.md", new Uint8Array()).source?.text).toBe("");
});

test("a stray zero is left to the text's own checks", () => {
  expect(decodeSource("vote.md", utf8(`${TEXT}\0`)).source?.text).toBe(`${TEXT}\0`);
});

test.each<[string, Uint8Array]>([
  ["UTF-16 LE", Uint8Array.from([0xff, 0xfe, ...wide(TEXT, true)])],
  ["UTF-16 BE", Uint8Array.from([0xfe, 0xff, ...wide(TEXT, false)])],
  ["UTF-16 LE", wide(TEXT, true)],
  ["UTF-16 BE", wide(TEXT, false)],
  ["UTF-32 LE", Uint8Array.from([0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0])],
  ["Windows-1252", Uint8Array.from([...utf8("caf"), 0xe9, ...utf8(" in "), 0xfc, 0x20])],
  ["Windows-1251", Uint8Array.from(CYRILLIC_1251)],
  ["Shift_JIS", Uint8Array.from([0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd])],
  ["GB18030", Uint8Array.from([0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7])],
  ["damaged", Uint8Array.from([...utf8("Größe und Weiße "), 0xc3])],
])("an encoding other than UTF-8 is named: %s", (name, bytes) => {
  const { source, diagnostics } = decodeSource("vote.md", bytes);
  expect(source).toBeUndefined();
  expect(diagnostics.map((each) => each.code)).toEqual(["file-not-utf-8"]);
  expect(diagnostics[0]?.message).toContain(name);
});

test("the place is the first byte that is wrong", () => {
  const { diagnostics } = decodeSource("vote.md", Uint8Array.from([...utf8("one\r\n## caf"), 0xe9, 0x0a]));
  expect(diagnostics[0]?.span).toMatchObject({ file: "vote.md", start: { line: 2, column: 7 } });
});

test("a picture is no text", () => {
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 0xff, 0, 0, 5, 6]);
  expect(decodeSource("vote.md", bytes).diagnostics[0]?.code).toBe("file-not-text");
});

test.each(["\n## 08:05\n", "\r\n## 08:05", "\r##\t08:05", "\n   ## 08:05", "\n##"])(
  "a file with more entries (%j) than any newsroom writes is refused by name, one with as many is read",
  (heading) => {
    const textOf = (count: number) => new TextEncoder().encode(`---\ntitle: T\n---\n${heading.repeat(count)}\n`);
    expect(decodeSource("vote.md", textOf(100_000)).source?.path).toBe("vote.md");
    const { source, diagnostics } = decodeSource("vote.md", textOf(100_001));
    expect(source).toBeUndefined();
    expect(diagnostics.map(({ code, span }) => [code, span.file])).toEqual([["file-unreadable", "vote.md"]]);
    expect(diagnostics[0]?.message).toContain("more than 100000 entries");
  },
);
