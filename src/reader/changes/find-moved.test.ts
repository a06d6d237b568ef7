// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { article, hostOf, setPage } from "../../test/browser/reader-page.ts";

const TIME = "2020-01-03T07:00:00Z";

async function setUp(pages: Record<string, string>) {
  setPage();
  const asked = hostOf(pages);
  const { findMoved } = await import("./find-moved.ts");
  return { asked, findMoved };
}

test("asks nothing when nothing is missing", async () => {
  const { asked, findMoved } = await setUp({});
  expect(await findMoved([[3, "h3"]], [])).toMatchObject({ found: new Map(), lost: [] });
  expect(asked).toEqual([]);
});

test("goes down page by page until all are found, and asks for a page once", async () => {
  const { asked, findMoved } = await setUp({
    "/blog/pages/3/": article("a", TIME),
    "/blog/pages/2/": article("b", TIME),
  });
  const older = [
    [3, "h3"],
    [2, "h2"],
    [1, "h1"],
  ] as const;
  const { found, lost } = await findMoved(older, ["a", "b"]);
  expect([[...found.keys()], lost]).toEqual([["a", "b"], []]);
  await findMoved(older, ["a", "b"]);
  expect(asked).toEqual(["/blog/pages/3/", "/blog/pages/2/"]);
  await findMoved(
    [
      [3, "h4"],
      [2, "h2"],
      [1, "h1"],
    ],
    ["a", "b"],
  );
  expect(asked).toEqual(["/blog/pages/3/", "/blog/pages/2/", "/blog/pages/3/"]);
});

test("what is on none of them is lost", async () => {
  const { findMoved } = await setUp({ "/blog/pages/1/": article("a", TIME) });
  expect((await findMoved([[1, "h1"]], ["a", "gone"])).lost).toEqual(["gone"]);
});

test("a page that is not there yet decides nothing", async () => {
  const { findMoved } = await setUp({});
  await expect(findMoved([[1, "h1"]], ["a"])).rejects.toThrow();
});
