import { describe, expect, test } from "vitest";
import { readPlainDrawing } from "./read-plain-drawing.ts";

const LINE =
  '<text x="84" y="104.5" text-anchor="start" font-family="Noto Serif" font-size="34" font-weight="700" fill="#1c1a17">Song &amp; “Dance” &lt;3</text>';
const svg = (...elements: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">\n${elements.join("\n")}\n</svg>\n`;
const PAPER = '<rect width="100%" height="100%" fill="#fffdf9"/>';

describe("readPlainDrawing", () => {
  test("reads bands and lines", () => {
    expect(readPlainDrawing(svg(PAPER, '<rect width="100%" height="14" fill="#b3001b"/>', LINE))).toEqual({
      width: 1200,
      height: 630,
      bands: [
        { height: 630, fill: "#fffdf9" },
        { height: 14, fill: "#b3001b" },
      ],
      lines: [{ words: "Song & “Dance” <3", x: 84, y: 104.5, size: 34, fill: "#1c1a17" }],
    });
  });

  test.each([
    ["a picture without paper", svg(LINE)],
    ["paper that ends too soon", svg('<rect width="100%" height="14" fill="#b3001b"/>', LINE)],
    ["a line from right to left", svg(PAPER, LINE.replace("start", "end"))],
    ["another face", svg(PAPER, LINE.replace("Noto Serif", "Noto Naskh Arabic"))],
    ["another element", svg(PAPER, LINE, '<circle r="4"/>')],
    ["a band over the words", svg(PAPER, LINE, PAPER)],
    ["a letter by its number", svg(PAPER, LINE.replace("Song", "&#83;ong"))],
    ["what is no drawing", "<svg"],
  ])("does not read %s", (_, drawing) => {
    expect(readPlainDrawing(drawing)).toBeUndefined();
  });
});
