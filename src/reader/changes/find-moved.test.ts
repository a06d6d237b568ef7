// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { LiveManifest } from "../../model/live-manifest.ts";
import { article, hostOf, MANIFEST, setPage } from "../../test/browser/reader-page.ts";
import type { Fetched } from "./fetch-changes.ts";

const NOON = "2020-01-03T12:00:00Z";

/** A page that shows `two` (08:05) and `one` (07:00), of which the manifest lists none any more. */
async function setUp(pages: Record<string, string>) {
  setPage();
  const asked = hostOf(pages);
  const { setManifest } = await import("../page.ts");
  const { hashes } = await import("./stream.ts");
  const { findMoved } = await import("./find-moved.ts");
  const look = async (older: LiveManifest["older"]) => {
    setManifest({ ...MANIFEST, entries: [["new", "3"]], older });
    const found: Fetched[] = [];
    const lost: HTMLElement[] = [];
    const isSure = await findMoved(found, lost);
    // What was found is put into the page, under the hash of the page from which it is.
    for (const [{ id }, hash] of found) hashes.set(id, hash);
    return { found: found.map(([{ id }]) => id), lost: lost.map(({ id }) => id), isSure };
  };
  return { asked, look };
}

test("what is missing for the first time is not looked for", async () => {
  const { asked, look } = await setUp({});
  expect(await look([[3, "h3"]])).toEqual({ found: [], lost: [], isSure: false });
  expect(asked).toEqual([]);
});

test("goes down page by page until all are found, and asks for a page once", async () => {
  const { asked, look } = await setUp({
    "/blog/pages/3/": article("two", NOON),
    "/blog/pages/2/": article("one", NOON),
  });
  const older = [
    [3, "h3"],
    [2, "h2"],
    [1, "h1"],
  ] as const;
  await look(older);
  expect(await look(older)).toEqual({ found: ["two", "one"], lost: [], isSure: true });
  expect(await look(older)).toEqual({ found: [], lost: [], isSure: true });
  expect(asked).toEqual(["/blog/pages/3/", "/blog/pages/2/"]);
  const edited = [
    [3, "h4"],
    [2, "h2"],
    [1, "h1"],
  ] as const;
  await look(edited);
  expect(await look(edited)).toMatchObject({ found: ["two"], lost: [] });
  expect(asked).toEqual(["/blog/pages/3/", "/blog/pages/2/", "/blog/pages/3/"]);
});

test("what is on none of them is lost", async () => {
  const { look } = await setUp({ "/blog/pages/1/": article("two", NOON) });
  await look([[1, "h1"]]);
  expect(await look([[1, "h1"]])).toEqual({ found: ["two"], lost: ["one"], isSure: true });
});

test("what may stand further down stays, and is not looked for again on the same pages", async () => {
  const { asked, look } = await setUp({ "/blog/pages/9/": article("x", "2020-01-03T07:30:00Z") });
  await look([[9, "h9"]]);
  expect((await look([[9, "h9"]])).lost).toEqual(["two"]);
  document.getElementById("two")?.remove();
  expect(await look([[9, "h9"]])).toEqual({ found: [], lost: [], isSure: true });
  expect(asked).toEqual(["/blog/pages/9/"]);
});

test.each(["", "<p>Log in</p>"])("a page that is not there yet, or another's, decides nothing (%s)", async (html) => {
  const { look } = await setUp(html ? { "/blog/pages/1/": html } : {});
  await look([[1, "h1"]]);
  expect(await look([[1, "h1"]])).toEqual({ found: [], lost: [], isSure: false });
});

test("without older pages what is missing is gone", async () => {
  const { look } = await setUp({});
  await look([]);
  expect((await look([])).lost).toEqual(["two", "one"]);
});
