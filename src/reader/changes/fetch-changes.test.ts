// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { LiveManifest } from "../../model/live-manifest.ts";
import { article, hostOf, MANIFEST, setPage } from "../../test/browser/reader-page.ts";
import type { Fetched } from "./fetch-changes.ts";

const TIME = "2020-01-03T09:00:00Z";

/** What is fetched for a manifest, by id. */
async function fetchFor(manifest: LiveManifest, files: Record<string, string>) {
  setPage();
  const asked = hostOf(files);
  const { setManifest } = await import("../page.ts");
  const { fetchChanges } = await import("./fetch-changes.ts");
  setManifest(manifest);
  const found: Fetched[] = [];
  const isWhole = await fetchChanges(found);
  return { asked, isWhole, found: found.map(([{ id }, hash]) => [id, hash]) };
}

test("fetches what is not known, and nothing else", async () => {
  const manifest: LiveManifest = { ...MANIFEST, entries: [["new", "33333333"], ...MANIFEST.entries] };
  const { asked, found, isWhole } = await fetchFor(manifest, { "/blog/live/new.33333333.txt": article("new", TIME) });
  expect(asked).toEqual(["/blog/live/new.33333333.txt"]);
  expect([found, isWhole]).toEqual([[["new", "33333333"]], true]);
});

test("a fragment that is missing, or another's, leaves the rest whole", async () => {
  const files = { "/blog/live/a.1.txt": article("a", TIME), "/blog/live/b.2.txt": article("other", TIME) };
  const entries = [
    ["a", "1"],
    ["b", "2"],
    ["c", "3"],
  ] as const;
  const { found, isWhole } = await fetchFor({ ...MANIFEST, entries }, files);
  expect([found, isWhole]).toEqual([[["a", "1"]], false]);
});

test("fetches the page itself where too much is new, and only the rest one by one", async () => {
  const entries = Array.from({ length: 12 }, (_, index) => [`n${index}`, `${index}`] as const);
  const manifest = { ...MANIFEST, entries };
  const data = JSON.stringify({ manifest: { ...manifest, entries: entries.slice(1) } });
  const page = `${entries.map(([id]) => article(id, TIME)).join("")}<script type="application/json" id="wirecopy_page">${data}</script>`;
  const files = { "/blog/": page, "/blog/live/n0.0.txt": article("n0", TIME) };
  const { asked, found, isWhole } = await fetchFor(manifest, files);
  expect(asked).toEqual(["/blog/", "/blog/live/n0.0.txt"]);
  expect([found.length, isWhole]).toEqual([12, true]);
});

test("fetches a new head by its roots", async () => {
  const files = { "/blog/live/head.h2.txt": `<h1 id="title_"></h1>\n<p id="byline_"></p>` };
  const { found, isWhole } = await fetchFor({ ...MANIFEST, head: "h2" }, files);
  expect([found, isWhole]).toEqual([
    [
      ["title_", "h2"],
      ["byline_", "h2"],
    ],
    true,
  ]);
});
