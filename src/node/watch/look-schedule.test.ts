import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LookSchedule } from "./look-schedule.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A schedule whose looks take some time, and how many there were. */
function schedule(lookMs = 0) {
  let looks = 0;
  const made = new LookSchedule(() => {
    looks += 1;
    vi.setSystemTime(Date.now() + lookMs);
    vi.advanceTimersByTime(lookMs);
    return { againIn: undefined };
  });
  return { made, looks: () => looks };
}

test("many events are one look at once, and two later ones", () => {
  const { made, looks } = schedule();
  for (let event = 0; event < 100; event += 1) made.somethingHappened();
  vi.advanceTimersByTime(0);
  expect(looks()).toBe(1);
  vi.advanceTimersByTime(300);
  expect(looks()).toBe(3);
  made.stop();
});

test("looks now and then although nothing is told, until it is stopped", () => {
  const { made, looks } = schedule();
  made.somethingHappened();
  vi.advanceTimersByTime(300);
  vi.advanceTimersByTime(10_000);
  expect(looks()).toBe(8);
  made.stop();
  vi.advanceTimersByTime(10_000);
  expect(looks()).toBe(8);
});

test("looks that take long are made less often", () => {
  const { made, looks } = schedule(100);
  made.somethingHappened();
  vi.advanceTimersByTime(1000);
  const before = looks();
  vi.advanceTimersByTime(20_000);
  expect(looks() - before).toBeLessThanOrEqual(5);
  made.stop();
});
