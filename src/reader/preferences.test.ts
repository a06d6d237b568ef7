// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { keep } from "./preferences.ts";

afterEach(() => vi.restoreAllMocks());

test("keeps what was chosen under names of its own", () => {
  expect(keep("zone")).toBeUndefined();
  expect(localStorage).toHaveLength(0);
  keep("zone", "on");
  expect(keep("zone")).toBe("on");
  expect(localStorage.key(0)).toBe("wirecopy:zone");
  keep("/blog/", "one", "sessionStorage");
  expect(keep("/blog/", undefined, "sessionStorage")).toBe("one");
  keep("zone", "");
  expect(keep("zone")).toBe("");
});

test("a browser that refuses to store does no harm", () => {
  vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
    throw new Error("denied");
  });
  expect(keep("zone", "on")).toBeUndefined();
  expect(keep("zone")).toBeUndefined();
});
