// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { article, fakeHost, MANIFEST, STILL, setPage } from "../test/browser/reader-page.ts";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["one", MANIFEST, "1 newer update"],
  ["two", MANIFEST, null],
  ["long-ago", MANIFEST, "2+ newer updates"],
  ["top", { ...MANIFEST, pinned: ["top", "hash"] }, null],
])("the page of %s says how many updates are newer", async (id, manifest, words) => {
  const asked = fakeHost(() => ({ status: 200, body: manifest }));
  setPage(
    { kind: "entry", ...STILL },
    `${article(id, "2020-01-03T07:00:00Z")}<a id="newer_" href="/blog/" hidden></a>`,
  );
  const { showNewer } = await import("./newer-link.ts");
  await showNewer();
  const link = document.getElementById("newer_");
  expect(link?.hidden ? null : link?.textContent).toBe(words);
  expect(asked.map(({ address }) => address)).toEqual([new URL("/blog/live.json", location.href).href]);
});
