// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listen } from "./listen.ts";

class Source {
  static readonly CLOSED = 2;
  static all: Source[] = [];
  readyState = 1;
  onmessage: ((event: { data: string }) => void) | undefined;
  readonly address: string;
  constructor(address: string) {
    this.address = address;
    Source.all.push(this);
  }
  close(): void {
    this.readyState = Source.CLOSED;
  }
}

const setHidden = (hidden: boolean) => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  Source.all = [];
  vi.stubGlobal("EventSource", Source);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("a page hears of each build, does not listen while hidden, and listens again when it is seen", () => {
  const told: unknown[] = [];
  listen((state) => told.push(state));
  const [first] = Source.all;
  expect(first?.address).toBe("/@wirecopy/events");
  first?.onmessage?.({ data: '{"errors":1}' });
  expect(told).toEqual([{ errors: 1 }]);
  setHidden(true);
  expect(first?.readyState).toBe(Source.CLOSED);
  setHidden(false);
  setHidden(false);
  expect(Source.all.map(({ readyState }) => readyState)).toEqual([2, 1]);
  // The server was gone for so long that the browser gave up.
  Source.all.at(-1)?.close();
  setHidden(false);
  expect(Source.all.map(({ readyState }) => readyState)).toEqual([2, 2, 1]);
});
