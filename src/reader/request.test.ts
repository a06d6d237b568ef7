// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeHost } from "../test/browser/reader-page.ts";
import { ANEW, fetchHtml, request } from "./request.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("asks with the validators that it is given", async () => {
  const asked = fakeHost(() => ({ status: 304 }));
  await request("/blog/live.json", ANEW, '"tag"');
  expect(asked[0]?.headers).toEqual({ "If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT", "If-None-Match": '"tag"' });
});

test.each([403, 404])("a fragment that a host answers with %i is not there yet", async (status) => {
  fakeHost(() => ({ status, body: document }));
  expect(await fetchHtml("/blog/live/one.txt")).toBeUndefined();
});

test("another status is a failure that says when to come back", async () => {
  fakeHost(() => ({ status: 503, headers: { "Retry-After": "120" } }));
  await expect(request("/blog/live.json")).rejects.toMatchObject({ cause: "120" });
});

test("gives up after 15 seconds", async () => {
  fakeHost(() => ({ status: 0 }));
  const failed = expect(request("/blog/live.json")).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(15_000);
  await failed;
});
