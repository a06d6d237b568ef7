import { expect, test } from "vitest";
import { jsonDocument, jsonForElement } from "./valid-json.ts";

const HOSTILE = "</script><script>x()</script><!-- ]]> & \u2028\u2029";

test("text in an element can neither close it nor open a comment", () => {
  const json = jsonForElement({ headline: HOSTILE });
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual({ headline: HOSTILE });
});

test("lone surrogates and control characters reach neither form", () => {
  const value = { a: "x\ud800\u0001y" };
  expect(JSON.parse(jsonForElement(value))).toEqual({ a: "xy" });
  expect(JSON.parse(jsonDocument(value))).toEqual({ a: "xy" });
});
