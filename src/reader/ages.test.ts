// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { setPage } from "../test/browser/reader-page.ts";

afterEach(() => vi.useRealTimers());

test.each([
  ["2020-01-03T08:10:30Z", ["5 min ago"]],
  ["2020-01-03T09:06:00Z", []],
  ["2020-01-03T07:30:00Z", ["30 min ago"]],
])("at %s entries say %j: neither the old ones nor those ahead of a wrong clock say anything", async (now, ages) => {
  vi.useFakeTimers({ now: Date.parse(now) });
  setPage();
  const { showAges } = await import("./ages.ts");
  showAges();
  showAges();
  expect([...document.querySelectorAll<HTMLElement>(".when")].flatMap(({ dataset }) => dataset["ago"] || [])).toEqual(
    ages,
  );
});
