// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeHost } from "../test/browser/reader-page.ts";
import { request } from "./request.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("asks for the whole file, whatever a cache holds, or by the condition that it is given", async () => {
  const asked = fakeHost(() => ({ status: 304 }));
  await request("/blog/live/one.txt");
  expect(asked[0]?.headers).toEqual({ "If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT" });
  await request("/blog/live.json", '"tag"', "If-None-Match");
  expect(asked[1]?.headers).toEqual({ "If-None-Match": '"tag"' });
});

test.each([200, 304, 403, 404])("%i is an answer", async (status) => {
  fakeHost(() => ({ status, body: document }));
  expect(await request("/blog/live/one.txt")).toMatchObject({ status });
});

test.each([429, 500, 503])("%i is a failure, and says when to come back", async (status) => {
  fakeHost(() => ({ status, headers: { "Retry-After": "120" } }));
  const failure = await request("/blog/live.json").catch((ask: XMLHttpRequest) => ask.getResponseHeader("Retry-After"));
  expect(failure).toBe("120");
});

test("gives up after 15 seconds", async () => {
  fakeHost(() => ({ status: 0 }));
  const failed = expect(request("/blog/live.json")).rejects.toMatchObject({ status: 0 });
  await vi.advanceTimersByTimeAsync(15_000);
  await failed;
});
