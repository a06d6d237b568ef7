// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeHost, MANIFEST, setPage } from "../test/browser/reader-page.ts";

let isHidden = false;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  isHidden = false;
  Object.defineProperty(document, "hidden", { get: () => isHidden, configurable: true });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start(answer: () => { status: number; body?: unknown; headers?: object }) {
  const asked = fakeHost(answer);
  setPage();
  const { pollNow, startPolling } = await import("./polling.ts");
  const { isOn } = await import("./is-on.ts");
  startPolling();
  stop = () => {
    isOn.pause = true;
    pollNow();
  };
  await vi.advanceTimersByTimeAsync(0);
  return { asked, pollNow, isOn };
}

const same = () => ({ status: 200, body: MANIFEST, headers: { ETag: '"a"' } });

test("asks at once, then every 16 to 24 seconds, with the tag of the last answer", async () => {
  const { asked } = await start(same);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(240_000);
  expect(asked.length).toBeGreaterThanOrEqual(11);
  expect(asked.length).toBeLessThanOrEqual(16);
  expect(asked[1]?.headers).toEqual({ "If-None-Match": '"a"' });
});

test("asks by the time of the last answer where a host gives no tags", async () => {
  const since = "Fri, 03 Jan 2020 08:05:00 GMT";
  const { asked } = await start(() => ({ status: 200, body: MANIFEST, headers: { "Last-Modified": since } }));
  await vi.advanceTimersByTimeAsync(24_000);
  expect(asked[1]?.headers).toEqual({ "If-Modified-Since": since });
});

test("asks nothing while hidden, and at once on return", async () => {
  const { asked } = await start(same);
  isHidden = true;
  dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(1);
  isHidden = false;
  dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveLength(2);
});

test("asks nothing while paused", async () => {
  const { asked, isOn, pollNow } = await start(same);
  isOn.pause = true;
  pollNow();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(1);
});

test("never two at a time", async () => {
  const { asked, pollNow } = await start(() => ({ status: 0 }));
  for (let press = 0; press < 5; press += 1) pollNow();
  await vi.advanceTimersByTimeAsync(14_000);
  expect(asked).toHaveLength(1);
});

test("twice as seldom where the reader saves data", async () => {
  vi.stubGlobal("navigator", { connection: { saveData: true }, onLine: true });
  const { asked } = await start(same);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(18_000);
  expect(asked).toHaveLength(2);
});

test("slows down while the host fails, and says since when", async () => {
  const { asked } = await start(() => ({ status: 500 }));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked.length).toBeLessThanOrEqual(6);
  expect(document.querySelector(".badge")?.textContent).toBe("Offline");
});
