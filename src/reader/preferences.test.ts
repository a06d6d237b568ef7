// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { recall, remember } from "./preferences.ts";

afterEach(() => vi.unstubAllGlobals());

test("keeps what was chosen under names of its own", () => {
  remember("zone", "true");
  expect(recall("zone")).toBe("true");
  expect(localStorage.key(0)).toBe("wirecopy:zone");
  remember("/blog/", "one", "sessionStorage");
  expect(recall("/blog/", "sessionStorage")).toBe("one");
});

test("a browser that refuses to store does no harm", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("denied");
    },
    setItem: () => {
      throw new Error("denied");
    },
  });
  remember("zone", "true");
  expect(recall("zone")).toBeNull();
});
