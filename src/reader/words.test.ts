// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { setPage } from "../test/browser/reader-page.ts";

test("phrases take a value, numbers take the plural and the digits of the language", async () => {
  setPage();
  const { count, say } = await import("./words.ts");
  expect(say("last-checked", "08:05 UTC")).toBe("Last checked 08:05 UTC");
  expect([count("new-updates", 1), count("new-updates", 3)]).toEqual(["1 new update", "3 new updates"]);
  expect(count("newer-updates", 20, "+")).toBe("20+ newer updates");
  setPage({ locale: "fa-u-nu-arabext" });
  const persian = await import("./words.ts");
  expect(persian.count("new-updates", 3)).toBe("۳ new updates");
});
