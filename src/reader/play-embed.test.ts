// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { PLAYER_FRAMES } from "../model/embed.ts";
import { setPage } from "../test/browser/reader-page.ts";

const card = (src: string) =>
  `<div class="video"><button data-src="${src}" data-title="A film">Play</button><small>Loads from there.</small></div>`;

async function press(src: string): Promise<HTMLIFrameElement | null> {
  setPage({}, card(src));
  const { playEmbed } = await import("./play-embed.ts");
  const button = document.querySelector("button");
  if (button) playEmbed(button);
  return document.querySelector("iframe");
}

test.each(PLAYER_FRAMES)("plays from %s", async (origin) => {
  const frame = await press(`${origin}/embed/1`);
  expect(frame?.getAttribute("src")).toBe(`${origin}/embed/1`);
  expect(frame?.title).toBe("A film");
  expect(frame?.getAttribute("sandbox")).not.toContain("top-navigation");
});
