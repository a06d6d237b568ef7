import { expect, test } from "vitest";
import { printTable } from "./print-table.ts";
import type { Result, Row } from "./results.ts";

const CONTESTANTS = [{ name: "wirecopy" }, { name: "Hugo" }, { name: "Eleventy" }];

function row(what: string, size: number, results: Record<string, Result>): Row {
  return { what, size, unit: "s", results: new Map(Object.entries(results)) };
}

function seconds(value: number, peak?: number): Result {
  return { value, work: undefined, peak };
}

function lineOf(...rows: Row[]): string {
  return printTable(rows, CONTESTANTS).split("\n")[2] ?? "";
}

test("the target stands beside the figures, and whether it is met", () => {
  const results = { wirecopy: seconds(0.5), Hugo: seconds(0.4), Eleventy: seconds(2.5) };
  expect(lineOf(row("cold build", 1000, results))).toBe(
    "| cold build | 1000 | 0.500 s | 0.400 s, 0.8× | 2.500 s, 5.0× | Hugo ≥ 0.67×, Eleventy ≥ 4× | yes |",
  );
});

test("a peer that is too fast, a figure or a peak that is too high miss the target", () => {
  const fast = { wirecopy: seconds(0.5), Hugo: seconds(0.4), Eleventy: seconds(1) };
  expect(lineOf(row("cold build", 1000, fast))).toMatch(/\| \*\*no\*\* \|$/);
  expect(lineOf(row("nothing changed", 1000, { wirecopy: seconds(0.09) }))).toMatch(/≤ 0.08 s \| \*\*no\*\* \|$/);
  expect(lineOf(row("nothing changed", 10_000, { wirecopy: seconds(1, 121) }))).toMatch(/≤ 120 MiB \| \*\*no\*\* \|$/);
});

test("a peer that failed is named as such and decides nothing", () => {
  const results = { wirecopy: seconds(0.05), Hugo: { failure: "hugo missed an edit" } };
  const line = lineOf({ ...row("watching, one entry edited", 1000, results), unit: "ms" });
  expect(line).toContain("| failed: hugo missed an edit |");
  expect(line).toMatch(/\| yes \|$/);
});

test("a target that only peers decide is left out without them", () => {
  const table = printTable([row("cold build", 1000, { wirecopy: seconds(0.5) })], [{ name: "wirecopy" }]);
  expect(table).toMatch(/\| 0.500 s \| {2}\| {2}\|\n$/);
});

test("a row without a target says nothing of one", () => {
  expect(lineOf(row("cold build, share images kept", 10, { wirecopy: seconds(0.2) }))).toMatch(/\| {2}\| {2}\|$/);
});
