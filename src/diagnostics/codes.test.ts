import { describe, expect, test } from "vitest";
import { CODES } from "./codes.ts";
import type { DiagnosticPage } from "./page.ts";
import { PLAIN } from "./paint.ts";
import { printPage } from "./print-page.ts";

const PAGES = Object.entries<DiagnosticPage>(CODES);

describe.each(PAGES)("%s", (code, page) => {
  test("is a noun of small letters with dashes", () => {
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/u);
  });

  test("has a title of one line without a full stop, and a reason of whole sentences", () => {
    expect(page.title).toMatch(/^[^\n]{10,90}[^.\n]$/u);
    expect(page.why).toMatch(/^[A-Z`][^\n]*[.!?]$/u);
  });

  test("shows something wrong and something right", () => {
    expect(page.wrong).not.toEqual(page.right);
    expect(printPage(code, page, PLAIN)).toContain("Right:");
  });
});
