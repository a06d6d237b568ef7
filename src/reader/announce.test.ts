// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { setPage } from "../test/browser/reader-page.ts";

afterEach(() => vi.useRealTimers());

test("speaks at once, then at most every 30 seconds, and of several sentences the last", async () => {
  vi.useFakeTimers();
  setPage();
  const { announce } = await import("./announce.ts");
  const said = () => document.getElementById("announcement_")?.textContent;
  announce("one");
  vi.advanceTimersByTime(0);
  expect(said()).toBe("one");
  announce("two");
  vi.advanceTimersByTime(20_000);
  announce("three");
  expect(said()).toBe("one");
  vi.advanceTimersByTime(10_000);
  expect(said()).toBe("three");
  announce("an answer", true);
  vi.advanceTimersByTime(0);
  expect(said()).toBe("an answer");
});
