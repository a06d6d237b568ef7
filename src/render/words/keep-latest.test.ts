import { expect, test, vi } from "vitest";
import { keepLatest, longestPage } from "./keep-latest.ts";

const keyed = (key: number) => ({ key: String(key) });

test("makes once what is asked for again soon after", () => {
  const make = vi.fn(({ key }: { readonly key: string }) => `made of ${key}`);
  const latest = keepLatest(200, make);
  for (let key = 0; key < 200; key++) expect(latest(keyed(key))).toBe(`made of ${key}`);
  for (let key = 0; key < 200; key++) expect(latest(keyed(key))).toBe(`made of ${key}`);
  expect(make).toHaveBeenCalledTimes(200);
});

test("lets go of what was made long ago", () => {
  const make = vi.fn(({ key }: { readonly key: string }) => key);
  const latest = keepLatest(0, make);
  for (let key = 0; key < 1000; key++) latest(keyed(key));
  expect(latest(keyed(0))).toBe("0");
  expect(make).toHaveBeenCalledTimes(1001);
});

test("keeps the entries of the longest page", () => {
  const make = vi.fn(({ key }: { readonly key: string }) => key);
  const latest = keepLatest(longestPage(100), make);
  for (let round = 0; round < 2; round++) for (let key = 0; key < 199; key++) latest(keyed(key));
  expect(make).toHaveBeenCalledTimes(199);
});

test("a page without end does not keep all entries", () => {
  expect(longestPage(Number.POSITIVE_INFINITY)).toBe(0);
});
