import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Memory } from "../../model/memory.ts";
import {
  sampleBlog,
  sampleContext,
  sampleEntry,
  sampleId,
  sampleSiteSettings,
  WITHOUT_ADDRESS,
} from "../../test/samples/sample-blog.ts";
import type { RenderContext } from "../context.ts";
import { blogShareImages } from "./blog-share-images.ts";
import { isDrawable } from "./drawable.ts";
import { fitTitle } from "./fit-title.ts";
import { rememberedShareImage, shareImage } from "./share-image.ts";
import { textWidth } from "./text-width.ts";

const DRAWING: RenderContext = { ...sampleContext(), drawShareImage: () => new Uint8Array() };
const TEXT = { title: "Tehran vows retaliation", site: "Example News", date: "3 January 2020", dir: "ltr" } as const;
const ROOM = { width: 1000, height: 380, lineHeight: 1.18 };

describe("fitTitle", () => {
  test("sets a short title large and a long one small", () => {
    expect(fitTitle("Polls close", ROOM)).toEqual({ size: 88, lines: ["Polls close"] });
    expect(fitTitle("word ".repeat(25).trim(), ROOM).size).toBeLessThan(88);
  });

  test("ends with an ellipsis what is too long even then", () => {
    const { lines } = fitTitle("word ".repeat(1000).trim(), ROOM);
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)?.endsWith("…")).toBe(true);
  });

  test("lets a word that is wider than a line run on in the next one, and cuts nothing that fits", () => {
    const { lines } = fitTitle(`${"Donaudampfschifffahrt".repeat(3)} meldet Verlust`, ROOM);
    expect(lines.join("").replace(" ", "")).toBe(`${"Donaudampfschifffahrt".repeat(3)}meldetVerlust`);
  });

  test.each([1.18, 1.45])(
    "lets no line of any title run over, nor the lines their room, %f type sizes apart",
    (lineHeight) => {
      fc.assert(
        fc.property(fc.string({ minLength: 1, maxLength: 300 }), (title) => {
          const { size, lines } = fitTitle(title.trim() || "x", { ...ROOM, lineHeight });
          for (const line of lines) expect(textWidth(line) * size).toBeLessThanOrEqual(ROOM.width);
          expect((1.2 + (lines.length - 1) * lineHeight) * size).toBeLessThanOrEqual(ROOM.height);
        }),
      );
    },
  );
});

describe("shareImage", () => {
  test("is named by what it shows", () => {
    const one = shareImage(DRAWING, TEXT);
    expect(one?.path).toMatch(/^media\/share\.[0-9a-f]{16}\.png$/);
    expect(shareImage(DRAWING, TEXT)?.path).toBe(one?.path);
    expect(shareImage(DRAWING, { ...TEXT, title: "Another" })?.path).not.toBe(one?.path);
  });

  test("runs from right to left in Arabic scripts", () => {
    const { svg } = shareImage(DRAWING, { ...TEXT, title: "تهران وعدهٔ انتقام داد: US 2020!", dir: "rtl" }) ?? {
      svg: "",
    };
    expect(svg).toContain("\u2067تهران");
    expect(svg).toContain('text-anchor="end"');
  });

  test("leaves emoji out, and whole titles whose letters the fonts lack", () => {
    expect(shareImage(DRAWING, { ...TEXT, title: "🚨 Breaking 🇮🇷" })?.svg).toContain(">Breaking<");
    expect(shareImage(DRAWING, { ...TEXT, title: "日本の選挙" })).toBeUndefined();
    expect(shareImage(DRAWING, { ...TEXT, title: "🚨" })).toBeUndefined();
    expect(shareImage(DRAWING, { ...TEXT, title: "One 👩‍👩‍👧 family 1️⃣" })?.svg).toContain(">One family 1<");
  });
});

describe("isDrawable", () => {
  test.each([
    ["Éire (الأوروبي) 2020", true],
    ["ẹ̀kọ́ ní Èkó", true],
    ["שלום ABC 123", true],
    ["परिषद की बैठक", false],
    ["ẹ̀kọ́ (الأوروبي)", false],
    ["שָׁלוֹם", false],
    ["日本", false],
  ])("lets through %s: %s, so that no empty box is published", (line, expected) => {
    expect(isDrawable(line)).toBe(expected);
  });
});

describe("blogShareImages", () => {
  const picture = { path: "media/a.jpg", type: "image/jpeg", alt: "", width: 600, height: 400 };
  const key = sampleEntry("2020-01-03 07:48", { id: sampleId("council"), isKey: true });

  test("are made for a blog and its key events without a picture alone", () => {
    const images = blogShareImages(DRAWING, sampleBlog([key]));
    expect(images.blog?.svg).toContain("3 January 2020");
    expect(images.entry(key)?.svg).toContain("07:48 UTC");
    expect(images.entry({ ...key, image: picture })).toBeUndefined();
    expect(images.entry({ ...key, isKey: false })).toBeUndefined();
    expect(blogShareImages(DRAWING, sampleBlog([key], {}, { image: picture })).blog).toBeUndefined();
  });

  test("of the same entry are named anew when the site or the blog's zone says something else", () => {
    const path = (context: RenderContext, change = {}) =>
      blogShareImages(context, sampleBlog([key], change)).entry(key)?.path;
    const settings = sampleSiteSettings({ title: "Another site" });
    const first = path(DRAWING);
    const others = [path({ ...DRAWING, settings }), path(DRAWING, { showZone: "Asia/Tehran" })];
    expect(new Set([first, ...others]).size).toBe(3);
    expect(path(DRAWING)).toBe(first);
  });

  test("are made beside a picture that no network shows", () => {
    const drawing = { ...picture, path: "media/a.svg", type: "image/svg+xml" };
    const images = blogShareImages(DRAWING, sampleBlog([key], {}, { image: drawing }));
    expect(images.blog).toBeDefined();
    expect(images.entry({ ...key, image: drawing })).toBeDefined();
  });

  test("run as the language does, also one that has no words of ours", () => {
    const images = blogShareImages(DRAWING, sampleBlog([key], { lang: "ur", title: "ایران نے انتقام کا وعدہ کیا ہے" }));
    expect(images.blog?.svg).toContain('text-anchor="end"');
  });

  test("are not made where no network could fetch them, nor where nothing draws them", () => {
    for (const change of [WITHOUT_ADDRESS, { noindex: true }]) {
      const settings = sampleSiteSettings(change);
      expect(blogShareImages({ ...DRAWING, settings }, sampleBlog([key])).blog).toBeUndefined();
    }
    expect(blogShareImages(sampleContext(), sampleBlog([key])).blog).toBeUndefined();
  });
});

test("a remembered picture is named without being designed, and drawn alike", () => {
  const values = new Map<string, unknown>();
  const memory: Memory = { get: (key) => values.get(key), set: (key, value) => void values.set(key, value) };
  let designed = 0;
  const image = () =>
    rememberedShareImage({ ...DRAWING, memory }, ["facts"], () => {
      designed += 1;
      return TEXT;
    });
  const first = image();
  expect(image()?.path).toBe(first?.path);
  expect(designed).toBe(1);
  expect(image()?.svg).toBe(first?.svg);
  for (const key of values.keys()) values.set(key, "media/../../else");
  expect(image()?.path).toBe(first?.path);
});
