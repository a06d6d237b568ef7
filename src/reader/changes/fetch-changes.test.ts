// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { article, fakeHost, hostOf, htmlOf, MANIFEST, setPage } from "../../test/browser/reader-page.ts";

const TIME = "2020-01-03T09:00:00Z";

async function setUp(files: Record<string, string>) {
  setPage();
  const asked = hostOf(files);
  const { fetchChanges } = await import("./fetch-changes.ts");
  return { asked, fetchChanges };
}

test("fetches what is not known, and nothing else", async () => {
  const { asked, fetchChanges } = await setUp({ "/blog/live/new.33333333.txt": article("new", TIME) });
  const { entries, head, isWhole } = await fetchChanges({
    ...MANIFEST,
    entries: [["new", "33333333"], ...MANIFEST.entries],
  });
  expect(asked).toEqual(["/blog/live/new.33333333.txt"]);
  expect([[...entries.keys()], head, isWhole]).toEqual([["new"], [], true]);
});

test("a fragment that is missing, or another's, leaves the rest whole", async () => {
  const files = { "/blog/live/a.1.txt": article("a", TIME), "/blog/live/b.2.txt": article("other", TIME) };
  const { fetchChanges } = await setUp(files);
  const { entries, isWhole } = await fetchChanges({
    ...MANIFEST,
    entries: [
      ["a", "1"],
      ["b", "2"],
      ["c", "3"],
    ],
  });
  expect([[...entries.keys()], isWhole]).toEqual([["a"], false]);
});

test("fetches the page itself where too much is new, and only the rest one by one", async () => {
  const ids = Array.from({ length: 12 }, (_, index) => [`n${index}`, `${index}`] as const);
  const manifest = { ...MANIFEST, entries: ids };
  const data = JSON.stringify({ live: { manifest: { ...manifest, entries: ids.slice(1) } } });
  const page = `${ids.map(([id]) => article(id, TIME)).join("")}<script type="application/json" id="wirecopy_page">${data}</script>`;
  const { asked, fetchChanges } = await setUp({ "/blog/": page, "/blog/live/n0.0.txt": article("n0", TIME) });
  const { entries, isWhole } = await fetchChanges(manifest);
  expect(asked).toEqual(["/blog/", "/blog/live/n0.0.txt"]);
  expect([entries.size, isWhole]).toEqual([12, true]);
});

test("fetches a new head by its roots", async () => {
  const { fetchChanges } = await setUp({ "/blog/live/head.h2.txt": `<h1 id="title_"></h1>\n<p id="byline_"></p>` });
  const { head, isWhole } = await fetchChanges({ ...MANIFEST, head: "h2" });
  expect([head.map(({ id }) => id), isWhole]).toEqual([["title_", "byline_"], true]);
});

test("asks past the browser's cache for a fragment that was not there", async () => {
  setPage();
  const asked = fakeHost(() =>
    asked.at(-1)?.headers["If-Modified-Since"] ? { status: 200, body: htmlOf(article("late", TIME)) } : { status: 404 },
  );
  const { fetchChanges } = await import("./fetch-changes.ts");
  const { isWhole } = await fetchChanges({ ...MANIFEST, entries: [["late", "44444444"], ...MANIFEST.entries] });
  expect(isWhole).toBe(true);
});
